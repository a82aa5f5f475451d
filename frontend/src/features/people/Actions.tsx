// The buttons of a profile: follow, or edit.
import type { User } from '../../lib/api';
import type { Loaded } from '../../lib/load';
import { can, type Viewer } from '../../lib/session';
import { Follow } from './Follow';

export function Actions({ user, viewer, profile }: { user: User; viewer: Viewer; profile: Loaded<User> }) {
  const own = viewer.id === user.id;
  return (
    <div class="profile-actions">
      {own ? (
        <a class="button" href="/edit-profile">
          Edit profile
        </a>
      ) : (
        <Follow user={user} viewer={viewer} profile={profile} />
      )}
      {can(viewer, 'ADMIN') && (
        <a class="button" href={`/edit-profile/${user.id}`}>
          Edit account
        </a>
      )}
    </div>
  );
}
