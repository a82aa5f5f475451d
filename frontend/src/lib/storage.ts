// Browser storage that may be full, forbidden or absent: then nothing is kept, and pages work without.
type Area = 'localStorage' | 'sessionStorage';

export function readStored(area: Area, key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

/** Stores `value`; an empty one is removed. Gives whether it worked. */
export function writeStored(area: Area, key: string, value: string): boolean {
  try {
    if (value) window[area].setItem(key, value);
    else window[area].removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The stored keys that begin with `prefix`. */
export function storedKeys(area: Area, prefix: string): string[] {
  try {
    return Object.keys(window[area]).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Calls `changed` when another tab writes or removes `key` in localStorage. Gives what stops that. */
export function onStored(key: string, changed: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === key || event.key === null) changed(); // null: all of it was removed
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
