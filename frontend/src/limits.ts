// What the contract says about lists: maxItems of PostList and CommentList in openapi.yaml, which types cannot carry.
export const POSTS_PER_PAGE = 20;
export const COMMENTS_PER_PAGE = 30;
export const PEOPLE_PER_PAGE = 50;

/** The number of the last page; an empty list has one page. */
export const lastPage = (count: number, size: number) => Math.max(1, Math.ceil(count / size));

/** `?page=` as flasky reads it: what is no positive number means the first page. */
export function pageNumber(query: string | undefined): number {
  const page = Number(query);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
