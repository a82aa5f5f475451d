// A page in any engine, used like a person would: elements are found by role and name, clicked and typed into.
// An engine's page (`own`) is goto(url), run(expression), click({x, y}), type(text), press(key), resize({width, height}),
// screenshot(), complaints() and close().
import assert from 'node:assert/strict';
import { waitFor } from '../../support/wait_for.mjs';
import { savePicture } from '../site.mjs';

const LIMIT_MS = 15_000;

/**
 * Runs in the page: calls `act` on the first visible element with a role (or matching a CSS selector) and a name,
 * inside of `within`. Returns null if there is none.
 */
function reach({ role, name, within }, act, value) {
  const ROLES = {
    button: 'button',
    checkbox: 'input[type=checkbox]',
    heading: 'h1, h2, h3',
    field: 'input, textarea, select',
    link: 'a[href]',
    tab: '[role=tab]',
  };
  const trimmed = (text) => text.replace(/\s+/g, ' ').trim();
  const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const nameOf = (element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = [...ids.map((id) => document.getElementById(id)), ...(element.labels ?? [])];
    return trimmed(element.getAttribute('aria-label') ?? (labels[0] ?? element).textContent);
  };
  const grounds = within ? [...document.querySelectorAll(within)].filter(shown) : [document];
  const any = grounds.flatMap((ground) => [...ground.querySelectorAll(ROLES[role] ?? role)]);
  if (act === 'present') return any.some((element) => name === undefined || nameOf(element) === name);
  const all = any.filter(shown);
  const named = name === undefined ? all : all.filter((element) => nameOf(element) === name);
  if (act === 'count') return named.length;
  const [element] = named;
  if (!element) return null;
  if (act === 'point') {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0];
    const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    const isIn = (target) => element.contains(target) || [...(element.labels ?? [])].some((it) => it.contains(target));
    const disabled = element.disabled || element.getAttribute('aria-disabled') === 'true';
    window.clickHit = null;
    addEventListener('click', ({ target }) => (window.clickHit = isIn(target)), { capture: true, once: true });
    return isIn(document.elementFromPoint(at.x, at.y)) && !disabled ? at : null;
  }
  if (act === 'select') return (element.select(), document.activeElement === element);
  if (act === 'focused') return document.activeElement === element;
  if (act === 'attribute') return element.getAttribute(value);
  if (act === 'value') return element.value;
  return trimmed(element.innerText);
}

export class Page {
  constructor(own, base) {
    this.own = own;
    this.base = base;
  }

  /** Like Playwright's: `fn` runs in the page. */
  evaluate(fn, ...args) {
    return this.own.run(`(${fn})(...${JSON.stringify(args)})`);
  }

  async #waitFor(condition, what) {
    await waitFor(condition, what, LIMIT_MS).catch(async (error) => {
      const shown = await this.evaluate(() => `${location.href}\n${document.body.innerText}`);
      throw new Error(`${error.message}; the page says:\n${shown}`);
    });
  }

  #reach(query, act, value) {
    return this.evaluate(reach, query, act, value);
  }

  open(path) {
    return this.own.goto(new URL(path, this.base).href);
  }

  reload() {
    return this.evaluate(() => location.href).then((url) => this.own.goto(url));
  }

  /** Clicks an element that does not move; tries again if the page moved it at the last moment. */
  async click(role, name, within) {
    let at;
    await this.#waitFor(async () => {
      const before = at;
      at = await this.#reach({ role, name, within }, 'point');
      if (!at || at.x !== before?.x || at.y !== before?.y) return false;
      await this.own.click(at);
      return (await this.evaluate(() => window.clickHit)) !== false;
    }, `a ${role} “${name}” to click`);
  }

  /** Replaces the text of a field. */
  async fill(name, text, within) {
    const query = { role: 'field', name, within };
    await this.click(query.role, name, within);
    assert.ok(await this.#reach(query, 'select'), `a click puts the keyboard into “${name}”`);
    await this.own.type(text);
    await this.#waitFor(async () => (await this.#reach(query, 'value')) === text, `“${name}” to hold what was typed`);
  }

  press(key) {
    return this.own.press(key);
  }

  shows(role, name, within) {
    return this.#waitFor(() => this.count(role, name, within), `a ${role} “${name}”`);
  }

  gone(role, name, within) {
    const query = { role, name, within };
    return this.#waitFor(async () => !(await this.#reach(query, 'present')), `no ${role} “${name}” to be there`);
  }

  count(role, name, within) {
    return this.#reach({ role, name, within }, 'count');
  }

  counts(role, name, wanted) {
    return this.#waitFor(async () => (await this.count(role, name)) === wanted, `${wanted} of ${role} “${name}”`);
  }

  /** Waits for visible text; `within`: a CSS selector. */
  reads(text, within = 'body') {
    return this.#waitFor(async () => (await this.#reach({ role: within }, 'text'))?.includes(text), `“${text}”`);
  }

  focused(role, name, within) {
    return this.#waitFor(() => this.#reach({ role, name, within }, 'focused'), `the keyboard at ${role} “${name}”`);
  }

  value(name) {
    return this.#reach({ role: 'field', name }, 'value');
  }

  titled(title) {
    return this.#waitFor(async () => (await this.evaluate(() => document.title)) === title, `the title “${title}”`);
  }

  path() {
    return this.evaluate(() => location.pathname + location.search);
  }

  back() {
    return this.evaluate(() => history.back());
  }

  async size(viewport) {
    await this.own.resize(viewport);
    await this.#waitFor(() => this.evaluate((width) => innerWidth === width, viewport.width), `${viewport.width} px`);
  }

  async picture(name) {
    savePicture(name, await this.own.screenshot());
  }
}
