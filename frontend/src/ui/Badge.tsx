import './Badge.css';

/** A short label beside a name; `bad` for what is out of order. */
export const Badge = ({ bad, children }: { bad?: boolean; children: string }) => (
  <span class={bad ? 'badge bad' : 'badge'}>{children}</span>
);
