// API requests of this feature.
import { api, unwrap, type Account } from '../../lib/api';
import type { PageNumber } from '../../lib/page-number';

export const listAccounts = (query: PageNumber['query'], q: string, signal: AbortSignal) =>
  unwrap(api.GET('/accounts', { params: { query: { ...query, q: q || undefined } }, signal }));

const listRoles = async (signal: AbortSignal) => (await unwrap(api.GET('/roles', { signal }))).roles;

export async function getAccountAndRoles(id: string, signal: AbortSignal) {
  const [account, roles] = await Promise.all([
    unwrap(api.GET('/accounts/{id}', { params: { path: { id } }, signal })),
    listRoles(signal),
  ]);
  return { account, roles };
}

export const updateAccount = (id: number, body: Partial<Account>) =>
  unwrap(api.PATCH('/accounts/{id}', { params: { path: { id: String(id) } }, body }));

export const endSessionsOf = (id: number) =>
  unwrap(api.DELETE('/accounts/{id}/credentials', { params: { path: { id: String(id) } } }));

export async function getAuditTrail(query: PageNumber['query'], signal: AbortSignal) {
  const [trail, roles] = await Promise.all([
    unwrap(api.GET('/audit', { params: { query }, signal })),
    listRoles(signal),
  ]);
  return { ...trail, roles };
}

export const listAllComments = (query: PageNumber['query'], signal: AbortSignal) =>
  unwrap(api.GET('/moderation/comments', { params: { query }, signal }));

export const moderateComment = (id: number, body: { disabled: boolean; reason?: string }) =>
  unwrap(api.PUT('/moderation/comments/{id}', { params: { path: { id } }, body }));
