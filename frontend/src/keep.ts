// Browser storage that may be full, forbidden or absent: then things are simply not kept.
type Place = 'localStorage' | 'sessionStorage';

export function kept(place: Place, key: string): string | null {
  try {
    return window[place].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value`; an empty one is removed. Gives whether it worked: the page does without. */
export function keep(place: Place, key: string, value: string): boolean {
  try {
    if (value) window[place].setItem(key, value);
    else window[place].removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** What is kept there under names that begin so. */
export function keysOf(place: Place, prefix: string): string[] {
  try {
    return Object.keys(window[place]).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
