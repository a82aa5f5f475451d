// The rendered text. The server renders it, shortly after the last keystroke.
import { useEffect, useRef, useState } from 'preact/hooks';
import { api, problemOf, unwrap } from '../lib/api';
import { Prose } from './Prose';
import './Preview.css';

const PAUSE_MS = 250;

export type Context = 'post' | 'comment';

interface Props {
  id: string;
  text: string;
  context: Context;
  hidden?: boolean;
  /** Its role where it is not a region of its own. */
  role?: 'tabpanel';
  'aria-labelledby'?: string;
}

export function Preview({ text, context, hidden, ...rest }: Props) {
  const [html, setHtml] = useState<string>();
  const [error, setError] = useState<string>();
  const typing = useRef(false);
  const blank = !text.trim();

  useEffect(() => {
    if (hidden) return;
    setError(undefined);
    const pause = typing.current ? PAUSE_MS : 0; // the initial text is rendered at once
    typing.current = true;
    if (blank) return setHtml(undefined);
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const request = api.POST('/markdown', { body: { body: text, context }, signal: stale.signal });
        const { body_html } = await unwrap(request);
        if (!stale.signal.aborted) setHtml(body_html);
      } catch (failure) {
        if (!stale.signal.aborted) setError(problemOf(failure).title);
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [text, context, hidden]);

  return (
    <section class="preview" tabIndex={rest.role && 0} hidden={hidden} aria-label="Preview" {...rest}>
      <p class="preview-title" aria-hidden="true">
        Preview
      </p>
      {error && <p class="muted">Preview not available: {error}.</p>}
      {html !== undefined && <Prose html={html} />}
      {html === undefined && blank && <p class="muted">Your text as others will see it.</p>}
    </section>
  );
}
