// Comments, for the page of a post.
export { useCommentPage } from './comment-page';
export { Comments } from './Comments';
export { listComments } from './requests';
