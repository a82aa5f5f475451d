// Parts of the program that are loaded when they are needed.

export interface OnDemand<Module> {
  /** Loads it, unless it is loaded. After a failure it can be called again. */
  load: () => Promise<Module>;
  /** The part, once it is loaded. */
  loaded: () => Module | undefined;
}

export function onDemand<Module>(fetch: () => Promise<Module>): OnDemand<Module> {
  let loaded: Module | undefined;
  return {
    load: async () => (loaded ??= await fetch()),
    loaded: () => loaded,
  };
}

const partsForSignedIn: OnDemand<unknown>[] = [];

/** A part that pages have only for signed-in people: they get it before their first page is shown. */
export function forSignedIn<Module>(fetch: () => Promise<Module>): OnDemand<Module> {
  const part = onDemand(fetch);
  partsForSignedIn.push(part);
  return part;
}

/** Loads all of these parts. It never fails: where a part is missing, the page tries again and reports the error. */
export const loadForSignedIn = () => Promise.allSettled(partsForSignedIn.map((part) => part.load()));

/** Calls `work` when the browser has nothing else to do. (Safari lacks requestIdleCallback.) */
export function whenIdle(work: () => void) {
  if (window.requestIdleCallback) window.requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 1000);
}
