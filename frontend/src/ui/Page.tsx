// A page's title and heading, and what happens on arrival: keyboard and screen reader users are taken along.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { isRestored } from '../lib/scroll-position';
import './Page.css';

/** The address whose page was shown last. The one that the browser itself loaded needs no help. */
let shownAt = location.pathname + location.search;

/** What gets the focus on the next page, as a selector. */
let nextFocus = '';

/** Gives the focus to an element of the next page, such as the link that led away from it. */
export const focusNext = (selector: string) => (nextFocus = selector);

export const SITE = 'Retort';

interface Props {
  /** In the window's title, after "Retort - ". */
  title?: string;
  /** The same as the title, unless it is given. */
  heading?: ComponentChildren;
  /** Whether what the address points at is on the page yet. */
  ready?: boolean;
  /** Whether the heading is for screen readers alone. */
  quiet?: boolean;
  /** Whether it takes the place of what was at the same address, such as a form that was sent. */
  turned?: boolean;
  class?: string;
  children: ComponentChildren;
}

export function Page({ title, heading = title, ready = true, quiet, turned, class: name, children }: Props) {
  // At once: an effect after painting could come behind that of the page that follows.
  useLayoutEffect(() => {
    document.title = title ? `${SITE} - ${title}` : SITE;
  }, [title]);
  useArrival(ready);
  useEffect(() => {
    if (turned) document.querySelector('h1')?.focus({ preventScroll: true });
  }, [turned]);
  return (
    <div class={name ? `page ${name}` : 'page'}>
      <h1 tabIndex={-1} class={quiet ? 'hidden' : undefined}>
        {heading}
      </h1>
      {children}
    </div>
  );
}

function useArrival(ready: boolean) {
  const { url, wasPush } = useLocation() as ReturnType<typeof useLocation> & { wasPush?: boolean };
  const address = url.replace(/#.*/, '');
  useEffect(() => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (shownAt === address && !(ready && target)) return;
    if ((location.hash || nextFocus) && !ready) return;
    const another = shownAt !== address;
    const next = nextFocus && document.querySelector<HTMLElement>(nextFocus);
    shownAt = address;
    nextFocus = '';
    if (next) {
      next.focus();
    } else if (target) {
      if (!isRestored()) target.scrollIntoView();
      target.focus({ preventScroll: true });
    } else if (another) {
      if (wasPush) scrollTo(0, 0);
      document.querySelector('h1')?.focus({ preventScroll: true });
    }
  }, [url, ready]);
}
