// Paths to the sign-in page and back. The way back never leads to another site.

/** `next` if it is a path of this site, else the home page. */
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

/** The path of the sign-in page that leads back to `path`. */
export const signInPath = (path: string) => (path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`);
