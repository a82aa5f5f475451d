// The page of a list that the URL asks for: by number, as far as numbers reach (PAGES_BY_NUMBER), or by the keys in the links `next`
// and `prev` of the page next to it.
import { useLocation } from 'preact-iso';
import { PAGES_BY_NUMBER } from './constants.gen';

/** Where a page starts, or ends. */
type Key = string | undefined;

export interface PageNumber {
  /** The number in the URL. Anything but a positive number means the first page, as on the server. */
  asked: number;
  /** The page that is shown: at most the last numbered one, unless the URL has a key. */
  page: number;
  /** The query parameters for the server. */
  query: { page: number; from: Key; until: Key };
  /** The same as text, for cache keys. */
  key: string;
}

export function usePageNumber(): PageNumber {
  const { query } = useLocation();
  const number = Number(query.page);
  const asked = Number.isSafeInteger(number) && number > 0 ? number : 1;
  const from = keyIn(query.from);
  const until = keyIn(query.until);
  const page = from || until ? asked : Math.min(asked, PAGES_BY_NUMBER);
  return { asked, page, query: { page, from, until }, key: `?page=${page}&from=${from}&until=${until}` };
}

const keyIn = (text: Key): Key => (/^\d{1,16}\.\d{1,16}$/.test(text ?? '') ? text : undefined);
