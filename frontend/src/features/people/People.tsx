// The followers of a user, and the people that a user follows.
import { useRoute } from 'preact-iso';
import type { FollowList } from '../../lib/api';
import { PEOPLE_PER_PAGE } from '../../lib/constants.gen';
import { useLoad, type Loaded } from '../../lib/load';
import { usePageNumber } from '../../lib/page-number';
import { useViewer } from '../../lib/session';
import { AuthorAvatar, AuthorName } from '../../ui/Author';
import { Page } from '../../ui/Page';
import { Pagination } from '../../ui/Pagination';
import { NotFound } from '../../ui/Refused';
import { Content, Empty } from '../../ui/States';
import { Day } from '../../ui/Time';
import { listFollows } from './requests';
import './People.css';

export function Followers() {
  const { username = '' } = useRoute().params;
  const title = `Followers of ${username}`;
  return (
    <People key={title} title={title} username={username} list="followers">
      {(own) => (own ? 'You have no followers yet.' : `${username} has no followers yet.`)}
    </People>
  );
}

export function FollowedBy() {
  const { username = '' } = useRoute().params;
  const title = `Followed by ${username}`;
  return (
    <People key={title} title={title} username={username} list="following">
      {(own) =>
        own
          ? 'You do not follow anyone yet. To follow someone, open their profile and select Follow.'
          : `${username} does not follow anyone yet.`
      }
    </People>
  );
}

interface Props {
  title: string;
  username: string;
  list: 'followers' | 'following';
  /** The text for an empty list. `own`: whether it is the viewer's own list. */
  children: (own: boolean) => string;
}

function People({ title, username, list, children }: Props) {
  const viewer = useViewer();
  const at = usePageNumber();
  const people = useLoad(`/users/${username}/${list}${at.key}/${viewer?.id}`, (signal) =>
    listFollows(`@${username}`, list, at.query, signal),
  );
  const { data, problem } = people;
  if (problem?.status === 404 || problem?.status === 400) return <NotFound />;
  return (
    <Page title={title}>
      <Rows people={people}>{children(viewer?.username.toLowerCase() === username.toLowerCase())}</Rows>
      {data && <Pagination at={at} list={data} size={PEOPLE_PER_PAGE} of="people" />}
      {(data || problem) && (
        <p class="aside">
          <a href={`/user/${username}`}>Back to {username}</a>
        </p>
      )}
    </Page>
  );
}

function Rows({ people, children }: { people: Loaded<FollowList>; children: string }) {
  return (
    <Content of={people} rows={4}>
      {({ follows, count }) =>
        follows.length === 0 ? (
          <Empty>{count > 0 ? 'No people on this page.' : children}</Empty>
        ) : (
          <ul class="people">
            {follows.map(({ user, since }) => (
              <li key={user.id}>
                <AuthorAvatar author={user} size={40} />
                <AuthorName author={user} />
                <span class="muted">
                  since <Day time={since} />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Content>
  );
}
