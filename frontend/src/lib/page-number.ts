// Which page of a list an address asks for. Numbers lead as deep as the contract says; `next` leads on from there.
import { useLocation } from 'preact-iso';
import { PAGES_BY_NUMBER } from './constants.gen';

export interface PageNumber {
  /** The number that the address has; what is no positive number means the first page, as for the server. */
  asked: number;
  /** The page that is shown: no number leads further than the last numbered one. */
  page: number;
  /** What the server is asked for. */
  query: { page: number; from: string | undefined };
  /** The same as text. */
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
