// What stands where content would: still loading, nothing there, refused, or failed.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import type { Problem } from '../lib/api';
import type { Loaded } from '../lib/load';
import { loginPath } from '../lib/paths';
import './States.css';

interface ContentProps<T> {
  of: Loaded<T>;
  /** About how many posts or comments are expected. */
  rows: number;
  children: (data: T) => ComponentChildren;
}

/** What was loaded, or how far that is. */
export function Content<T>({ of: { data, problem, reload }, rows, children }: ContentProps<T>) {
  if (problem) return <Failed problem={problem} again={reload} />;
  return <>{data ? children(data) : <Skeleton rows={rows} />}</>;
}

/** Grey lines of about the shape of `rows` posts or comments. */
export function Skeleton({ rows }: { rows: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="hidden">Loading…</span>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} class="skeleton-row" aria-hidden="true">
          <span class="skeleton-avatar" />
          <span class="skeleton-lines">
            <span />
            <span />
            <span />
          </span>
        </div>
      ))}
    </div>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

/** A problem in place of content. Strangers are asked to sign in where the server wants to know who is asking. */
export function Failed({ problem, again }: { problem: Problem; again: () => void }) {
  const { url } = useLocation();
  if (problem.status === 401) {
    return (
      <div class="notice" role="alert">
        <p>
          <strong>Please log in to access this page.</strong>
        </p>
        <a class="button" href={loginPath(url)}>
          Log In
        </a>
      </div>
    );
  }
  return (
    <div class="notice bad" role="alert">
      <p>
        <strong>{problem.title}.</strong> {problem.detail}
      </p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}
