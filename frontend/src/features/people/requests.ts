// API requests of this feature. `id` is a user's id, or `@username`.
import { api, unwrap } from '../../lib/api';
import type { PageNumber } from '../../lib/page-number';

export const getUser = (id: string, signal: AbortSignal) =>
  unwrap(api.GET('/users/{id}', { params: { path: { id } }, signal }));

export const listPostsOf = (id: string, query: PageNumber['query'], signal: AbortSignal) =>
  unwrap(api.GET('/users/{id}/posts', { params: { path: { id }, query }, signal }));

export const listFollows = (
  id: string,
  which: 'followers' | 'following',
  query: PageNumber['query'],
  signal: AbortSignal,
) => unwrap(api.GET(`/users/{id}/${which}`, { params: { path: { id }, query }, signal }));

/** Whether the viewer follows a user, and is followed back. */
export const getRelationship = (id: string, signal: AbortSignal) =>
  unwrap(api.GET('/users/{id}/relationship', { params: { path: { id } }, signal }));

export const follow = (id: string) => unwrap(api.PUT('/users/{id}/follow', { params: { path: { id } } }));

export const unfollow = (id: string) => unwrap(api.DELETE('/users/{id}/follow', { params: { path: { id } } }));

/** The data of a user that only administrators see. */
export const getAccount = (id: string, signal: AbortSignal) =>
  unwrap(api.GET('/accounts/{id}', { params: { path: { id } }, signal }));
