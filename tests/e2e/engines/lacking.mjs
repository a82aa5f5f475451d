// What the oldest supported browsers lack, from MDN's tables (https://github.com/mdn/browser-compat-data).
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

/** The browsers and their oldest versions, from `browserslist`. */
export const OLDEST = JSON.parse(readFileSync(join(ROOT, 'frontend/package.json'), 'utf8')).browserslist.map((it) =>
  it.split(' '),
);

const number = (version) => version.replace('≤', '').split('.').map(Number);
function isAtMost(version, limit) {
  const [[a, b = 0], [c, d = 0]] = [number(version), number(limit)];
  return a < c || (a === c && b <= d);
}

/** Whether a version supports a feature of the tables, under its standard name and without a flag. */
function has(statement, version) {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = statement;
  if (flags || prefix || other || typeof added !== 'string' || added === 'preview') return false;
  return isAtMost(added, version) && !(removed && isAtMost(removed, version));
}

/** Whether one of the oldest browsers lacks the feature of an entry. */
export function lacks(entry) {
  const support = entry?.__compat?.support;
  if (!support) return false;
  return OLDEST.some(([name, version]) =>
    NAMES[name].some((it) => support[it] && ![support[it]].flat().some((statement) => has(statement, version))),
  );
}

const members = (entry) => Object.entries(entry).filter(([name]) => name !== '__compat');

/** The object and name of a member. The tables do not distinguish static functions from methods. */
function placesInApi(owner, member) {
  if (member.endsWith('_static')) return [[owner, member.slice(0, -'_static'.length)]];
  const name = member.replace(/^(.*)_event$/, 'on$1');
  return owner === 'Window' ? [['globalThis', name]] : [[`${owner}.prototype`, name]];
}
const placesInLanguage = (owner, member) => [
  [owner, member],
  [`${owner}.prototype`, member],
];

/** `[object, name]` of all missing features in a group of the tables; without a name, the whole object. */
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

/** Names that a feature known to all of them also has, so that the name alone is ambiguous. */
export const KNOWN = new Set(
  [tables.api, tables.javascript.builtins].flatMap((group) =>
    members(group)
      .filter(([, entry]) => !lacks(entry))
      .flatMap(([, entry]) => members(entry).filter(([, it]) => !lacks(it)))
      .map(([name]) => name.replace(/_static$/, '')),
  ),
);

/** Runs in the page before any other script: removes the missing features. */
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
