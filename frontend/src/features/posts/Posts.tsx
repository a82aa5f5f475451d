// A page of a list of posts, with pagination.
import type { ComponentChildren } from 'preact';
import type { PostList } from '../../lib/api';
import { POSTS_PER_PAGE } from '../../lib/constants.gen';
import type { Loaded } from '../../lib/load';
import type { PageNumber } from '../../lib/page-number';
import { Pagination } from '../../ui/Pagination';
import { Content, Empty } from '../../ui/States';
import { PostItem } from './PostItem';

interface Props {
  list: Loaded<PostList>;
  at: PageNumber;
  /** The id of a post that was just published on this page. */
  fresh?: number;
  /** The text for an empty list. */
  children: ComponentChildren;
}

export function Posts({ list, at, fresh, children }: Props) {
  const remove = (id: number) =>
    list.change((old) => ({ ...old, posts: old.posts.filter((it) => it.id !== id), count: old.count - 1 }));
  return (
    <Content of={list} rows={4}>
      {(data) => (
        <>
          {data.posts.map((post) => (
            <PostItem key={post.id} post={post} fresh={post.id === fresh} onDeleted={() => remove(post.id)} />
          ))}
          {data.posts.length === 0 && <Empty>{data.count > 0 ? 'No posts on this page.' : children}</Empty>}
          <Pagination at={at} list={data} size={POSTS_PER_PAGE} of="posts" />
        </>
      )}
    </Content>
  );
}
