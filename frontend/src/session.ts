// Who is signed in. The session itself is a cookie that no script can read. What is kept here is a hint without any
// secret, so that strangers cause no refused request and one's own name stands there at once; all tabs share it.
import { useEffect, useState } from 'preact/hooks';
import { Failure, api, ask, type Me, type Permission } from './api';
import { keep, kept } from './keep';
import { forgetLoaded } from './load';
import { toast } from './toast';

export type Viewer = Pick<Me, 'id' | 'username' | 'avatar_hash' | 'permissions'>;

const KEY = 'retort.viewer';
const watchers = new Set<(viewer: Viewer | null) => void>();
let current = parsed(kept('localStorage', KEY));

function parsed(text: string | null): Viewer | null {
  try {
    const { id, username, avatar_hash, permissions } = JSON.parse(text ?? '') as Viewer;
    const sound = id > 0 && typeof username === 'string' && /^[0-9a-f]{32}$/.test(avatar_hash);
    return sound && Array.isArray(permissions) ? { id, username, avatar_hash, permissions } : null;
  } catch {
    return null;
  }
}

function become(viewer: Viewer | null) {
  if (JSON.stringify(viewer) === JSON.stringify(current)) return;
  if (viewer?.id !== current?.id) forgetLoaded();
  current = viewer;
  for (const watch of watchers) watch(viewer);
}

/** The server has said who is signed in, or that nobody is. */
export function setViewer(me: Me | null) {
  const viewer = me && parsed(JSON.stringify(me));
  keep('localStorage', KEY, viewer ? JSON.stringify(viewer) : '');
  become(viewer);
}

/** The account that is signed in, or null. */
export function useViewer(): Viewer | null {
  const [viewer, watch] = useState(current);
  useEffect(() => {
    watch(current);
    watchers.add(watch);
    return () => void watchers.delete(watch);
  }, []);
  return viewer;
}

/** The same for what runs outside of a page. */
export const viewerNow = () => current;

export const can = (viewer: Viewer | null, permission: Permission) => Boolean(viewer?.permissions.includes(permission));

export async function signIn(body: { email: string; password: string; remember: boolean }) {
  setViewer(await ask(api.POST('/session', { body })));
}

export async function signOut() {
  try {
    await ask(api.DELETE('/session'));
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.status !== 401) throw error;
  }
  setViewer(null);
}

/** Where a 401 says that the session is over. A refused sign-in or preview says nothing about it. */
const SILENT = new Set(['/session', '/markdown']);

/** What is written there has a draft. */
const DRAFTED = /^\/(posts|comments|me$)/;

api.use({
  onResponse({ request, response, schemaPath }) {
    if (response.status === 403 && current && schemaPath !== '/me') refreshViewer(); // the role may be another one now
    if (response.status !== 401 || !current || SILENT.has(schemaPath)) return;
    setViewer(null);
    const drafted = request.method !== 'GET' && DRAFTED.test(schemaPath);
    toast(`You are no longer signed in. ${drafted ? 'What you wrote is kept; please' : 'Please'} log in again.`);
  },
});

const CHECK_MS = 30_000;
let checked = -CHECK_MS;

/** Asks the server who is signed in, and what they may do now. Without an answer all stays as it was. */
export async function refreshViewer() {
  checked = performance.now();
  await ask(api.GET('/me')).then(setViewer, () => {});
}

/** Asks once in a while: the session may have been ended from another browser. */
function check() {
  if (current && performance.now() - checked >= CHECK_MS) refreshViewer();
}

const follow = () => become(parsed(kept('localStorage', KEY)));

/** Follows the other tabs, also after a while in which this one slept and heard nothing. */
export function watchSession() {
  addEventListener('storage', (event) => {
    if (event.key === KEY || event.key === null) follow();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    follow();
    check();
  });
  check();
}
