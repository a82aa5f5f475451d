// The token of a mailed link. It stands behind the '#', so that no server's log sees it, and is taken out of the address
// bar at once. This tab keeps it until it is spent: for a reload, and for signing in meanwhile.
import { useEffect, useState } from 'preact/hooks';
import { keep, kept } from './keep';

export interface Mailed {
  /** Empty when the page was not opened by a link. */
  token: string;
  /** It was used, or is of no use. */
  spend: () => void;
}

/** The token that `path` was opened with. */
export function useMailed(path: '/confirm' | '/reset-password' | '/change-email'): Mailed {
  const key = `retort.link${path}`;
  function take(): string {
    const given = new URLSearchParams(location.hash.slice(1)).get('token');
    if (!given) return kept('sessionStorage', key) ?? '';
    history.replaceState(null, '', path);
    keep('sessionStorage', key, given);
    return given;
  }
  const [token, setToken] = useState(take);

  useEffect(() => {
    const another = () => setToken(take());
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);

  function spend() {
    keep('sessionStorage', key, '');
    setToken('');
  }
  return { token, spend };
}
