// Loads data for a page. Responses are cached, so that going back shows them at once.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { api, problemOf, type Problem } from './api';

const MAX_CACHED = 20;
const cache = new Map<string, unknown>();

/** After a change on the server, cached data may be stale. */
export const clearCache = () => cache.clear();

api.use({
  onResponse({ request, response, schemaPath }) {
    if (response.ok && request.method !== 'GET' && schemaPath !== '/markdown') clearCache();
  },
});

function remember(key: string, data: unknown) {
  cache.delete(key);
  cache.set(key, data);
  for (const oldest of cache.keys()) {
    if (cache.size <= MAX_CACHED) break;
    cache.delete(oldest);
  }
}

interface State<T> {
  key: string;
  data?: T;
  problem?: Problem;
}

export interface Loaded<T> {
  data?: T;
  problem?: Problem;
  /** Loads again. The current data stays until the response arrives. */
  reload: () => void;
  /** Shows a change optimistically. Reload, or show the old data again, once the server has responded. */
  show: (change: (data: T) => T) => void;
  /** Shows a change that the server has made, and reloads. */
  change: (change: (data: T) => T) => void;
}

/** Statuses of a reload that replace the data: the viewer may no longer see it. */
const NO_LONGER_VISIBLE = [401, 403, 404];

/** Loads data, and again whenever `key` changes. `fresh` ignores the cache. */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>, fresh = false): Loaded<T> {
  const cached = (): State<T> => ({ key, data: fresh ? undefined : (cache.get(key) as T | undefined) });
  const [state, setState] = useState(cached);
  const [round, setRound] = useState(0);
  const running = useRef<AbortController>(null);

  useEffect(() => {
    const abort = new AbortController();
    running.current = abort;
    setState((old) => (old.key === key && !old.problem ? old : cached()));
    load(abort.signal).then(
      (data) => {
        if (abort.signal.aborted) return;
        remember(key, data);
        setState({ key, data });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const problem = problemOf(error);
        setState((old) => (old.data && !NO_LONGER_VISIBLE.includes(problem.status) ? old : { key, problem }));
      },
    );
    return () => abort.abort();
  }, [key, round]);

  const reload = useCallback(() => setRound((it) => it + 1), []);
  const show = useCallback(
    (next: (data: T) => T) => {
      running.current?.abort(); // its response may be older than the change
      setState((old) => (old.key === key && old.data ? { key, data: next(old.data) } : old));
    },
    [key],
  );
  const change = useCallback(
    (next: (data: T) => T) => {
      show(next);
      reload();
    },
    [key],
  );
  const { data, problem } = state.key === key ? state : cached();
  return { data, problem, reload, show, change };
}
