// What of a profile only administrators see. Its line is there from the start, so that nothing moves.
import { api, ask, type User } from '../api';
import { useLoad } from '../load';
import { AccountBadges } from './AccountBadges';

export function ForAdministrators({ user: { id } }: { user: User }) {
  const { data, problem, reload } = useLoad(`/accounts/${id}`, (signal) =>
    ask(api.GET('/accounts/{id}', { params: { path: { id: String(id) } }, signal })),
  );
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
