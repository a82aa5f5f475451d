// Short messages that outlive a change of page.
import { useEffect, useState } from 'preact/hooks';

export interface Toast {
  id: number;
  text: string;
}

let toasts: Toast[] = [];
let last = 0;
let watch = (_: Toast[]) => {};

function set(next: Toast[]) {
  toasts = next;
  watch(toasts);
}

export function toast(text: string) {
  set([...toasts.filter((it) => it.text !== text), { id: ++last, text }].slice(-3));
}

export const dismiss = (id: number) => set(toasts.filter((it) => it.id !== id));

/** For the one place that shows them. */
export function useToasts(): Toast[] {
  const [shown, show] = useState(toasts);
  useEffect(() => {
    show(toasts);
    watch = show;
  }, []);
  return shown;
}
