import type { ComponentChildren } from 'preact';
import './Rows.css';

/** A list, newest first, with lines between its entries. */
export const Rows = ({ children }: { children: ComponentChildren }) => <ol class="rows">{children}</ol>;
