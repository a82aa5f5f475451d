// What of a profile only administrators see. Its line is there from the start, so that nothing moves.
import { api, ask, type User } from '../api';
import { useLoad } from '../load';

export function ForAdministrators({ user: { id } }: { user: User }) {
  const { data, problem, reload } = useLoad(`/accounts/${id}`, (signal) =>
    ask(api.GET('/accounts/{id}', { params: { path: { id: String(id) } }, signal })),
  );
  return (
    <p class="for-administrators" aria-busy={!data && !problem}>
      {problem && (
        <button type="button" class="link" onClick={reload}>
          {problem.title}. Try again
        </button>
      )}
      {data && <a href={`mailto:${data.email}`}>{data.email}</a>}
      {data?.suspended && <span class="badge bad">Suspended</span>}
      {data && !data.confirmed && <span class="badge bad">Not confirmed yet</span>}
    </p>
  );
}
