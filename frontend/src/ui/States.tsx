// Placeholders for content that is loading, empty or failed.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import type { Problem } from '../lib/api';
import type { Loaded } from '../lib/load';
import { signInPath } from '../lib/paths';
import { Reference } from './Reference';
import './States.css';

interface ContentProps<T> {
  of: Loaded<T>;
  /** Roughly how many entries to expect. */
  rows: number;
  children: (data: T) => ComponentChildren;
}

/** The loaded data, or its loading or error state. */
export function Content<T>({ of: { data, problem, reload }, rows, children }: ContentProps<T>) {
  if (problem) return <Failed problem={problem} again={reload} />;
  return <>{data ? children(data) : <Skeleton rows={rows} />}</>;
}

/** Grey placeholders for `rows` entries. */
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

/** A problem in place of content. On 401 visitors are asked to sign in. */
export function Failed({ problem, again }: { problem: Problem; again: () => void }) {
  const { url } = useLocation();
  if (problem.status === 401) {
    return (
      <div class="notice" role="alert">
        <p>
          <strong>Sign in to view this page.</strong>
        </p>
        <a class="button" href={signInPath(url)}>
          Sign in
        </a>
      </div>
    );
  }
  return (
    <div class="notice bad" role="alert">
      <p>
        <strong>{problem.title}.</strong> <span>{problem.detail}</span>
        <Reference of={problem} />
      </p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}
