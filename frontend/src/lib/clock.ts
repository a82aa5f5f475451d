// The time as the server has it: a browser's clock may be wrong by minutes or years.

/** How far the server's clock is ahead of this browser's, in milliseconds. */
let ahead = 0;

/** An HTTP date has whole seconds, and an answer takes a moment: less than that says nothing. */
const NOISE_MS = 3000;

/** The `Date` of an answer that has just come. */
export function noteTime(date: string | null) {
  const difference = Date.parse(date ?? '') - Date.now();
  if (Number.isFinite(difference)) ahead = Math.abs(difference) > NOISE_MS ? difference : 0;
}

/** Milliseconds since 1970. */
export const now = () => Date.now() + ahead;
