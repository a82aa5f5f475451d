import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { Post } from '../../lib/api';
import { POSTS_PER_PAGE } from '../../lib/constants.gen';
import { useLoad, type Loaded } from '../../lib/load';
import { usePageNumber, type PageNumber } from '../../lib/page-number';
import { can, useViewer, type Viewer } from '../../lib/session';
import { readStored, writeStored } from '../../lib/storage';
import { toast } from '../../lib/toast';
import { OnDemand } from '../../ui/OnDemand';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Tabs } from '../../ui/Tabs';
import { signedIn } from './parts';
import { Posts } from './Posts';
import { createPost, findPost, listFollowed, listPosts, type Feed } from './requests';

const TABS = [
  { value: 'all', label: 'All' },
  { value: 'followed', label: 'Followed' },
] as const;
type Tab = (typeof TABS)[number]['value'];

const keyOf = ({ id }: Viewer) => `retort.home.${id}`;
const chosenBy = (viewer: Viewer): Tab =>
  readStored('localStorage', keyOf(viewer)) === 'followed' ? 'followed' : 'all';
const choose = (viewer: Viewer, tab: Tab) => writeStored('localStorage', keyOf(viewer), tab === 'all' ? '' : tab);

export function Home() {
  const viewer = useViewer();
  return <Feeds key={viewer?.id} viewer={viewer} />;
}

function Feeds({ viewer }: { viewer: Viewer | null }) {
  const { route } = useLocation();
  const at = usePageNumber(); // of the current tab
  const [tab, setTab] = useState<Tab>(() => (viewer ? chosenBy(viewer) : 'all'));
  const [fresh, setFresh] = useState<number>();
  const followed = viewer && tab === 'followed';
  const feed = useFeed(viewer, tab, at);

  function showTab(viewer: Viewer, next: Tab) {
    choose(viewer, next);
    setTab(next);
    if (at.asked > 1 || at.query.until) route('/');
  }

  function published(post: Post) {
    toast('Post published.');
    setFresh(post.id);
    if (at.asked > 1 || at.query.until) return route('/');
    feed.change((old) => {
      if (old.posts.some(({ id }) => id === post.id)) return old;
      return { ...old, posts: [post, ...old.posts].slice(0, POSTS_PER_PAGE), count: old.count + 1 };
    });
  }

  const posts = (
    <>
      {followed && feed.data?.following === 0 && <HowToFollow />}
      <Posts list={feed} at={at} fresh={fresh}>
        {followed ? emptyFeed(feed.data) : `No posts yet. ${can(viewer, 'WRITE') ? 'Write the first one.' : ''}`}
      </Posts>
    </>
  );
  return (
    <Page heading={`Hello, ${viewer?.username ?? 'Stranger'}!`}>
      {viewer && can(viewer, 'WRITE') && (
        <OnDemand part={signedIn}>
          {({ Composer }) => (
            <Composer
              label="What’s on your mind?"
              submit="Publish"
              context="post"
              account={viewer.id}
              draft="post"
              send={createPost}
              find={(body, since) => findPost(viewer, body, since)}
              onSent={published}
            />
          )}
        </OnDemand>
      )}
      {viewer ? (
        <Tabs label="Posts" tabs={TABS} value={tab} onValue={(next) => showTab(viewer, next)}>
          {posts}
        </Tabs>
      ) : (
        <>
          <p class="lead">
            Read what people write here. <a href="/register">Register</a> or <a href="/login">sign in</a> to post and
            comment.
          </p>
          <section aria-label="Posts">{posts}</section>
        </>
      )}
    </Page>
  );
}

function useFeed(viewer: Viewer | null, tab: Tab, { query, key }: PageNumber): Loaded<Feed> {
  return useLoad<Feed>(`/posts/${viewer?.id}/${tab}${key}`, (signal) =>
    viewer && tab === 'followed' ? listFollowed(viewer, query, signal) : listPosts(query, signal),
  );
}

const emptyFeed = (feed: Feed | undefined) =>
  feed?.following ? 'No posts yet from you or the people you follow.' : 'You have not written any posts yet.';

const HowToFollow = () => (
  <p class="notice">
    You do not follow anyone yet, so this tab shows only your own posts. To follow someone, open their profile and
    select Follow.
  </p>
);

/** flasky's paths of the tabs. They redirect to the home page. */
export function AllPosts() {
  return <GoToTab viewer={useViewer()} tab="all" />;
}

export const FollowedPosts = () => (
  <RequireSignIn title="Followed">{(viewer) => <GoToTab viewer={viewer} tab="followed" />}</RequireSignIn>
);

function GoToTab({ viewer, tab }: { viewer: Viewer | null; tab: Tab }) {
  const { route } = useLocation();
  useEffect(() => {
    if (viewer) choose(viewer, tab);
    route('/', true);
  }, []);
  return null;
}
