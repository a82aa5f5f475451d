// « 1 2 … 5 6 7 … 19 20 »
import { useLocation } from 'preact-iso';
import { PAGES_BY_NUMBER } from '../lib/constants.gen';
import { lastPage } from '../lib/limits';
import type { PageNumber } from '../lib/page-number';
import { useMedia } from '../lib/media';
import './Pagination.css';

/** How many page numbers are shown at both ends, and to the left and right of the current page. */
interface Reach {
  edge: number;
  left: number;
  right: number;
}

/** The defaults of Flask-SQLAlchemy's iter_pages, which flasky uses; on phones, as many as fit in one line. */
const WIDE: Reach = { edge: 2, left: 2, right: 4 };
const NARROW: Reach = { edge: 1, left: 1, right: 1 };

/** The page numbers to show, with null for a gap. */
export function pageNumbers(current: number, last: number, { edge, left, right }: Reach): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let page = 1; page <= last; page++) {
    const near = page >= current - left && page <= current + right;
    if (page <= edge || near || page > last - edge) shown.push(page);
    else if (shown[shown.length - 1] !== null) shown.push(null);
  }
  return shown;
}

interface Props {
  at: PageNumber;
  /** The list, and the number of entries per page. */
  list: { count: number; next: string | null; prev: string | null };
  size: number;
  /** What is listed, for screen readers. */
  of: string;
  /** The fragment of the list on its page. */
  hash?: string;
}

export function Pagination({ at: { page, asked }, list: { count, next, prev }, size, of, hash = '' }: Props) {
  const reach = useMedia('(max-width: 36rem)') ? NARROW : WIDE;
  const { path, query } = useLocation();
  const last = lastPage(count, size);
  const end = Math.min(last, PAGES_BY_NUMBER);
  const tooDeep = asked > page && last > page;

  /** The URL of another page of the list. */
  function href(page: number, key: Record<string, string> = {}): string {
    const { page: _, from: __, until: ___, ...rest } = query;
    const search = new URLSearchParams({ ...rest, ...(page > 1 && { page: String(page) }), ...key });
    const asked = String(search);
    return path + (asked && `?${asked}`) + hash;
  }

  /** The URL that shows what a link of the reply leads to. */
  function follow(link: string | null): string | undefined {
    if (!link) return undefined;
    const { page, from, until } = Object.fromEntries(new URLSearchParams(link.replace(/.*\?/, '')));
    return href(Number(page), { ...(from && { from }), ...(until && { until }) });
  }

  if (!next && !prev && page === 1) return null;
  const shown = pageNumbers(Math.min(page, end), end, reach);
  if (page > end && page <= last) shown.push(null, page);
  return (
    <nav class="pagination" aria-label={`Pages of ${of}`}>
      {tooDeep && (
        <p class="notice">
          Page {asked} is too far back to open directly. This is page {page}; use the arrow to continue from here.
        </p>
      )}
      <ul>
        <li>
          <Step to={follow(prev)} rel="prev" />
        </li>
        {shown.map((it, i) => (
          <li key={it ?? `gap${i}`} class={it === null ? 'gap' : it === page ? 'here' : undefined}>
            {it === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={it > end ? location.href : href(it)}
                aria-label={`Page ${it}`}
                aria-current={it === page ? 'page' : undefined}
              >
                {it}
              </a>
            )}
          </li>
        ))}
        <li>
          <Step to={follow(next)} rel="next" />
        </li>
      </ul>
    </nav>
  );
}

function Step({ to, rel }: { to: string | undefined; rel: 'prev' | 'next' }) {
  const [sign, name] = rel === 'prev' ? ['«', 'Previous page'] : ['»', 'Next page'];
  if (!to) {
    return (
      <span class="off" aria-hidden="true">
        {sign}
      </span>
    );
  }
  return (
    <a href={to} aria-label={name} rel={rel}>
      {sign}
    </a>
  );
}
