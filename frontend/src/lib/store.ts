// A value that components show: whoever sets it redraws those that use it.
import { useEffect, useReducer } from 'preact/hooks';

export interface Store<T> {
  get: () => T;
  set: (next: T) => void;
  /** The value, for a component: it is drawn again whenever the value changes. */
  use: () => T;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();

  function set(next: T) {
    if (next === value) return;
    value = next;
    for (const listener of [...listeners]) listener();
  }

  function use(): T {
    const [, redraw] = useReducer<number, void>((it) => it + 1, 0);
    const drawn = value;
    useEffect(() => {
      const listener = () => redraw();
      listeners.add(listener);
      if (value !== drawn) redraw(); // it has changed since it was drawn
      return () => void listeners.delete(listener);
    }, []);
    return value;
  }

  return { get: () => value, set, use };
}
