// What the oldest browsers that the site is for lack, by MDN's tables (https://github.com/mdn/browser-compat-data).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tables from '@mdn/browser-compat-data' with { type: 'json' };
import { ROOT } from '../../support/binary.mjs';

const NAMES = {
  chrome: ['chrome', 'chrome_android'],
  edge: ['edge'],
  firefox: ['firefox', 'firefox_android'],
  ios_saf: ['safari_ios'],
  safari: ['safari'],
  samsung: ['samsunginternet_android'],
};

/** Pairs of a browser and its oldest version, from the one place that names them. */
export const OLDEST = JSON.parse(readFileSync(join(ROOT, 'frontend/package.json'), 'utf8')).browserslist.map((it) =>
  it.split(' '),
);

const number = (version) => version.replace('≤', '').split('.').map(Number);
function isAtMost(version, limit) {
  const [[a, b = 0], [c, d = 0]] = [number(version), number(limit)];
  return a < c || (a === c && b <= d);
}

/** Whether a version has what a statement of the tables is about, under its own name and without anybody switching it on. */
function has(statement, version) {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = statement;
  if (flags || prefix || other || typeof added !== 'string' || added === 'preview') return false;
  return isAtMost(added, version) && !(removed && isAtMost(removed, version));
}

/** Whether one of the oldest browsers lacks what an entry of the tables is about. */
export function lacks(entry) {
  const support = entry?.__compat?.support;
  if (!support) return false;
  return OLDEST.some(([name, version]) =>
    NAMES[name].some((it) => support[it] && ![support[it]].flat().some((statement) => has(statement, version))),
  );
}

const members = (entry) => Object.entries(entry).filter(([name]) => name !== '__compat');

/** Where a member stands, as `[object, name]`. The tables do not tell static functions of the language from methods. */
function placesInApi(owner, member) {
  if (member.endsWith('_static')) return [[owner, member.slice(0, -'_static'.length)]];
  const name = member.replace(/^(.*)_event$/, 'on$1');
  return owner === 'Window' ? [['globalThis', name]] : [[`${owner}.prototype`, name]];
}
const placesInLanguage = (owner, member) => [
  [owner, member],
  [`${owner}.prototype`, member],
];

/** `[object, name]` of all that is lacking in a group of the tables; without a name it is all that stands in the object. */
const lackingIn = (group, places, inside = '') =>
  members(group).flatMap(([name, entry]) =>
    lacks(entry)
      ? [[`${inside}${name}.prototype`], [inside.slice(0, -1) || 'globalThis', name]]
      : members(entry)
          .filter(([member, it]) => member !== name && lacks(it))
          .flatMap(([member]) => places(inside + name, member)),
  );

export const LACKING = [
  ...lackingIn(tables.api, placesInApi),
  ...lackingIn(tables.javascript.builtins, placesInLanguage),
  ...lackingIn(tables.javascript.builtins.Intl, placesInLanguage, 'Intl.'),
];

/** Names that something known to all of them has as well, so that a name alone says nothing. */
export const KNOWN = new Set(
  [tables.api, tables.javascript.builtins].flatMap((group) =>
    members(group)
      .filter(([, entry]) => !lacks(entry))
      .flatMap(([, entry]) => members(entry).filter(([, it]) => !lacks(it)))
      .map(([name]) => name.replace(/_static$/, '')),
  ),
);

/** Runs in the page before any other script: takes away what is lacking. */
export function takeAway(lacking) {
  const TypedArray = Object.getPrototypeOf(Int8Array);
  const drop = (object, name) => {
    if (Object.getOwnPropertyDescriptor(object, name)?.configurable) delete object[name];
  };
  for (const [path, name] of lacking) {
    const [first, ...rest] = path.split('.');
    const object = rest.reduce((it, key) => it?.[key], first === 'TypedArray' ? TypedArray : globalThis[first]);
    if (!object) continue;
    if (name) drop(object, name);
    else for (const own of Object.getOwnPropertyNames(object)) if (own !== 'constructor') drop(object, own);
  }
}
