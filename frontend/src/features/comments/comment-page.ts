// Finds the page of a comment. Links contain only its id, because its page changes when earlier comments are deleted.
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { CommentList } from '../../lib/api';
import { COMMENTS_PER_PAGE, PAGES_BY_NUMBER } from '../../lib/constants.gen';
import { lastPage } from '../../lib/limits';
import { getComment, listComments } from './requests';

/** Goes to the page of the comment that the URL's fragment names, unless it is on this page. */
export function useCommentPage(post: number, page: number, list: CommentList | undefined) {
  const { route } = useLocation();
  const wanted = Number(location.hash.match(/^#comment-(\d+)$/)?.[1] ?? 0);

  // Once per list: the list is reloaded while it is shown, and the comment may have been deleted by then.
  useEffect(() => {
    if (!wanted || !list || list.comments.some(({ id }) => id === wanted)) return;
    const abort = new AbortController();
    pageOf(wanted, post, list.count, abort.signal).then(
      (found) => found !== page && route(`/post/${post}?page=${found}#comment-${wanted}`, true),
      () => {}, // the comment was deleted: stay on this page
    );
    return () => abort.abort();
  }, [wanted, page, Boolean(list)]);
}

/** A binary search: comments are sorted, the oldest first. */
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
