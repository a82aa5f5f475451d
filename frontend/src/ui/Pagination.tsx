// « 1 2 … 5 6 7 … 19 20 »
import { useEffect, useState } from 'preact/hooks';
import { lastPage } from '../limits';

/** How many numbers stand at both ends, and on both sides of the current page. */
interface Reach {
  edge: number;
  left: number;
  right: number;
}

/** As flasky's widget (Flask-SQLAlchemy's iter_pages) has them; on a phone, as many as stand in one line. */
const WIDE: Reach = { edge: 2, left: 2, right: 4 };
const NARROW: Reach = { edge: 1, left: 1, right: 1 };

const phone = matchMedia('(max-width: 36rem)');

function useReach(): Reach {
  const [narrow, setNarrow] = useState(phone.matches);
  useEffect(() => {
    const follow = () => setNarrow(phone.matches);
    phone.addEventListener('change', follow);
    return () => phone.removeEventListener('change', follow);
  }, []);
  return narrow ? NARROW : WIDE;
}

/** The numbers to show, with null for a gap. */
export function pageNumbers(current: number, last: number, { edge, left, right }: Reach): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let page = 1; page <= last; page++) {
    const near = page >= current - left && page <= current + right;
    if (page <= edge || near || page > last - edge) shown.push(page);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}

interface Props {
  page: number;
  count: number;
  size: number;
  /** What the pages hold, for screen readers. */
  of: string;
  /** The address of a page. */
  href: (page: number) => string;
}

export function Pagination({ page, count, size, of, href }: Props) {
  const reach = useReach();
  const last = lastPage(count, size);
  if (last === 1 && page === 1) return null;
  const step = (to: number, sign: string, name: string) =>
    to < 1 || to > last ? (
      <span class="off" aria-hidden="true">
        {sign}
      </span>
    ) : (
      <a href={href(to)} aria-label={name} rel={to < page ? 'prev' : 'next'}>
        {sign}
      </a>
    );
  return (
    <nav class="pagination" aria-label={`Pages of ${of}`}>
      <ul>
        <li>{step(Math.min(page, last + 1) - 1, '«', 'Previous page')}</li>
        {pageNumbers(page, last, reach).map((it, i) => (
          <li key={it ?? `gap${i}`} class={it === null ? 'gap' : it === page ? 'here' : undefined}>
            {it === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={href(it)} aria-label={`Page ${it}`} aria-current={it === page ? 'page' : undefined}>
                {it}
              </a>
            )}
          </li>
        ))}
        <li>{step(page + 1, '»', 'Next page')}</li>
      </ul>
    </nav>
  );
}
