// The server's time: a browser's clock may be wrong.

/** The server's clock minus the browser's, in milliseconds. */
let offset = 0;

/** Smaller differences are ignored: HTTP dates have whole seconds, and responses take time. */
const TOLERANCE_MS = 3000;

/** `date`: the Date header of a response that has just arrived. */
export function syncClock(date: string | null) {
  const difference = Date.parse(date ?? '') - Date.now();
  if (Number.isFinite(difference)) offset = Math.abs(difference) > TOLERANCE_MS ? difference : 0;
}

/** Milliseconds since 1970. */
export const now = () => Date.now() + offset;
