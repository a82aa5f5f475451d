// Checks for every page: layout, contrast and accessibility. Returns sentences about problems.
import assert from 'node:assert/strict';
import { DESKTOP, PHONE, picture } from './site.mjs';

/** Runs in the page. */
function faults() {
  const out = [];
  // Not checkVisibility(), which some of the browsers lack.
  const opaque = (element) => !element || (getComputedStyle(element).opacity !== '0' && opaque(element.parentElement));
  const visible = (element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible' && opaque(element);
  const nameOf = (element) =>
    `<${element.localName}> “${(element.textContent || element.name || '').trim().slice(0, 40)}”`;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) out.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`);
  const headings = all('h1').filter((h1) => !h1.closest('.prose'));
  if (headings.length !== 1 || !headings[0].textContent.trim()) out.push(`${headings.length} main headings`);
  for (const mark of ['header', 'main', 'footer']) {
    if (document.querySelectorAll(`body ${mark}`).length !== 1) out.push(`not one <${mark}>`);
  }
  if (document.documentElement.lang !== 'en') out.push('no language');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) out.push('an id twice');
  for (const id of all('[aria-describedby],[aria-labelledby]').flatMap((it) =>
    [it.getAttribute('aria-describedby'), it.getAttribute('aria-labelledby')].join(' ').trim().split(/\s+/),
  )) {
    if (id && !document.getElementById(id)) out.push(`nothing has the id ${id}`);
  }
  for (const field of all('input, textarea, select')) if (!field.labels.length) out.push(`no label: ${nameOf(field)}`);
  for (const it of all('a, button')) {
    const name = it.getAttribute('aria-label') ?? it.textContent;
    if (!name.trim() && it.getAttribute('aria-hidden') !== 'true') out.push(`no name: ${it.outerHTML.slice(0, 80)}`);
  }
  for (const it of all('button, .button, input, textarea, select, nav a, .entry-foot > *, .entry-tools > *, .check')) {
    const box = it.closest('label') ?? it;
    if (box.getBoundingClientRect().height < 44) out.push(`too small for a finger: ${nameOf(it)}`);
  }

  // WCAG contrast, for every element with its own text.
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((it, i) => it * a + below[i] * (1 - a));
  const light = (colour) => {
    const [r, g, b] = colour.map((it) =>
      it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    if (!element) return rgba(getComputedStyle(document.body).backgroundColor).slice(0, 3);
    const colour = rgba(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 ? colour.slice(0, 3) : over(colour, behind(element.parentElement));
  };
  for (const element of all('body *')) {
    const own = [...element.childNodes].some((it) => it.nodeType === Node.TEXT_NODE && it.data.trim());
    if (!own || element.closest('[aria-hidden=true], .hidden, svg, .skip')) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const ground = behind(element);
    const [a, b] = [light(over(rgba(color), ground)), light(ground)].sort((x, y) => y - x);
    const large = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && fontWeight >= 700);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < (large ? 3 : 4.5)) out.push(`contrast ${contrast.toFixed(2)}: ${nameOf(element)}`);
  }
  return [...new Set(out)];
}

/** How far content moved while the page loaded (Cumulative Layout Shift). */
const shift = () =>
  new Promise((done) => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => {
      const moved = observer.takeRecords().filter((it) => !it.hadRecentInput);
      done(moved.reduce((sum, { value }) => sum + value, 0));
    });
  });

/** All problems of the page at this size and color scheme, as sentences. */
export async function faultsOf(page, name) {
  const found = await page.evaluate(faults);
  return found.map((sentence) => `${name}: ${sentence}`);
}

export const shiftOf = (page) => page.evaluate(shift);

const VARIANTS = [
  ['desktop-light', DESKTOP.viewport, 'light'],
  ['phone-dark', PHONE.viewport, 'dark'],
  ['phone-light', PHONE.viewport, 'light'],
  ['desktop-dark', DESKTOP.viewport, 'dark'],
  ['narrow', { width: 320, height: 640 }, 'light'],
];

/** Checks the page in every size and color scheme. */
export async function look(page, name) {
  const found = [];
  for (const [variant, viewport, colorScheme] of VARIANTS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    found.push(...(await faultsOf(page, variant)));
    if (variant !== 'narrow') await picture(page, `${name}-${variant}`);
  }
  assert.deepEqual(found, []);
}
