// Browser storage that may be full, forbidden or absent: then things are simply not kept.
type Place = 'localStorage' | 'sessionStorage';

export function kept(place: Place, key: string): string | null {
  try {
    return window[place].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value`; an empty one is removed. */
export function keep(place: Place, key: string, value: string) {
  try {
    if (value) window[place].setItem(key, value);
    else window[place].removeItem(key);
  } catch {
    // The page works without it.
  }
}
