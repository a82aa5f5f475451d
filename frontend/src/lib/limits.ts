// What the contract says about lists and types cannot carry: maxItems of PostList, CommentList and FollowList in openapi.yaml.
export const POSTS_PER_PAGE = 20;
export const COMMENTS_PER_PAGE = 30;
export const PEOPLE_PER_PAGE = 50;

/** The number of the last page; an empty list has one page. */
export const lastPage = (count: number, size: number) => Math.max(1, Math.ceil(count / size));
