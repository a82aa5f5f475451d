// The viewer's account, with links to its settings.
import type { Me } from '../../lib/api';
import type { Viewer } from '../../lib/session';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Failed } from '../../ui/States';
import { Day } from '../../ui/Time';
import { useMe } from './requests';
import './Account.css';

const TITLE = 'Account';

const LINKS = [
  ['/edit-profile', 'Edit profile', 'Your name, location and bio.'],
  ['/account/password', 'Change password', 'Signs you out of other browsers and ends all tokens.'],
  ['/account/email', 'Change email address', 'For signing in and for notifications.'],
  ['/account/sessions', 'Sessions and tokens', 'Where you are signed in, and tokens for your scripts.'],
  ['/account/delete', 'Delete account', 'Permanently. You choose what happens to your posts and comments.'],
] as const;

export const Account = () => <RequireSignIn title={TITLE}>{(viewer) => <Overview viewer={viewer} />}</RequireSignIn>;

function Overview({ viewer }: { viewer: Viewer }) {
  const { data, problem, reload } = useMe(viewer);
  return (
    <Page title={TITLE} class="account">
      {problem ? <Failed problem={problem} again={reload} /> : <Facts me={data} />}
      <nav aria-label="Your account">
        <ul class="account-links">
          {LINKS.map(([href, name, about]) => (
            <li key={href}>
              <a href={href}>{name}</a>
              <p class="muted">{about}</p>
            </li>
          ))}
        </ul>
      </nav>
    </Page>
  );
}

/** Has the same height while it loads. */
function Facts({ me }: { me: Me | undefined }) {
  return (
    <>
      {!me && (
        <p class="hidden" role="status">
          Loading…
        </p>
      )}
      <dl class="facts-list" aria-busy={!me}>
        <dt>Username</dt>
        <dd>{me && <a href={`/user/${me.username}`}>{me.username}</a>}</dd>
        <dt>Email address</dt>
        <dd>{me?.email}</dd>
        <dt>Role</dt>
        <dd>{me?.role}</dd>
        <dt>Member since</dt>
        <dd>{me && <Day time={me.member_since} />}</dd>
      </dl>
    </>
  );
}
