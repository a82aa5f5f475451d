// WebKit, in the MiniBrowser of WebKitGTK, over WebDriver (https://www.w3.org/TR/webdriver2/).
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/free_port.mjs';
import { dieWithParent } from '../../support/die_with_parent.mjs';
import { waitFor } from '../../support/wait_for.mjs';
import { clickActions, keyActions, pressActions } from './actions.mjs';
import { launch, temporaryFolder } from './launch.mjs';

/** The browser's own toolbar is minimal, so that the window can be as narrow as a phone. */
const SMALL = '* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; font-size: 1px; }';
const SCREEN = '1400x1000x24';

export async function startWebKit() {
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  if (!browser) throw new Error('WebKit is not installed: scripts/install.sh test');
  const home = temporaryFolder('retort-webkit-');
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), SMALL);

  const screen = launch('Xvfb', ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp']);
  const [, display] = await screen.said(/^(\d+)\n/);
  const port = await freePort();
  const driver = launch('WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: `:${display}`,
    GDK_BACKEND: 'x11',
    HOME: home,
    XDG_CONFIG_HOME: home,
    http_proxy: 'http://127.0.0.1:9', // no test uses the Internet
    https_proxy: 'http://127.0.0.1:9',
    no_proxy: '127.0.0.1',
    // Its sandbox needs user namespaces, which are not available to root and in containers.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const ask = asker(`http://127.0.0.1:${port}`);
  await waitFor(() => ask('GET', '/status').catch(() => null), 'WebKitWebDriver');
  return {
    open: () => openPage(ask, browser),
    async close() {
      await driver.end();
      await screen.end();
    },
  };
}

const asker = (base) => async (method, path, body) => {
  const reply = await fetch(base + path, { method, body: body && JSON.stringify(body) });
  const { value } = await reply.json();
  if (!reply.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
};

/** WebDriver does not report console messages, so they are collected in the page once it has loaded. */
const COLLECT = `
  const all = (window.complaintsOfTests = []);
  for (const level of ['error', 'warn']) {
    const own = console[level];
    console[level] = (...args) => (all.push(args.map(String).join(' ')), own.apply(console, args));
  }
  addEventListener('error', ({ message }) => all.push(message));
  addEventListener('unhandledrejection', ({ reason }) => all.push(String(reason)));`;

/** A new browser, whose profile is deleted with it. */
async function openPage(ask, browser) {
  const [binary, args] = dieWithParent(browser, ['--automation']);
  const alwaysMatch = { 'webkitgtk:browserOptions': { binary: `/usr/bin/${binary}`, args } };
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch } });
  const send = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  const script = (code) => send('POST', '/execute/sync', { script: code, args: [] });
  const perform = (actions) => send('POST', '/actions', { actions });
  const complaints = [];
  const collected = async () => complaints.push(...((await script('return window.complaintsOfTests ?? []')) ?? []));
  return {
    async complaints() {
      await collected();
      return complaints;
    },
    async goto(url) {
      await collected();
      await send('POST', '/url', { url });
      await script(COLLECT);
    },
    click: (at) => perform(clickActions(at)),
    type: (text) => perform(keyActions(text)),
    press: (key) => perform(pressActions(key)),
    async resize({ width, height }) {
      const bar = await script('return outerHeight - innerHeight');
      await send('POST', '/window/rect', { width, height: height + bar });
    },
    run: async (code) => JSON.parse((await script(`return JSON.stringify(${code})`)) ?? 'null'),
    screenshot: async () => Buffer.from(await send('GET', '/screenshot'), 'base64'),
    close: () => send('DELETE', ''),
  };
}
