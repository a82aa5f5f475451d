// The token of a link in an email. It is in the URL's fragment, so that it is never sent to a server or logged, and is removed
// from the address bar at once. The tab stores it until it is used, to survive a reload or a sign-in.
import { useEffect, useState } from 'preact/hooks';
import { readStored, writeStored } from '../../lib/storage';

export interface MailedToken {
  /** Empty when the page was not opened from an email. */
  token: string;
  /** Forgets a token that was used or refused. */
  discard: () => void;
}

/** The token with which the page at `path` was opened. */
export function useMailedToken(path: '/confirm' | '/reset-password' | '/change-email'): MailedToken {
  const key = `retort.link${path}`;
  function takeToken(): string {
    const given = new URLSearchParams(location.hash.slice(1)).get('token');
    if (!given) return readStored('sessionStorage', key) ?? '';
    history.replaceState(null, '', path);
    writeStored('sessionStorage', key, given);
    return given;
  }
  const [token, setToken] = useState(takeToken);

  useEffect(() => {
    const update = () => setToken(takeToken());
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);

  function discard() {
    writeStored('sessionStorage', key, '');
    setToken('');
  }
  return { token, discard };
}
