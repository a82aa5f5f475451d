import type { Account } from '../lib/api';
import { Badge } from './Badge';

/** Badges for an account that is suspended or not confirmed. */
export function AccountBadges({ account: { confirmed, suspended } }: { account: Account }) {
  return (
    <>
      {suspended && <Badge bad>Suspended</Badge>}
      {!confirmed && <Badge bad>Unconfirmed</Badge>}
    </>
  );
}
