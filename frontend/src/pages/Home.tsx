import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { api, ask } from '../api';
import { POSTS_PER_PAGE, pageNumber } from '../limits';
import { useLoad } from '../load';
import { can, useViewer } from '../session';
import { toast } from '../toast';
import { Composer } from '../ui/Composer';
import { Page } from '../ui/Page';
import { Posts } from '../ui/Posts';

export function Home() {
  const { query, route } = useLocation();
  const viewer = useViewer();
  const page = pageNumber(query.page);
  const list = useLoad(`/posts?page=${page}/${viewer?.id}`, (signal) =>
    ask(api.GET('/posts', { params: { query: { page } }, signal })),
  );
  const [fresh, setFresh] = useState<number>();

  async function publish(body: string) {
    const post = await ask(api.POST('/posts', { body: { body } }));
    toast('Your post has been published.');
    setFresh(post.id);
    if (page > 1) return route('/');
    list.change((old) => ({ ...old, posts: [post, ...old.posts].slice(0, POSTS_PER_PAGE), count: old.count + 1 }));
  }

  return (
    <Page heading={`Hello, ${viewer?.username ?? 'Stranger'}!`}>
      {can(viewer, 'WRITE') && (
        <Composer
          key={viewer?.id}
          label="What’s on your mind?"
          submit="Publish"
          context="post"
          draft={`new.${viewer?.id}`}
          onSend={publish}
        />
      )}
      {!viewer && (
        <p class="lead">
          This is Retort, where people write and others answer. <a href="/register">Register</a> or{' '}
          <a href="/login">log in</a> to join them.
        </p>
      )}
      <section aria-label="Posts">
        <Posts list={list} page={page} base="/" fresh={fresh}>
          Nobody has written anything yet. {can(viewer, 'WRITE') && 'Be the first!'}
        </Posts>
      </section>
    </Page>
  );
}
