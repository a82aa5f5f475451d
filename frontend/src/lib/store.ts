// A small observable store: setting its value re-renders the components that use it.
import { useEffect, useReducer } from 'preact/hooks';

export interface Store<T> {
  get: () => T;
  set: (next: T) => void;
  /** A hook: gives the value and re-renders the component when it changes. */
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
    const [, rerender] = useReducer<number, void>((it) => it + 1, 0);
    const rendered = value;
    useEffect(() => {
      const listener = () => rerender();
      listeners.add(listener);
      if (value !== rendered) rerender(); // it changed after the render
      return () => void listeners.delete(listener);
    }, []);
    return value;
  }

  return { get: () => value, set, use };
}
