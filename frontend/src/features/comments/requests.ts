// API requests of this feature.
import { api, ifMatch, once, unwrap, unwrapTagged, type Comment } from '../../lib/api';
import { COMMENTS_PER_PAGE } from '../../lib/constants.gen';
import { lastPage } from '../../lib/limits';
import type { PageNumber } from '../../lib/page-number';
import type { Viewer } from '../../lib/session';

export const listComments = (post: number, query: Partial<PageNumber['query']>, signal?: AbortSignal) =>
  unwrap(api.GET('/posts/{id}/comments', { params: { path: { id: post }, query }, signal }));

export const getComment = (id: number, signal?: AbortSignal) =>
  unwrap(api.GET('/comments/{id}', { params: { path: { id } }, signal }));

/** The stored text, to edit it; empty if a moderator has disabled it in the meantime. */
export async function getText(id: number) {
  const { data, tag } = await unwrapTagged(api.GET('/comments/{id}', { params: { path: { id } } }));
  return { data: data.body ?? '', tag };
}

export const createComment = (post: number, body: string, key: string) =>
  unwrap(api.POST('/posts/{id}/comments', { params: { path: { id: post }, header: once(key) }, body: { body } }));

export const updateComment = (id: number, body: string, tag: string) =>
  unwrap(api.PUT('/comments/{id}', { params: { path: { id }, header: ifMatch(tag) }, body: { body } }));

export const deleteComment = (id: number) => unwrap(api.DELETE('/comments/{id}', { params: { path: { id } } }));

/** The current number of comments on a post. */
export const countComments = async (post: number) =>
  (await unwrap(api.GET('/posts/{id}', { params: { path: { id: post } } }))).comment_count;

/** Finds the comment with this text that the viewer has published since then. It is on the last page. */
export async function findComment(
  post: number,
  viewer: Viewer,
  body: string,
  since: number,
): Promise<Comment | undefined> {
  const page = lastPage(await countComments(post), COMMENTS_PER_PAGE);
  const { comments } = await listComments(post, { page });
  return comments.find((it) => it.author.id === viewer.id && it.body === body && Date.parse(it.timestamp) >= since);
}
