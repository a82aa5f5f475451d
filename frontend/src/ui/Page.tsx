// A page's title and heading, and what happens on arrival: keyboard and screen reader users are taken along.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { hasPlace } from '../place';

/** The address that was last arrived at. The one that the browser itself loaded needs no help. */
let arrived = location.pathname + location.search;

/** What the keyboard goes to on the next page, once it is there. */
let wanted = '';

/** Goes back to a page, and there to what led away from it. */
export const returnTo = (selector: string) => (wanted = selector);

export const SITE = 'Retort';

interface Props {
  /** In the window's title, after "Retort - ". */
  title?: string;
  heading: ComponentChildren;
  /** Whether what the address points at is on the page yet. */
  ready?: boolean;
  /** Whether the page speaks for itself, and its heading is for screen readers. */
  quiet?: boolean;
  /** Whether it takes the place of what was at the same address, such as a form that was sent. */
  turned?: boolean;
  class?: string;
  children: ComponentChildren;
}

export function Page({ title, heading, ready = true, quiet, turned, class: name, children }: Props) {
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
    if (arrived === address && !(ready && target)) return;
    if ((location.hash || wanted) && !ready) return;
    const far = arrived !== address;
    const from = wanted && document.querySelector<HTMLElement>(wanted);
    arrived = address;
    wanted = '';
    if (from) {
      from.focus();
    } else if (target) {
      if (!hasPlace()) target.scrollIntoView();
      target.focus({ preventScroll: true });
    } else if (far) {
      if (wasPush) scrollTo(0, 0);
      document.querySelector('h1')?.focus({ preventScroll: true });
    }
  }, [url, ready]);
}
