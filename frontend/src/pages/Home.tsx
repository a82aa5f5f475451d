import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { api, ask, type Post, type PostList } from '../api';
import { keep, kept } from '../keep';
import { POSTS_PER_PAGE } from '../limits';
import { useLoad, type Loaded } from '../load';
import { usePageNumber, type PageNumber } from '../page-number';
import { can, useViewer, type Viewer } from '../session';
import { toast } from '../toast';
import { Composer } from '../ui/Composer';
import { Page } from '../ui/Page';
import { Posts } from '../ui/Posts';
import { SignedIn } from '../ui/SignedIn';
import { Tabs } from '../ui/Tabs';

const TABS = [
  { value: 'all', label: 'All' },
  { value: 'followed', label: 'Followed' },
] as const;
type Tab = (typeof TABS)[number]['value'];

const keyOf = ({ id }: Viewer) => `retort.home.${id}`;
const chosenBy = (viewer: Viewer): Tab => (kept('localStorage', keyOf(viewer)) === 'followed' ? 'followed' : 'all');
const choose = (viewer: Viewer, tab: Tab) => keep('localStorage', keyOf(viewer), tab === 'all' ? '' : tab);

export function Home() {
  const viewer = useViewer();
  return <Feeds key={viewer?.id} viewer={viewer} />;
}

function Feeds({ viewer }: { viewer: Viewer | null }) {
  const { route } = useLocation();
  const at = usePageNumber(); // of either tab
  const [tab, setTab] = useState<Tab>(() => (viewer ? chosenBy(viewer) : 'all'));
  const [fresh, setFresh] = useState<number>();
  const followed = viewer && tab === 'followed';
  const feed = useFeed(viewer, tab, at);

  function turnTo(viewer: Viewer, next: Tab) {
    choose(viewer, next);
    setTab(next);
    if (at.asked > 1) route('/');
  }

  function published(post: Post) {
    toast('Your post has been published.');
    setFresh(post.id);
    if (at.asked > 1) return route('/');
    feed.change((old) => {
      if (old.posts.some(({ id }) => id === post.id)) return old;
      return { ...old, posts: [post, ...old.posts].slice(0, POSTS_PER_PAGE), count: old.count + 1 };
    });
  }

  const posts = (
    <>
      {followed && feed.data?.following === 0 && <Alone />}
      <Posts list={feed} at={at} fresh={fresh}>
        {followed
          ? silence(feed.data)
          : `Nobody has written anything yet. ${can(viewer, 'WRITE') ? 'Be the first!' : ''}`}
      </Posts>
    </>
  );
  return (
    <Page heading={`Hello, ${viewer?.username ?? 'Stranger'}!`}>
      {viewer && can(viewer, 'WRITE') && (
        <Composer
          label="What’s on your mind?"
          submit="Publish"
          context="post"
          account={viewer.id}
          draft="post"
          send={(body) => ask(api.POST('/posts', { body: { body } }))}
          find={(body, since) => findPost(viewer, body, since)}
          onSent={published}
        />
      )}
      {viewer ? (
        <Tabs label="Whose posts" tabs={TABS} value={tab} onValue={(next) => turnTo(viewer, next)}>
          {posts}
        </Tabs>
      ) : (
        <>
          <p class="lead">
            This is Retort, where people write and others answer. <a href="/register">Register</a> or{' '}
            <a href="/login">log in</a> to join them.
          </p>
          <section aria-label="Posts">{posts}</section>
        </>
      )}
    </Page>
  );
}

/** The post with this text that somebody has published since then. */
async function findPost({ id }: Viewer, body: string, since: number): Promise<Post | undefined> {
  const { posts } = await ask(api.GET('/users/{id}/posts', { params: { path: { id: String(id) } } }));
  return posts.find((it) => it.body === body && Date.parse(it.timestamp) >= since);
}

/** Posts, and how many people somebody follows where that matters. */
type Feed = PostList & { following?: number };

function useFeed(viewer: Viewer | null, tab: Tab, { query, key }: PageNumber): Loaded<Feed> {
  const followed = viewer && tab === 'followed';
  return useLoad<Feed>(`/posts/${viewer?.id}/${tab}${key}`, async (signal) => {
    if (!followed) return ask(api.GET('/posts', { params: { query }, signal }));
    const path = { id: String(viewer.id) };
    const [list, user] = await Promise.all([
      ask(api.GET('/users/{id}/timeline', { params: { path, query }, signal })),
      ask(api.GET('/users/{id}', { params: { path }, signal })),
    ]);
    return { ...list, following: user.following_count };
  });
}

const silence = (feed: Feed | undefined) =>
  feed?.following
    ? 'Neither you nor those whom you follow have written anything yet.'
    : 'And you have not written anything yet.';

const Alone = () => (
  <p class="notice">
    You do not follow anybody yet: only your own posts stand here. Look around under All, and when you like what
    somebody writes, open their profile by the name beside it and press Follow.
  </p>
);

/** flasky's addresses of the tabs. They lead home. */
export function AllPosts() {
  return <Turn viewer={useViewer()} tab="all" />;
}

export const FollowedPosts = () => (
  <SignedIn title="Followed">{(viewer) => <Turn viewer={viewer} tab="followed" />}</SignedIn>
);

function Turn({ viewer, tab }: { viewer: Viewer | null; tab: Tab }) {
  const { route } = useLocation();
  useEffect(() => {
    if (viewer) choose(viewer, tab);
    route('/', true);
  }, []);
  return null;
}
