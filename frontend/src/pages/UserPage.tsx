import { useLocation, useRoute } from 'preact-iso';
import { api, ask, type User } from '../api';
import { pageNumber } from '../limits';
import { useLoad } from '../load';
import { useViewer } from '../session';
import { Avatar } from '../ui/Avatar';
import { Page } from '../ui/Page';
import { counted } from '../ui/PostItem';
import { Posts } from '../ui/Posts';
import { Failed } from '../ui/States';
import { Ago, Day } from '../ui/Time';
import { NotFound } from './NotFound';

export function UserPage() {
  const { params } = useRoute();
  const username = params.username ?? '';
  return <Profile key={username} username={username} />;
}

function Profile({ username }: { username: string }) {
  const { query } = useLocation();
  const viewer = useViewer();
  const page = pageNumber(query.page);
  const path = { id: `@${username}` };
  const user = useLoad(`/users/${username}/${viewer?.id}`, (signal) =>
    ask(api.GET('/users/{id}', { params: { path }, signal })),
  );
  const list = useLoad(`/users/${username}/posts?page=${page}/${viewer?.id}`, (signal) =>
    ask(api.GET('/users/{id}/posts', { params: { path, query: { page } }, signal })),
  );
  const { data, problem } = user;
  // A name that cannot be one is refused as invalid: nobody is called that.
  if (problem?.status === 404 || problem?.status === 400) return <NotFound />;
  const name = data?.username ?? username;
  const own = viewer?.id === data?.id;
  return (
    <Page title={name} class="profile" heading={name}>
      <Facts user={data} />
      {problem ? (
        <Failed problem={problem} again={user.reload} />
      ) : (
        <section aria-label={`Posts by ${name}`}>
          <Posts list={list} page={page} base={`/user/${username}`}>
            {own ? 'You have not written anything yet.' : `${name} has not written anything yet.`}
          </Posts>
        </section>
      )}
    </Page>
  );
}

function Facts({ user }: { user: User | undefined }) {
  return (
    <>
      <Avatar hash={user?.avatar_hash ?? ''} size={96} />
      <p class="facts">
        {user && (
          <>
            Member since <Day time={user.member_since} />. Last seen <Ago time={user.last_seen} />.
            <br />
            {counted(user.post_count, 'blog post')}. {counted(user.comment_count, 'comment')}.
          </>
        )}
      </p>
    </>
  );
}
