// Merging the fields of a form, when others have changed some of them meanwhile.

/** What both changed, to different values. */
export const clashes = <V extends object>(base: V, mine: V, theirs: V) =>
  keysOf(base).filter((it) => mine[it] !== base[it] && theirs[it] !== base[it] && mine[it] !== theirs[it]);

/** My changes, and theirs of what I left as it was. */
export const merged = <V extends object>(base: V, mine: V, theirs: V): V =>
  Object.fromEntries(keysOf(base).map((it) => [it, mine[it] === base[it] ? theirs[it] : mine[it]])) as V;

const keysOf = <V extends object>(values: V) => Object.keys(values) as (keyof V & string)[];
