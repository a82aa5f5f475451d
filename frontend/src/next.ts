// Where to go after signing in: a page of this site, never another one.

/** `next` if it is a path of this site, else the front page. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/')) return '/';
  try {
    const { origin, pathname, search, hash } = new URL(next, location.origin);
    const own = origin === location.origin && !/^\/[/\\]/.test(pathname) && !pathname.startsWith('/login');
    return own ? pathname + search + hash : '/';
  } catch {
    return '/';
  }
}

/** The login page, coming back to `path`. */
export const loginAt = (path: string) => (path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`);
