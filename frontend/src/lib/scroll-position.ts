// Restores the scroll position after a reload: the content arrives too late for browsers to do it.
import { readStored, writeStored } from './storage';

const KEY = 'retort.scroll';
const RESTORE_MS = 10_000;

/** The stored scroll position of this URL, if the page was reloaded. */
function storedPosition(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [url, y] = (readStored('sessionStorage', KEY) ?? '').split(' ');
  return load && load.type !== 'navigate' && url === location.href ? Number(y) : 0;
}

const position = storedPosition();
const loadedAt = location.href;

/** Whether the scroll position of this page is restored, so that nothing else may scroll. */
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
