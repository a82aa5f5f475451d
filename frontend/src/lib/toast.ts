// Short messages that stay when the page changes.
import { createStore } from './store';

export interface Toast {
  id: number;
  text: string;
}

const MAX_TOASTS = 3;
let lastId = 0;

export const toasts = createStore<Toast[]>([]);

export function toast(text: string) {
  const others = toasts.get().filter((it) => it.text !== text);
  toasts.set([...others, { id: ++lastId, text }].slice(-MAX_TOASTS));
}

export const dismiss = (id: number) => toasts.set(toasts.get().filter((it) => it.id !== id));
