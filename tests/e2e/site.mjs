// The whole website: a server behind nginx, in a browser.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ROOT } from '../support/binary.mjs';
import { freePort } from '../support/free_port.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';
import { DIST, Web, socketIn } from '../support/web.mjs';

const PICTURES = join(ROOT, 'artefacts/e2e');
/** The headless shell needs less than half of the processor time of the whole browser. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';
/** No test uses the Internet. */
const NOWHERE = '--host-resolver-rules=MAP secure.gravatar.com ~NOTFOUND';
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync';

export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const SIZES = { desktop: DESKTOP, phone: PHONE };

const open = new Set();
after(() => Promise.all([...open].map((site) => site.close())));

/**
 * Starts server, nginx and browser; all end after the file's tests. `people` and `env` as for startServer, and nginx has `env`
 * too; `browser`: false if the test uses its own.
 */
export async function startSite({ people = { john: {}, susan: {} }, env = {}, browser = true } = {}) {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('frontend/dist is missing: build it with `make web`');
  const port = await freePort();
  const base = { RETORT_BASE_URL: `http://127.0.0.1:${port}` };
  const server = await startServer({ people, env: { ...base, ...env }, also: (dir) => `unix:${socketIn(dir)}` });
  const site = new Site(server, port, env);
  open.add(site);
  await site.web.start();
  if (browser) site.browser = await launchChromium();
  return site;
}

export const launchChromium = () => chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS.split(' '), NOWHERE] });

class Site {
  #states = new Map();

  constructor(server, port, env) {
    this.server = server;
    this.web = new Web({ port, api: socketIn(server.dir), env: { RETORT_RATE_LIMIT: 'off', ...env } });
    this.port = port;
    this.url = this.web.url;
  }

  get webLog() {
    return this.web.log;
  }

  /** Starts the server again, on the same database, after `server.end()` or at once. */
  async restart() {
    await this.server.restart();
    await this.web.waitUntilReady();
  }

  async close() {
    await this.browser?.close();
    await this.web.close();
  }

  /** A page in a new browser profile. `as`: the account that is signed in; `device`, `dark`, and options of Playwright. */
  async open({ as, device = DESKTOP, dark = false, ...options } = {}) {
    const storageState = as && (await this.#signedIn(as));
    const colorScheme = dark ? 'dark' : 'light';
    const context = await this.browser.newContext({
      baseURL: this.url,
      ...device,
      colorScheme,
      storageState,
      ...options,
    });
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }

  async #signedIn(name) {
    if (!this.#states.has(name)) {
      const page = await this.open();
      await page.goto('/login');
      await signIn(page, this.server.people[name].email);
      await page.getByRole('heading', { name: `Hello, ${this.server.people[name].username}!` }).waitFor();
      this.#states.set(name, await page.context().storageState());
      await page.context().close();
    }
    return this.#states.get(name);
  }

  /** Sends a request to the API, to create what a test needs. */
  async ask(as, method, path, body) {
    const reply = await this.server.request({ as: `${as} bearer`, method, path, body });
    assert.ok(reply.status < 300, `${method} ${path}: ${reply.text}`);
    return reply.text ? reply.json : null;
  }
}

/** Fills in and submits the sign-in form. */
export async function signIn(page, email, password = PASSWORD) {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function picture(page, name) {
  savePicture(name, await page.screenshot({ animations: 'disabled' }));
}

/** Saves a screenshot in artefacts/e2e; `name` can be that of a test. */
export function savePicture(name, bytes) {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(fileOf(name, 'png'), bytes);
}

const fileOf = (name, ending) => join(PICTURES, `${name.replace(/[^\w-]+/g, '-')}.${ending}`);

/**
 * Returns `scene(name, options, play)`: a test with a page, opened with these options. Errors that the browser reports
 * make it fail, except the statuses and errors (`ERR_CONNECTION_RESET`) in `refused`: a browser reports each refused or
 * failed request. A failure saves a screenshot in artefacts/e2e, and with TRACE=1 a trace (docs/debugging.md).
 */
export const scenes =
  (site) =>
  (name, { refused = [], ...options }, play) =>
    test(name, async () => {
      const page = await site().open(options);
      const complaints = [];
      page.on('pageerror', (error) => complaints.push(error.stack));
      page.on('console', (message) => {
        const { url } = message.location();
        const [, status, fault] =
          message.text().match(/^Failed to load resource: .*(?: status of (\d+)|net::(\w+))/) ?? [];
        const known = refused.includes(fault ?? Number(status)) && url.includes('/api/v1/');
        if (['error', 'warning'].includes(message.type()) && !known) complaints.push(`${message.text()} (${url})`);
      });
      const trace = process.env.TRACE ? page.context().tracing : null;
      await trace?.start({ screenshots: true, snapshots: true });
      try {
        await play(page);
        assert.deepEqual(complaints, []);
      } catch (error) {
        await picture(page, `failed ${name}`).catch(() => {});
        await trace?.stop({ path: fileOf(`failed ${name}`, 'zip') });
        throw error;
      } finally {
        // Requests that a test still holds may end with the page: that is no failure.
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.context().close();
      }
    });

/** Waits until `read` returns `value`. */
export async function eventually(read, value) {
  let last;
  await waitFor(async () => (last = await read()) === value, `${JSON.stringify(value)}`, 15_000).catch(() => {});
  assert.equal(last, value);
}

/** Whether this element has the keyboard focus. */
export const focused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** The error message of a field. */
export async function about(page, field) {
  const [first] = (await field.getAttribute('aria-describedby')).split(' ');
  return (await page.locator(`[id="${first}"]`).innerText()).trim();
}

/** The link to `path` in an email, without the origin. */
export const linkIn = (mail, path) => `${path}#token=${mail.match(new RegExp(`${path}#token=([\\w.~-]+)`))[1]}`;

export const toast = (page, text) => page.getByRole('status').getByText(text).waitFor();
export const entries = (page) => page.locator('article.entry:not(.comment)');
export const comments = (page) => page.locator('article.comment');

/** Waits for the page's title, which is set after its heading. */
export function titled(page, title) {
  return page.waitForFunction((it) => document.title === it, title);
}

export const main = (page) => page.getByRole('main');
export const headed = (page, name) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
export const tab = (page, name) => page.getByRole('tab', { name });
export const selected = (page, name) => page.getByRole('tab', { name, selected: true }).waitFor();
