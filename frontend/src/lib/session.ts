// The signed-in account. The session itself is a cookie that scripts cannot read. What is stored here contains no secret: it
// saves visitors a request that would be refused, and shows the username at once. All tabs share it.
import { Failure, api, unwrap, type Me, type Permission } from './api';
import { clearCache } from './load';
import { loadForSignedIn } from './on-demand';
import { onStored, readStored, writeStored } from './storage';
import { createStore } from './store';
import { toast } from './toast';

export type Viewer = Pick<Me, 'id' | 'username' | 'avatar_hash' | 'permissions'>;

const KEY = 'retort.viewer';
const store = createStore(parsed(readStored('localStorage', KEY)));

function parsed(text: string | null): Viewer | null {
  try {
    const { id, username, avatar_hash, permissions } = JSON.parse(text ?? '') as Viewer;
    const valid = id > 0 && typeof username === 'string' && /^[0-9a-f]{32}$/.test(avatar_hash);
    return valid && Array.isArray(permissions) ? { id, username, avatar_hash, permissions } : null;
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

/** Sets the signed-in account, as the server reported it; null for none. */
export function setViewer(me: Me | null) {
  const viewer = me && parsed(JSON.stringify(me));
  writeStored('localStorage', KEY, viewer ? JSON.stringify(viewer) : '');
  show(viewer);
}

/** The signed-in account, or null. */
export const useViewer = store.use;

/** The same, outside of components. */
export const currentViewer = store.get;

export const can = (viewer: Viewer | null, permission: Permission) => Boolean(viewer?.permissions.includes(permission));

export async function signIn(body: { email: string; password: string; remember: boolean }) {
  const [me] = await Promise.all([unwrap(api.POST('/session', { body })), loadForSignedIn()]);
  setViewer(me);
}

export async function signOut() {
  try {
    await unwrap(api.DELETE('/session'));
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.status !== 401) throw error;
  }
  setViewer(null);
}

/** Paths where a 401 does not mean that the session has ended. */
const NOT_ABOUT_SESSION = new Set(['/session', '/markdown']);

/** Paths whose request bodies are also stored as drafts. */
const DRAFTED = /^\/(posts|comments|me$)/;

api.use({
  onResponse({ request, response, schemaPath }) {
    if (response.status === 403 && store.get() && schemaPath !== '/me') refreshViewer(); // the role may have changed
    if (response.status !== 401 || !store.get() || NOT_ABOUT_SESSION.has(schemaPath)) return;
    setViewer(null);
    const drafted = request.method !== 'GET' && DRAFTED.test(schemaPath);
    toast(`Your session has ended. ${drafted ? 'Your text is saved as a draft. ' : ''}Sign in again.`);
  },
});

const CHECK_MS = 30_000;
let checkedAt = -CHECK_MS;

/**
 * Updates the signed-in account and its permissions from the server. Ignores failures, and responses that are older than a
 * sign-in or sign-out.
 */
export async function refreshViewer() {
  checkedAt = performance.now();
  const before = store.get();
  await Promise.all([unwrap(api.GET('/me')), loadForSignedIn()]).then(
    ([me]) => store.get() === before && setViewer(me),
    () => {},
  );
}

/** Checks from time to time whether the session has been ended from another browser. */
function check() {
  if (store.get() && performance.now() - checkedAt >= CHECK_MS) refreshViewer();
}

const showStored = () => show(parsed(readStored('localStorage', KEY)));

/** Follows sign-ins and sign-outs in other tabs, also after this tab was suspended. */
export function watchSession() {
  onStored(KEY, showStored);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    showStored();
    check();
  });
  check();
}
