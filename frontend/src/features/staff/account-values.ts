// The fields of an account as the page for administrators shows and compares them.
import type { Account } from '../../lib/api';
import { PROFILE_LABELS, profileValues } from '../../ui/ProfileFields';
import type { Row } from '../../ui/Conflict';

export const valuesOf = ({ email, username, confirmed, role, ...account }: Account) => ({
  email,
  username,
  confirmed,
  role,
  ...profileValues(account),
});
export type Values = ReturnType<typeof valuesOf>;

export const LABELS: Record<keyof Values, string> = {
  email: 'Email',
  username: 'Username',
  confirmed: 'Confirmed',
  role: 'Role',
  ...PROFILE_LABELS,
};

const shown = (value: Values[keyof Values]) => (typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value);

/** These fields, side by side. */
export const rowsOf = (names: (keyof Values)[], mine: Values, theirs: Values): Row[] =>
  names.map((it) => ({ label: LABELS[it], mine: shown(mine[it]), theirs: shown(theirs[it]) }));

/** What differs between two states of an account. */
export function differences(seen: Account, now: Account): Row[] {
  const [before, after] = [valuesOf(seen), valuesOf(now)];
  const names = Object.keys(before) as (keyof Values)[];
  return rowsOf(
    names.filter((it) => before[it] !== after[it]),
    before,
    after,
  );
}
