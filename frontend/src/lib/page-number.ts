// The page of a list that the URL asks for. Only the first pages have numbers (PAGES_BY_NUMBER); `next` continues from there.
import { useLocation } from 'preact-iso';
import { PAGES_BY_NUMBER } from './constants.gen';

export interface PageNumber {
  /** The number in the URL. Anything but a positive number means the first page, as on the server. */
  asked: number;
  /** The page that is shown: at most the last numbered one, unless the URL has an anchor. */
  page: number;
  /** The query parameters for the server. */
  query: { page: number; from: string | undefined };
  /** The same as text, for cache keys. */
  key: string;
}

export function usePageNumber(): PageNumber {
  const { query } = useLocation();
  const number = Number(query.page);
  const asked = Number.isSafeInteger(number) && number > 0 ? number : 1;
  const from = /^\d{1,16}\.\d{1,16}$/.test(query.from ?? '') ? query.from : undefined;
  const page = from ? asked : Math.min(asked, PAGES_BY_NUMBER);
  return { asked, page, query: { page, from }, key: `?page=${page}&from=${from}` };
}
