// The part of a profile that only administrators see. Its line is reserved from the start, to avoid layout shift.
import type { User } from '../../lib/api';
import { useLoad } from '../../lib/load';
import { AccountBadges } from '../../ui/AccountBadges';
import { getAccount } from './requests';
import './ForAdministrators.css';

export function ForAdministrators({ user: { id } }: { user: User }) {
  const { data, problem, reload } = useLoad(`/accounts/${id}`, (signal) => getAccount(String(id), signal));
  return (
    <p class="for-administrators" aria-busy={!data && !problem}>
      {problem && (
        <>
          <span role="alert">{problem.title}.</span>
          <button type="button" onClick={reload}>
            Try again
          </button>
        </>
      )}
      {data && (
        <>
          <a href={`mailto:${data.email}`}>{data.email}</a>
          <AccountBadges account={data} />
        </>
      )}
    </p>
  );
}
