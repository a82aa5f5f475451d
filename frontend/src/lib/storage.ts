// Browser storage. It may be full, blocked or missing: then nothing is stored, and the pages work without it.
type Area = 'localStorage' | 'sessionStorage';

export function readStored(area: Area, key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

/** Stores `value`, or removes the key if it is empty. Gives whether that succeeded. */
export function writeStored(area: Area, key: string, value: string): boolean {
  try {
    if (value) window[area].setItem(key, value);
    else window[area].removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The stored keys that start with `prefix`. */
export function storedKeys(area: Area, prefix: string): string[] {
  try {
    return Object.keys(window[area]).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Calls `changed` when another tab writes or removes `key` in localStorage. Gives a function that stops that. */
export function onStored(key: string, changed: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === key || event.key === null) changed(); // null: the storage was cleared
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
