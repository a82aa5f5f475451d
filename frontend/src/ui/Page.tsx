// A page with its title and heading. On navigation it moves the focus, for keyboard and screen reader users.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { usePageNumber } from '../lib/page-number';
import { isRestored } from '../lib/scroll-position';
import './Page.css';

/** The URL of the page that was shown last. The first one is loaded by the browser, which sets the focus itself. */
let shownAt = location.pathname + location.search;

/** A selector for the element to focus on the next page. */
let nextFocus = '';

/** Moves the focus to this element of the next page, such as the link that the user followed from there. */
export const focusNext = (selector: string) => (nextFocus = selector);

export const SITE = 'Retort';

interface Props {
  /** Appears in the window's title after "Retort - ", before the number of a page of a list. */
  title?: string;
  /** The default is the title. */
  heading?: ComponentChildren;
  /** Whether the target of the URL's fragment has been rendered. */
  ready?: boolean;
  /** Show the heading to screen readers only. */
  hiddenHeading?: boolean;
  /** It replaces another page at the same URL, such as a form that was submitted. */
  replaces?: boolean;
  class?: string;
  children: ComponentChildren;
}

export function Page({ title, heading = title, ready = true, hiddenHeading, replaces, class: name, children }: Props) {
  // A layout effect: one that runs after painting could run after that of the next page.
  const { page } = usePageNumber();
  useLayoutEffect(() => {
    document.title = [SITE, title, page > 1 && `page ${page}`].filter(Boolean).join(' - ');
  }, [title, page]);
  useArrival(ready);
  useEffect(() => {
    if (replaces) document.querySelector('h1')?.focus({ preventScroll: true });
  }, [replaces]);
  return (
    <div class={name ? `page ${name}` : 'page'}>
      <h1 tabIndex={-1} class={hiddenHeading ? 'hidden' : undefined}>
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
