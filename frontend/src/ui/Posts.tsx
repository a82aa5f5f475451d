// A page of posts: loading, failed, empty or there, with the numbers of the other pages.
import type { ComponentChildren } from 'preact';
import type { PostList } from '../api';
import { POSTS_PER_PAGE } from '../limits';
import type { Loaded } from '../load';
import type { PageNumber } from '../page-number';
import { Pagination } from './Pagination';
import { PostItem } from './PostItem';
import { Empty, Failed, Skeleton } from './States';

interface Props {
  list: Loaded<PostList>;
  at: PageNumber;
  /** The id of the post that has just been published here. */
  fresh?: number;
  /** What to say when there is none. */
  children: ComponentChildren;
}

export function Posts({ list, at, fresh, children }: Props) {
  const { data, problem, reload, change } = list;
  if (problem) return <Failed problem={problem} again={reload} />;
  if (!data) return <Skeleton rows={4} />;
  const { posts, count } = data;
  const without = (id: number) => () =>
    change((old) => ({ ...old, posts: old.posts.filter((it) => it.id !== id), count: old.count - 1 }));
  return (
    <>
      {posts.map((post) => (
        <PostItem key={post.id} post={post} fresh={post.id === fresh} onDeleted={without(post.id)} />
      ))}
      {posts.length === 0 && <Empty>{count > 0 ? 'There are no posts on this page.' : children}</Empty>}
      <Pagination at={at} list={data} size={POSTS_PER_PAGE} of="posts" />
    </>
  );
}
