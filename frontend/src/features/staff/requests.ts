// API requests of this feature.
import { api, ifMatch, unwrap, unwrapTagged, type Account } from '../../lib/api';
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

export const getAccount = (id: number) =>
  unwrapTagged(api.GET('/accounts/{id}', { params: { path: { id: String(id) } } }));

export const updateAccount = (id: number, body: Partial<Account>, tag: string) =>
  unwrap(api.PATCH('/accounts/{id}', { params: { path: { id: String(id) }, header: ifMatch(tag) }, body }));

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

export const getModerated = (id: number) =>
  unwrapTagged(api.GET('/moderation/comments/{id}', { params: { path: { id } } }));

export const moderateComment = (id: number, body: { disabled: boolean; reason?: string }, tag: string) =>
  unwrap(api.PUT('/moderation/comments/{id}', { params: { path: { id }, header: ifMatch(tag) }, body }));

export const listSiteFindings = (signal: AbortSignal) => unwrap(api.GET('/site/findings', { signal }));
