// The text of a post in a list. A long one shows its beginning, and opens in place.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Post } from '../../lib/api';
import { minutesToRead } from '../../lib/text';
import { Prose } from '../../ui/Prose';
import './Fold.css';

/** Shorter texts are not measured. */
const LONG = { characters: 900, lines: 15 };

/** A text that is only a little higher than what a folded one shows is not folded. */
const WORTH_FOLDING = 1.4;

/** The posts that were opened, so that they are open when the reader comes back to the list. */
const opened = new Set<number>();

const mayBeLong = (html: string) => html.length > LONG.characters || html.split('\n').length > LONG.lines;

export function Fold({ post: { id, body, body_html } }: { post: Post }) {
  const text = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0);
  const toggle = useRef<HTMLButtonElement>(null);
  const [long, setLong] = useState(() => mayBeLong(body_html));
  const [open, setOpen] = useState(() => opened.has(id));

  // Before the text is painted, so that nothing moves.
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = text.current ?? {};
    setLong(mayBeLong(body_html) && (opened.has(id) || scrollHeight > clientHeight * WORTH_FOLDING));
  }, [body_html]);

  // What is read stays in view: what was above the button may have gone, or what was out of sight is further down.
  useLayoutEffect(() => {
    if (scrolled.current) scrollBy(0, scrolled.current);
    else if (toggle.current === document.activeElement) toggle.current?.scrollIntoView({ block: 'nearest' });
    scrolled.current = 0;
  }, [open]);

  function show(all: boolean) {
    if (all) opened.add(id);
    else opened.delete(id);
    setOpen(all);
  }

  /** The browser shows something that was out of sight: a link that got the focus, or words that were searched for. */
  function reveal() {
    scrolled.current = text.current?.scrollTop ?? 0;
    if (scrolled.current) show(true);
  }

  if (!long) return <Prose html={body_html} />;
  return (
    <>
      <div ref={text} id={`text-${id}`} class={open ? undefined : 'folded'} onScroll={open ? undefined : reveal}>
        <Prose html={body_html} />
      </div>
      <button
        ref={toggle}
        type="button"
        class="link read-more"
        aria-expanded={open}
        aria-controls={`text-${id}`}
        onClick={() => show(!open)}
      >
        {open ? 'Show less' : `Read more · ${minutesToRead(body)} min`}
      </button>
    </>
  );
}
