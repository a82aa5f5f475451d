import type { Account } from '../lib/api';
import './badge.css';

/** What is out of the ordinary about an account. */
export function AccountBadges({ account: { confirmed, suspended } }: { account: Account }) {
  return (
    <>
      {suspended && <span class="badge bad">Suspended</span>}
      {!confirmed && <span class="badge bad">Not confirmed</span>}
    </>
  );
}
