// Short messages that stay when the page changes.
import type { Problem } from './api';
import { createStore } from './store';

export interface Toast {
  id: number;
  text: string;
  /** The problem that it tells. */
  of?: Problem;
}

const MAX_TOASTS = 3;
let lastId = 0;

export const toasts = createStore<Toast[]>([]);

export function toast(text: string, of?: Problem) {
  const others = toasts.get().filter((it) => it.text !== text);
  toasts.set([...others, { id: ++lastId, text, of }].slice(-MAX_TOASTS));
}

export const dismiss = (id: number) => toasts.set(toasts.get().filter((it) => it.id !== id));
