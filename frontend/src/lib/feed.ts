// Links to the feeds of a page in its head, where feed readers find them. Those of the site are in index.html.
import { useEffect } from 'preact/hooks';

const FORMATS = { atom: 'application/atom+xml', json: 'application/feed+json' };

/** The feeds at `path`, such as "/feeds/users/7", while the page is shown; undefined: none yet. */
export function useFeed(path: string | undefined, title: string) {
  useEffect(() => {
    if (!path) return;
    const links = Object.entries(FORMATS).map(([suffix, type]) =>
      Object.assign(document.createElement('link'), { rel: 'alternate', type, title, href: `${path}.${suffix}` }),
    );
    document.head.append(...links);
    return () => links.forEach((link) => link.remove());
  }, [path, title]);
}
