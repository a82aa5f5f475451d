// The comments of a post, for its page.
export { useCommentPage } from './comment-page';
export { Comments } from './Comments';
export { listComments } from './requests';
