// Whether the viewer follows a user and is followed back, with the button to follow or unfollow.
import { useRef } from 'preact/hooks';
import { problemOf, type User } from '../../lib/api';
import { useLoad, type Loaded } from '../../lib/load';
import { can, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Badge } from '../../ui/Badge';
import { problemText } from '../../ui/Form';
import { follow, getRelationship, unfollow } from './requests';
import './Follow.css';

interface Props {
  user: User;
  viewer: Viewer;
  /** The profile, for its follower count. */
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

  /** Shows the change at once, and reverts it if the request fails. */
  async function change(wanted: boolean) {
    if (busy.current) return;
    busy.current = true;
    shown(wanted);
    try {
      await (wanted ? follow : unfollow)(String(id));
      toast(wanted ? `You now follow ${username}.` : `You no longer follow ${username}.`);
      reload();
      profile.reload();
    } catch (error) {
      shown(!wanted);
      const problem = problemOf(error);
      if (problem.status !== 401) toast(problemText(problem), problem);
    }
    busy.current = false;
  }

  if (problem) {
    return (
      <>
        <p role="alert">Could not load whether you follow {username}.</p>
        <button type="button" onClick={reload}>
          Try again
        </button>
      </>
    );
  }
  return (
    <>
      {can(viewer, 'FOLLOW') && (
        // Invisible, but it takes its space, until the relationship is loaded.
        <button
          type="button"
          class={data?.you_follow ? 'follow' : 'follow primary'}
          disabled={!data}
          onClick={() => data && change(!data.you_follow)}
        >
          {data?.you_follow ? 'Unfollow' : 'Follow'}
        </button>
      )}
      {data?.follows_you && <Badge>Follows you</Badge>}
    </>
  );
}
