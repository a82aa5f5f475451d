// The token of a mailed link. It stands behind the '#', so that no server's log sees it, and is taken out of the address
// bar at once. This tab keeps it until it is used: for a reload, and for signing in meanwhile.
import { useEffect, useState } from 'preact/hooks';
import { readStored, writeStored } from '../../lib/storage';

export interface MailedToken {
  /** Empty when the page was not opened by a link. */
  token: string;
  /** For one that was used, or is of no use. */
  discard: () => void;
}

/** The token that `path` was opened with. */
export function useMailedToken(path: '/confirm' | '/reset-password' | '/change-email'): MailedToken {
  const key = `retort.link${path}`;
  function take(): string {
    const given = new URLSearchParams(location.hash.slice(1)).get('token');
    if (!given) return readStored('sessionStorage', key) ?? '';
    history.replaceState(null, '', path);
    writeStored('sessionStorage', key, given);
    return given;
  }
  const [token, setToken] = useState(take);

  useEffect(() => {
    const another = () => setToken(take());
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);

  function discard() {
    writeStored('sessionStorage', key, '');
    setToken('');
  }
  return { token, discard };
}
