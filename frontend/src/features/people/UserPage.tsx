import { useRoute } from 'preact-iso';
import type { User } from '../../lib/api';
import { useFeed } from '../../lib/feed';
import { useLoad } from '../../lib/load';
import { usePageNumber } from '../../lib/page-number';
import { can, useViewer, type Viewer } from '../../lib/session';
import { counted } from '../../lib/text';
import { Avatar } from '../../ui/Avatar';
import { OnDemand } from '../../ui/OnDemand';
import { Page } from '../../ui/Page';
import { NotFound } from '../../ui/Refused';
import { Failed, Skeleton } from '../../ui/States';
import { Ago, Day } from '../../ui/Time';
import { Posts } from '../posts';
import { signedIn } from './parts';
import { getUser, listPostsOf } from './requests';
import './UserPage.css';

const AVATAR = 144;

export function UserPage() {
  const { params } = useRoute();
  const username = params.username ?? '';
  return <Profile key={username} username={username} />;
}

function Profile({ username }: { username: string }) {
  const viewer = useViewer();
  const at = usePageNumber();
  const id = `@${username}`;
  const user = useLoad(`/users/${username}/${viewer?.id}`, (signal) => getUser(id, signal));
  const list = useLoad(`/users/${username}/posts${at.key}/${viewer?.id}`, (signal) =>
    listPostsOf(id, at.query, signal),
  );
  const { data, problem } = user;
  useFeed(data && `/feeds/users/${data.id}`, `Posts by ${data?.username}`);
  // An invalid username is answered with 400.
  if (problem?.status === 404 || problem?.status === 400) return <NotFound />;
  const name = data?.username ?? username;
  return (
    <Page title={name} class="profile" heading={name}>
      {!data && (
        <>
          <span class="avatar" />
          {problem ? <Failed problem={problem} again={user.reload} /> : <Skeleton rows={3} />}
        </>
      )}
      {/* Replaces the placeholder in one step, so that nothing shifts. */}
      {data && (
        <>
          <Avatar of={data} size={AVATAR} />
          <About user={data} viewer={viewer} />
          {viewer && (
            <OnDemand part={signedIn}>
              {({ Actions }) => <Actions user={data} viewer={viewer} profile={user} />}
            </OnDemand>
          )}
          <section aria-label={`Posts by ${name}`}>
            <Posts list={list} at={at}>
              {viewer?.id === data.id
                ? 'You have not written any posts yet.'
                : `${name} has not written any posts yet.`}
            </Posts>
          </section>
        </>
      )}
    </Page>
  );
}

function About({ user, viewer }: { user: User; viewer: Viewer | null }) {
  const { username, name, location, about_me } = user;
  const map = location && `https://maps.google.com/?q=${encodeURIComponent(location)}`;
  return (
    <div class="about">
      {(name || map) && (
        <p>
          {name && <strong dir="auto">{name}</strong>}{' '}
          {map && (
            <>
              from{' '}
              <a href={map} rel="noreferrer nofollow" dir="auto">
                {location}
              </a>
            </>
          )}
        </p>
      )}
      {can(viewer, 'ADMIN') && (
        <OnDemand part={signedIn} optional>
          {({ ForAdministrators }) => <ForAdministrators user={user} />}
        </OnDemand>
      )}
      {about_me && <p class="about-me">{about_me}</p>}
      <p class="muted">
        Member since <Day time={user.member_since} />. Last seen <Ago time={user.last_seen} />.
        <br />
        {counted(user.post_count, 'post')}. {counted(user.comment_count, 'comment')}.
      </p>
      <p class="counts">
        <a href={`/followers/${username}`}>Followers: {user.follower_count.toLocaleString('en')}</a>
        <a href={`/followed-by/${username}`}>Following: {user.following_count.toLocaleString('en')}</a>
      </p>
    </div>
  );
}
