// Who of the viewer and a user follows whom, and the button that changes it.
import { useRef } from 'preact/hooks';
import { problemOf, type User } from '../../lib/api';
import { useLoad, type Loaded } from '../../lib/load';
import { can, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { inWords } from '../../ui/Form';
import { follow, getRelationship, unfollow } from './requests';
import '../../ui/badge.css';
import './Follow.css';

interface Props {
  user: User;
  viewer: Viewer;
  /** Where the user's followers are counted. */
  profile: Loaded<User>;
}

export function Follow({ user: { id, username }, viewer, profile }: Props) {
  const { data, problem, reload, show } = useLoad(`/users/${id}/relationship/${viewer.id}`, (signal) =>
    getRelationship(String(id), signal),
  );
  const busy = useRef(false);

  function shown(you_follow: boolean) {
    show((old) => ({ ...old, you_follow }));
    profile.show((old) => ({ ...old, follower_count: old.follower_count + (you_follow ? 1 : -1) }));
  }

  /** At once; what the server refuses is put back. */
  async function change(wanted: boolean) {
    if (busy.current) return;
    busy.current = true;
    shown(wanted);
    try {
      await (wanted ? follow : unfollow)(String(id));
      toast(wanted ? `You are now following ${username}.` : `You are not following ${username} anymore.`);
      reload();
      profile.reload();
    } catch (error) {
      shown(!wanted);
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
        // Its room is kept until it is known what it would do.
        <button
          type="button"
          class={data?.you_follow ? 'follow' : 'follow primary'}
          disabled={!data}
          onClick={() => data && change(!data.you_follow)}
        >
          {data?.you_follow ? 'Unfollow' : 'Follow'}
        </button>
      )}
      {data?.follows_you && <span class="badge">Follows you</span>}
    </>
  );
}
