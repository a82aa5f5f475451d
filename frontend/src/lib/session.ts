// Who is signed in. The session itself is a cookie that no script can read. What is kept here is a hint without any
// secret, so that strangers cause no refused request and one's own name stands there at once; all tabs share it.
import { Failure, api, unwrap, type Me, type Permission } from './api';
import { clearCache } from './load';
import { onStored, readStored, writeStored } from './storage';
import { createStore } from './store';
import { toast } from './toast';

export type Viewer = Pick<Me, 'id' | 'username' | 'avatar_hash' | 'permissions'>;

const KEY = 'retort.viewer';
const store = createStore(parsed(readStored('localStorage', KEY)));

function parsed(text: string | null): Viewer | null {
  try {
    const { id, username, avatar_hash, permissions } = JSON.parse(text ?? '') as Viewer;
    const sound = id > 0 && typeof username === 'string' && /^[0-9a-f]{32}$/.test(avatar_hash);
    return sound && Array.isArray(permissions) ? { id, username, avatar_hash, permissions } : null;
  } catch {
    return null;
  }
}

function show(viewer: Viewer | null) {
  const shown = store.get();
  if (JSON.stringify(viewer) === JSON.stringify(shown)) return;
  if (viewer?.id !== shown?.id) clearCache();
  store.set(viewer);
}

/** The server has said who is signed in, or that nobody is. */
export function setViewer(me: Me | null) {
  const viewer = me && parsed(JSON.stringify(me));
  writeStored('localStorage', KEY, viewer ? JSON.stringify(viewer) : '');
  show(viewer);
}

/** The account that is signed in, or null. */
export const useViewer = store.use;

/** The same outside of components. */
export const currentViewer = store.get;

export const can = (viewer: Viewer | null, permission: Permission) => Boolean(viewer?.permissions.includes(permission));

export async function signIn(body: { email: string; password: string; remember: boolean }) {
  setViewer(await unwrap(api.POST('/session', { body })));
}

export async function signOut() {
  try {
    await unwrap(api.DELETE('/session'));
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.status !== 401) throw error;
  }
  setViewer(null);
}

/** Where a 401 says that the session is over. A refused sign-in or preview says nothing about it. */
const SAYS_NOTHING = new Set(['/session', '/markdown']);

/** What is sent there is also kept as a draft. */
const DRAFTED = /^\/(posts|comments|me$)/;

api.use({
  onResponse({ request, response, schemaPath }) {
    if (response.status === 403 && store.get() && schemaPath !== '/me') refreshViewer(); // the role may be another one now
    if (response.status !== 401 || !store.get() || SAYS_NOTHING.has(schemaPath)) return;
    setViewer(null);
    const drafted = request.method !== 'GET' && DRAFTED.test(schemaPath);
    toast(`You are no longer signed in. ${drafted ? 'What you wrote is kept; please' : 'Please'} log in again.`);
  },
});

const CHECK_MS = 30_000;
let checkedAt = -CHECK_MS;

/**
 * Asks the server who is signed in, and what they may do now. Without an answer all stays as it was; so it does when somebody has
 * signed in or out meanwhile, which is newer than the answer.
 */
export async function refreshViewer() {
  checkedAt = performance.now();
  const before = store.get();
  await unwrap(api.GET('/me')).then(
    (me) => store.get() === before && setViewer(me),
    () => {},
  );
}

/** Asks once in a while: the session may have been ended from another browser. */
function check() {
  if (store.get() && performance.now() - checkedAt >= CHECK_MS) refreshViewer();
}

const showStored = () => show(parsed(readStored('localStorage', KEY)));

/** Follows the other tabs, also after a while in which this one slept and heard nothing. */
export function watchSession() {
  onStored(KEY, showStored);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    showStored();
    check();
  });
  check();
}
