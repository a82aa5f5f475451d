// Waits for a condition. The time limit only ends a wait that can no longer succeed.
import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 30_000;

/** Calls `condition` until it returns a truthy value, and returns that. `what` describes it in the error message. */
export async function waitFor(condition, what, limit = LIMIT_MS) {
  const end = performance.now() + limit;
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited ${limit} ms in vain for ${what}`);
    await sleep(pause);
  }
}
