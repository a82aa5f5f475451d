// The id of the request that failed: an administrator finds what happened by it in the log.
import type { Problem } from '../lib/api';
import './Reference.css';

/** Nothing where there is no id, or where everything is said: who has to sign in, or to correct a field, needs no help. */
export function Reference({ of }: { of: Problem | undefined }) {
  if (!of?.request_id || of.status === 401 || of.errors?.length) return null;
  return (
    <span class="reference">
      Reference: <code>{of.request_id}</code>
    </span>
  );
}
