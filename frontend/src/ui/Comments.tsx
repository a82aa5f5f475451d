// The comments of a post, oldest first, and where one adds one's own.
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { api, ask, type Comment, type CommentList, type Post } from '../api';
import { COMMENTS_PER_PAGE, lastPage } from '../limits';
import type { Loaded } from '../load';
import { loginAt } from '../next';
import { NUMBERED_PAGES, type PageNumber } from '../page-number';
import { can, useViewer, type Viewer } from '../session';
import { toast } from '../toast';
import { CommentItem } from './CommentItem';
import { Composer } from './Composer';
import { Pagination } from './Pagination';
import { Empty, Failed, Skeleton } from './States';

interface Props {
  post: Loaded<Post>;
  id: number;
  comments: Loaded<CommentList>;
  at: PageNumber;
}

export function Comments({ post, id, comments, at }: Props) {
  const { route } = useLocation();
  const viewer = useViewer();
  const [published, setPublished] = useState<number>();
  const { data } = comments;

  useEffect(() => {
    const item = published && document.getElementById(`comment-${published}`);
    if (!item) return;
    item.scrollIntoView({ block: 'nearest' });
    item.focus({ preventScroll: true });
    setPublished(undefined);
  }, [published, data]);

  async function said(comment: Comment) {
    toast('Your comment has been published.');
    const last = lastPage(await countNow(id, (data?.count ?? 0) + 1), COMMENTS_PER_PAGE);
    post.reload();
    if (last !== at.page && last <= NUMBERED_PAGES) return route(`/post/${id}?page=${last}#comment-${comment.id}`);
    comments.change((old) => {
      if (old.comments.some((it) => it.id === comment.id)) return old;
      return { ...old, comments: [...old.comments, comment], count: old.count + 1 };
    });
    setPublished(comment.id);
  }

  return (
    <section class="comments" id="comments" tabIndex={-1} aria-labelledby="comments-title">
      <h2 id="comments-title">Comments</h2>
      <List post={post} comments={comments} />
      {data && <Pagination at={at} list={data} size={COMMENTS_PER_PAGE} of="comments" hash="#comments" />}
      {viewer && can(viewer, 'COMMENT') ? (
        <Composer
          key={`${viewer.id} ${id}`}
          label="Enter your comment"
          submit="Comment"
          context="comment"
          account={viewer.id}
          draft={`post.${id}.comment`}
          send={(body) => ask(api.POST('/posts/{id}/comments', { params: { path: { id } }, body: { body } }))}
          find={(body, since) => findComment(id, viewer, body, since)}
          onSent={said}
        />
      ) : (
        !viewer && (
          <p class="muted">
            <a href={loginAt(`/post/${id}#comments`)}>Log in</a> to comment.
          </p>
        )
      )}
    </section>
  );
}

function List({ post, comments }: { post: Loaded<Post>; comments: Loaded<CommentList> }) {
  const { data, problem, reload, change } = comments;
  if (problem) return <Failed problem={problem} again={reload} />;
  if (!data) return <Skeleton rows={2} />;
  if (data.comments.length === 0) {
    return <Empty>{data.count > 0 ? 'There are no comments on this page.' : 'No comments yet.'}</Empty>;
  }

  function gone(id: number) {
    change((old) => ({ ...old, comments: old.comments.filter((it) => it.id !== id), count: old.count - 1 }));
    post.reload();
  }

  return (
    <>
      {data.comments.map((comment) => (
        <CommentItem
          key={comment.id}
          comment={comment}
          onChanged={(next) =>
            change((old) => ({ ...old, comments: old.comments.map((it) => (it.id === next.id ? next : it)) }))
          }
          onDeleted={() => gone(comment.id)}
        />
      ))}
    </>
  );
}

/** The comment with this text that somebody has added to a post since then: it is one of the last. */
async function findComment(id: number, viewer: Viewer, body: string, since: number): Promise<Comment | undefined> {
  const { comment_count } = await ask(api.GET('/posts/{id}', { params: { path: { id } } }));
  const params = { path: { id }, query: { page: lastPage(comment_count, COMMENTS_PER_PAGE) } };
  const { comments } = await ask(api.GET('/posts/{id}/comments', { params }));
  return comments.find((it) => it.author.id === viewer.id && it.body === body && Date.parse(it.timestamp) >= since);
}

/** How many comments a post has; `guess` when the server does not say. Others may have commented meanwhile. */
async function countNow(id: number, guess: number): Promise<number> {
  try {
    return (await ask(api.GET('/posts/{id}', { params: { path: { id } } }))).comment_count;
  } catch {
    return guess;
  }
}
