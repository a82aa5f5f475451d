// What the text will look like, from the server that will store it, a moment after the last keystroke.
import { useEffect, useState } from 'preact/hooks';
import { api, ask, problemOf } from '../api';
import { Prose } from './Prose';

const PAUSE_MS = 250;

export type Context = 'post' | 'comment';

export function Preview({ text, context }: { text: string; context: Context }) {
  const [html, setHtml] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const blank = !text.trim();

  useEffect(() => {
    setTrouble(undefined);
    if (blank) return setHtml(undefined);
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const request = api.POST('/markdown', { body: { body: text, context }, signal: stale.signal });
        setHtml((await ask(request)).body_html);
      } catch (error) {
        if (!stale.signal.aborted) setTrouble(problemOf(error).title);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [text, context]);

  if (blank || (html === undefined && !trouble)) return null;
  return (
    <section class="preview" aria-label="Preview">
      <p class="preview-title" aria-hidden="true">
        Preview
      </p>
      {trouble && <p class="muted">No preview just now: {trouble}.</p>}
      {html !== undefined && <Prose html={html} />}
    </section>
  );
}
