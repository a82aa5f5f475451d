// Shown when others have changed what a decision is about: as it was on the page, and as it is now.
import { Version, type Row } from '../../ui/Conflict';
import './Changed.css';

export function Changed({ what, rows }: { what: string; rows: Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="notice conflict changed" role="alert">
      <p>
        <strong>{what} has been changed since you opened this page.</strong> Nothing was sent. Confirm again if it still
        applies.
      </p>
      <Version title="Before" rows={rows} of="mine" />
      <Version title="Now" rows={rows} of="theirs" />
    </section>
  );
}
