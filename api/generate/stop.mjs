/** How the generator refuses: a sentence that says the file, the place, and what to do. */

export class Stop extends Error {
  /** @param {string[]} sentences */
  constructor(...sentences) {
    super(sentences.join('\n'));
    this.name = 'Stop';
    this.sentences = sentences;
  }
}

/** @returns {never} */
export function stop(place, sentence) {
  throw new Stop(`${place}: ${sentence}`);
}

/**
 * Maps every item even when some are refused, so that one run reports all errors; then stops with all of them.
 * @template T, U
 * @param {Iterable<T>} items
 * @param {(item: T) => U} map
 * @returns {U[]}
 */
export function each(items, map) {
  const sentences = [];
  const results = [];
  for (const item of items) {
    try {
      results.push(map(item));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      sentences.push(...error.sentences);
    }
  }
  if (sentences.length) throw new Stop(...new Set(sentences));
  return results;
}

/** Runs checks that do not depend on each other. */
export const all = (...checks) => each(checks, (check) => check());
