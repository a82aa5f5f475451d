import type { Account } from '../lib/api';
import './badge.css';

/** Badges for an account that is suspended or not confirmed. */
export function AccountBadges({ account: { confirmed, suspended } }: { account: Account }) {
  return (
    <>
      {suspended && <span class="badge bad">Suspended</span>}
      {!confirmed && <span class="badge bad">Unconfirmed</span>}
    </>
  );
}
