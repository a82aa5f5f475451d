// A reload keeps its place. What a page shows comes a moment after the page itself, when browsers have given up to scroll.
import { keep, kept } from './keep';

const KEY = 'retort.place';
const PATIENCE_MS = 10_000;

/** Where the page that was left in this tab stood, if this one was loaded in its place. */
function left(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [url, y] = (kept('sessionStorage', KEY) ?? '').split(' ');
  return load && load.type !== 'navigate' && url === location.href ? Number(y) : 0;
}

const place = left();
const loaded = location.href;

/** Whether the place of what is shown was kept, so that nothing else should scroll. */
export const hasPlace = () => place > 0 && location.href === loaded;

export function watchPlace() {
  addEventListener('pagehide', () => keep('sessionStorage', KEY, `${location.href} ${Math.round(scrollY)}`));
  if (!hasPlace()) return;
  const { documentElement: page, body } = document;
  const grown = new ResizeObserver(() => {
    if (!hasPlace()) return stop();
    scrollTo(0, place);
    if (page.scrollHeight - innerHeight >= place) stop();
  });
  const stop = () => grown.disconnect();
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(event, stop, { once: true });
  setTimeout(stop, PATIENCE_MS);
  grown.observe(body);
}
