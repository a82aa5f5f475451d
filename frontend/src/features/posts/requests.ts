// API requests of this feature.
import { api, ifMatch, once, unwrap, unwrapTagged, type Post, type PostList } from '../../lib/api';
import type { PageNumber } from '../../lib/page-number';
import type { Viewer } from '../../lib/session';

export const getPost = (id: number, signal?: AbortSignal) =>
  unwrap(api.GET('/posts/{id}', { params: { path: { id } }, signal }));

export const createPost = (body: string, key: string) =>
  unwrap(api.POST('/posts', { params: { header: once(key) }, body: { body } }));

/** The stored text, to edit it. */
export async function getText(id: number) {
  const { data, tag } = await unwrapTagged(api.GET('/posts/{id}', { params: { path: { id } } }));
  return { data: data.body, tag };
}

export const updatePost = (id: number, body: string, tag: string) =>
  unwrap(api.PUT('/posts/{id}', { params: { path: { id }, header: ifMatch(tag) }, body: { body } }));

export const deletePost = (id: number) => unwrap(api.DELETE('/posts/{id}', { params: { path: { id } } }));

/** Finds the post with this text that the viewer has published since then. */
export async function findPost({ id }: Viewer, body: string, since: number): Promise<Post | undefined> {
  const { posts } = await unwrap(api.GET('/users/{id}/posts', { params: { path: { id: String(id) } } }));
  return posts.find((it) => it.body === body && Date.parse(it.timestamp) >= since);
}

export const listPosts = (query: PageNumber['query'], signal: AbortSignal) =>
  unwrap(api.GET('/posts', { params: { query }, signal }));

export const listTagged = (tag: string, query: PageNumber['query'], signal: AbortSignal) =>
  unwrap(api.GET('/posts', { params: { query: { ...query, tag } }, signal }));

/** A list of posts; for the followed tab also how many people the viewer follows. */
export type Feed = PostList & { following?: number };

/** The posts of the viewer and of the people they follow. */
export async function listFollowed(viewer: Viewer, query: PageNumber['query'], signal: AbortSignal): Promise<Feed> {
  const path = { id: String(viewer.id) };
  const [list, user] = await Promise.all([
    unwrap(api.GET('/users/{id}/timeline', { params: { path, query }, signal })),
    unwrap(api.GET('/users/{id}', { params: { path }, signal })),
  ]);
  return { ...list, following: user.following_count };
}
