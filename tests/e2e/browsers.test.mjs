// The built website uses nothing that the oldest supported browsers lack, or has a fallback.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { withoutNewer } from './engines/css.mjs';
import { KNOWN, LACKING, OLDEST } from './engines/lacking.mjs';

const ASSETS = join(ROOT, 'frontend/dist/assets');
const built = (end) =>
  readdirSync(ASSETS)
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(ASSETS, name), 'utf8'))
    .join('\n');

/** CSS that is optional: the page works without it. */
const ORNAMENTS = {
  ':focus-visible': 'the browser’s own ring is there',
  ':selection': 'a colour',
  ':backdrop': 'where there is no <dialog>, its shadow darkens the page',
  'accent-color': 'a colour',
  appearance: '-webkit-appearance is set beside it',
  'align-content: start': 'known in grids, where it is used, but not in flex boxes',
  'align-self: start': 'known in grids, where it is used, but not in flex boxes',
  'break-after: avoid': 'a heading can be the last line of a sheet of paper',
  'color-scheme': 'a colour',
  cursor: 'phones have none',
  'field-sizing': 'the field scrolls',
  'hanging-punctuation': 'looks',
  'mask-image': '-webkit-mask-image is set beside it',
  'overflow-wrap: anywhere': 'break-word is inherited from the body; what could grow by a long word has a min-width',
  resize: 'the field scrolls',
  'scroll-behavior': 'nothing scrolls smoothly there',
  'scrollbar-color': 'a colour',
  'text-size-adjust': '-webkit-text-size-adjust is set beside it',
  'text-wrap': 'looks',
  'user-select': 'the reference of an error is selected by dragging',
  'width: fit-content': 'the block is as wide as the column, its table as before',
};

test('styles that the oldest browsers ignore are decorative, or come after a fallback', () => {
  const left = withoutNewer(built('.css')).newer.filter(({ fallback }) => !fallback);
  const names = new Set(left.map(({ name }) => name));
  assert.deepEqual([...names].filter((name) => !ORNAMENTS[name]).sort(), []);
  assert.deepEqual(
    Object.keys(ORNAMENTS)
      .filter((name) => !names.has(name))
      .sort(),
    [],
    'no longer used',
  );
});

/** Functions whose existence is tested before they are called. */
const ASKED_FOR = ['moveBefore', 'showModal', 'close', 'requestIdleCallback'];

test('scripts call no function that the oldest browsers lack', () => {
  const script = built('.js');
  const called = new Set([...script.matchAll(/(?<!\.)\.([A-Za-z]+)\(/g)].map(([, name]) => name));
  const newer = LACKING.map(([, name]) => name).filter((name) => called.has(name) && !KNOWN.has(name));
  assert.deepEqual([...new Set(newer)].filter((name) => !ASKED_FOR.includes(name)).sort(), []);
  assert.doesNotMatch(script, /\(\?<[=!]/, 'Safari before 16.4 cannot read a look-behind, nor the rest of the file');
});

test('README names the oldest browsers', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, sentence] = readme.match(/every browser since ([^]*?)\./) ?? [];
  assert.ok(sentence, 'a sentence about browsers');
  for (const [, version] of OLDEST) assert.match(sentence, new RegExp(`\\b${parseInt(version)}\\b`));
});
