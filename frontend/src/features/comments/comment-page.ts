// Where a comment stands now. Links name the comment only: its page changes when others before it are deleted.
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { CommentList } from '../../lib/api';
import { COMMENTS_PER_PAGE, PAGES_BY_NUMBER } from '../../lib/constants.gen';
import { lastPage } from '../../lib/limits';
import { getComment, listComments } from './requests';

/** Turns to the page of the comment that the address points at, unless it stands on this one. */
export function useCommentPage(post: number, page: number, list: CommentList | undefined) {
  const { route } = useLocation();
  const wanted = Number(location.hash.match(/^#comment-(\d+)$/)?.[1] ?? 0);

  // Once for each list: it is read again while it is shown, and the comment may be deleted meanwhile.
  useEffect(() => {
    if (!wanted || !list || list.comments.some(({ id }) => id === wanted)) return;
    const abort = new AbortController();
    pageOf(wanted, post, list.count, abort.signal).then(
      (found) => found !== page && route(`/post/${post}?page=${found}#comment-${wanted}`, true),
      () => {}, // it has been deleted: the post is all there is to see
    );
    return () => abort.abort();
  }, [wanted, page, Boolean(list)]);
}

/** By halving: comments are in order, the oldest first. */
async function pageOf(id: number, post: number, count: number, signal: AbortSignal): Promise<number> {
  const { timestamp } = await getComment(id, signal);
  let first = 1;
  let last = Math.min(lastPage(count, COMMENTS_PER_PAGE), PAGES_BY_NUMBER);
  while (first < last) {
    const page = (first + last) >> 1;
    const { comments } = await listComments(post, { page }, signal);
    const end = comments[comments.length - 1];
    if (!end || end.timestamp > timestamp || (end.timestamp === timestamp && end.id >= id)) last = page;
    else first = page + 1;
  }
  return first;
}
