// « 1 2 … 5 6 7 … 19 20 »
import { lastPage } from '../limits';

const EDGE = 2;
const LEFT = 2;
const RIGHT = 4;

/** The numbers to show, with null for a gap; as flasky's widget (Flask-SQLAlchemy's iter_pages) has them. */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let page = 1; page <= last; page++) {
    const near = page >= current - LEFT && page <= current + RIGHT;
    if (page <= EDGE || near || page > last - EDGE) shown.push(page);
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
        {pageNumbers(page, last).map((it, i) => (
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
