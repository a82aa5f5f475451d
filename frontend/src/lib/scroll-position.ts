// A reload keeps the scroll position: what a page shows arrives after browsers have given up restoring it.
import { readStored, writeStored } from './storage';

const KEY = 'retort.scroll';
const RESTORE_MS = 10_000;

/** How far the page before this one was scrolled in this tab, if this one was loaded in its place. */
function storedPosition(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [url, y] = (readStored('sessionStorage', KEY) ?? '').split(' ');
  return load && load.type !== 'navigate' && url === location.href ? Number(y) : 0;
}

const position = storedPosition();
const loadedAt = location.href;

/** Whether the scroll position of this page is being restored, so that nothing else should scroll. */
export const isRestored = () => position > 0 && location.href === loadedAt;

export function watchScrollPosition() {
  addEventListener('pagehide', () => writeStored('sessionStorage', KEY, `${location.href} ${Math.round(scrollY)}`));
  if (!isRestored()) return;
  const { documentElement: page, body } = document;
  const observer = new ResizeObserver(() => {
    if (!isRestored()) return stop();
    scrollTo(0, position);
    if (page.scrollHeight - innerHeight >= position) stop();
  });
  const stop = () => observer.disconnect();
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(event, stop, { once: true });
  setTimeout(stop, RESTORE_MS);
  observer.observe(body);
}
