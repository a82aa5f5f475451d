// Where a comment stands now. Links name the comment only: its page changes when others before it are deleted.
import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import { api, ask, type CommentList } from './api';
import { COMMENTS_PER_PAGE, lastPage } from './limits';
import { NUMBERED_PAGES } from './page-number';

/** Turns to the page of the comment that the address points at, unless it stands on this one. */
export function useCommentPage(post: number, page: number, list: CommentList | undefined) {
  const { route } = useLocation();
  const wanted = Number(location.hash.match(/^#comment-(\d+)$/)?.[1] ?? 0);
  const looked = useRef(0);

  useEffect(() => {
    if (!list || looked.current === wanted) return;
    looked.current = wanted; // once: it may be deleted while it is shown
    if (!wanted || list.comments.some(({ id }) => id === wanted)) return;
    const abort = new AbortController();
    pageOf(wanted, post, list.count, abort.signal).then(
      (found) => found !== page && route(`/post/${post}?page=${found}#comment-${wanted}`, true),
      () => {}, // it is gone: the post is all there is to see
    );
    return () => abort.abort();
  }, [list, wanted]);
}

/** By halving: comments are in order, the oldest first. */
async function pageOf(id: number, post: number, count: number, signal: AbortSignal): Promise<number> {
  const { timestamp } = await ask(api.GET('/comments/{id}', { params: { path: { id } }, signal }));
  let first = 1;
  let last = Math.min(lastPage(count, COMMENTS_PER_PAGE), NUMBERED_PAGES);
  while (first < last) {
    const page = (first + last) >> 1;
    const params = { path: { id: post }, query: { page } };
    const { comments } = await ask(api.GET('/posts/{id}/comments', { params, signal }));
    const end = comments[comments.length - 1];
    if (!end || end.timestamp > timestamp || (end.timestamp === timestamp && end.id >= id)) last = page;
    else first = page + 1;
  }
  return first;
}
