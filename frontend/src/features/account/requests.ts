// API requests of this feature.
import { api, ifMatch, newKey, once, unwrap, unwrapTagged, type Me } from '../../lib/api';
import { useLoad, type Loaded } from '../../lib/load';
import type { Viewer } from '../../lib/session';

/** The registration whose response has not arrived: sent again, it is the same one. */
let registering: { who: string; key: string } | undefined;

export async function register(body: { email: string; username: string; password: string }) {
  const who = JSON.stringify(body);
  if (registering?.who !== who) registering = { who, key: newKey() };
  const notice = await unwrap(api.POST('/users', { params: { header: once(registering.key) }, body }));
  registering = undefined;
  return notice;
}

export const confirm = (body: { token: string; password: string; username?: string }) =>
  unwrap(api.POST('/confirmations', { body }));

export const requestConfirmation = (email: string) => unwrap(api.POST('/confirmation-requests', { body: { email } }));

export const requestPasswordReset = (email: string) =>
  unwrap(api.POST('/password-reset-requests', { body: { email } }));

export const resetPassword = (token: string, password: string) =>
  unwrap(api.POST('/password-resets', { body: { token, password } }));

export const getMe = (signal: AbortSignal) => unwrap(api.GET('/me', { signal }));

/** The viewer's account, with data that the session store lacks, such as the email address. */
export const useMe = ({ id }: Viewer): Loaded<Me> => useLoad(`/me/${id}`, getMe);

export const getMeTagged = (signal?: AbortSignal) => unwrapTagged(api.GET('/me', { signal }));

export const updateMe = (body: Pick<Me, 'name' | 'location' | 'about_me'>, tag: string) =>
  unwrap(api.PATCH('/me', { params: { header: ifMatch(tag) }, body }));

export const changePassword = (body: { old_password: string; password: string }) =>
  unwrap(api.PUT('/me/password', { body }));

export const requestEmailChange = (body: { email: string; password: string }) =>
  unwrap(api.POST('/email-change-requests', { body }));

export const changeEmail = (token: string) => unwrap(api.POST('/email-changes', { body: { token } }));

export const deleteAccount = (body: { password: string; posts: 'keep' | 'delete' }) =>
  unwrap(api.POST('/me/deletion', { body }));

export const listCredentials = (signal: AbortSignal) => unwrap(api.GET('/me/credentials', { signal }));

export const createToken = (body: { name: string; scope: 'read' | 'write'; days: number }) =>
  unwrap(api.POST('/me/tokens', { body }));

export const revokeCredential = (id: number) =>
  unwrap(api.DELETE('/me/credentials/{id}', { params: { path: { id } } }));

export const revokeOtherCredentials = () => unwrap(api.DELETE('/me/credentials'));
