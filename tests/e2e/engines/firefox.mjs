// Firefox, over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickActions, keyActions, pressActions } from './actions.mjs';
import { launch, temporaryFolder } from './launch.mjs';

const FIREFOX = process.env.FIREFOX ?? 'firefox-esr';

/** All other hosts are behind a proxy that does not exist, so that no test uses the Internet. */
const SETTINGS = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
};

export async function startFirefox() {
  const profile = temporaryFolder('retort-firefox-');
  const lines = Object.entries(SETTINGS).map(
    (pair) => `user_pref(${pair.map((it) => JSON.stringify(it)).join(', ')});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'];
  const program = launch(FIREFOX, args, { HOME: profile });
  const [, address] = await program.said(/WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await connect(`${address}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  return {
    open: () => openPage(bidi),
    async close() {
      bidi.close();
      await program.end();
    },
  };
}

async function connect(address) {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error(`${address} does not answer`)));
  });
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'event') return listeners.forEach((listen) => listen(message));
    const { done, fail, method } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') done(message.result);
    else fail(new Error(`${method}: ${message.error}: ${message.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { fail, method } of waiting.values()) fail(new Error(`${method}: Firefox has gone`));
  });
  return {
    listeners,
    close: () => socket.close(),
    send: (method, params) =>
      new Promise((done, fail) => {
        waiting.set(++last, { done, fail, method });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
  };
}

/** A tab in a profile of its own. */
async function openPage({ send, listeners }) {
  const { userContext } = await send('browser.createUserContext', {});
  const { context } = await send('browsingContext.create', { type: 'tab', userContext });
  const complaints = [];
  const listen = ({ method, params }) => {
    if (method !== 'log.entryAdded' || params.source.context !== context) return;
    if (['error', 'warn'].includes(params.level)) complaints.push(params.text);
  };
  listeners.add(listen);
  const perform = (actions) => send('input.performActions', { context, actions });
  return {
    complaints: async () => complaints,
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    click: (at) => perform(clickActions(at)),
    type: (text) => perform(keyActions(text)),
    press: (key) => perform(pressActions(key)),
    resize: (viewport) => send('browsingContext.setViewport', { context, viewport }),
    async run(code) {
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression: `JSON.stringify(${code})`,
        target: { context },
        awaitPromise: false,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value ?? 'null');
    },
    async screenshot() {
      const { data } = await send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async close() {
      listeners.delete(listen);
      await send('browser.removeUserContext', { userContext });
    },
  };
}
