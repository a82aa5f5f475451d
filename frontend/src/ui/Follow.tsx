// Who of the viewer and a user follows whom, and the button that changes it.
import { useRef } from 'preact/hooks';
import { api, ask, problemOf, type User } from '../api';
import { useLoad, type Loaded } from '../load';
import { can, type Viewer } from '../session';
import { toast } from '../toast';
import { inWords } from './form';

interface Props {
  user: User;
  viewer: Viewer;
  /** Where the user's followers are counted. */
  profile: Loaded<User>;
}

export function Follow({ user: { id, username }, viewer, profile }: Props) {
  const params = { path: { id: String(id) } };
  const { data, problem, reload, show } = useLoad(`/users/${id}/relationship/${viewer.id}`, (signal) =>
    ask(api.GET('/users/{id}/relationship', { params, signal })),
  );
  const busy = useRef(false);

  function shown(you_follow: boolean) {
    show((old) => ({ ...old, you_follow }));
    profile.show((old) => ({ ...old, follower_count: old.follower_count + (you_follow ? 1 : -1) }));
  }

  /** At once; what the server refuses is put back. */
  async function change(follow: boolean) {
    if (busy.current) return;
    busy.current = true;
    shown(follow);
    try {
      await ask(follow ? api.PUT('/users/{id}/follow', { params }) : api.DELETE('/users/{id}/follow', { params }));
      toast(follow ? `You are now following ${username}.` : `You are not following ${username} anymore.`);
      reload();
      profile.reload();
    } catch (error) {
      shown(!follow);
      const problem = problemOf(error);
      if (problem.status !== 401) toast(inWords(problem));
    }
    busy.current = false;
  }

  if (problem) {
    return (
      <>
        <p role="alert">Whether you follow {username} cannot be told just now.</p>
        <button type="button" onClick={reload}>
          Try again
        </button>
      </>
    );
  }
  return (
    <>
      {can(viewer, 'FOLLOW') && (
        <button
          type="button"
          class={data?.you_follow ? 'follow' : 'follow primary'}
          aria-disabled={!data}
          onClick={() => data && change(!data.you_follow)}
        >
          {data?.you_follow ? 'Unfollow' : 'Follow'}
        </button>
      )}
      {data?.follows_you && <span class="badge">Follows you</span>}
    </>
  );
}
