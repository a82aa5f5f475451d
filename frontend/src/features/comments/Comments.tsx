// The comments of a post, oldest first, and the form for a new one.
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { Comment, CommentList, Post } from '../../lib/api';
import { COMMENTS_PER_PAGE, PAGES_BY_NUMBER } from '../../lib/constants.gen';
import { lastPage } from '../../lib/limits';
import type { Loaded } from '../../lib/load';
import { signInPath } from '../../lib/paths';
import type { PageNumber } from '../../lib/page-number';
import { can, useViewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { OnDemand } from '../../ui/OnDemand';
import { Pagination } from '../../ui/Pagination';
import { Content, Empty } from '../../ui/States';
import { CommentItem } from './CommentItem';
import { signedIn } from './parts';
import { countComments, createComment, findComment } from './requests';
import './Comments.css';

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

  async function onPublished(comment: Comment) {
    toast('Comment published.');
    const last = lastPage(await countComments(id).catch(() => (data?.count ?? 0) + 1), COMMENTS_PER_PAGE);
    post.reload();
    if (last !== at.page && last <= PAGES_BY_NUMBER) return route(`/post/${id}?page=${last}#comment-${comment.id}`);
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
        <OnDemand part={signedIn}>
          {({ Composer }) => (
            <Composer
              key={`${viewer.id} ${id}`}
              label="Add a comment"
              submit="Comment"
              context="comment"
              account={viewer.id}
              draft={`post.${id}.comment`}
              send={(body, key) => createComment(id, body, key)}
              find={(body, since) => findComment(id, viewer, body, since)}
              onSent={onPublished}
            />
          )}
        </OnDemand>
      ) : (
        !viewer && (
          <p class="muted">
            <a href={signInPath(`/post/${id}#comments`)}>Sign in</a> to comment.
          </p>
        )
      )}
    </section>
  );
}

function List({ post, comments }: { post: Loaded<Post>; comments: Loaded<CommentList> }) {
  const replace = (next: Comment) =>
    comments.change((old) => ({ ...old, comments: old.comments.map((it) => (it.id === next.id ? next : it)) }));

  function remove(id: number) {
    comments.change((old) => ({
      ...old,
      comments: old.comments.filter((it) => it.id !== id),
      count: old.count - 1,
    }));
    post.reload();
  }

  return (
    <Content of={comments} rows={2}>
      {(data) =>
        data.comments.length === 0 ? (
          <Empty>{data.count > 0 ? 'No comments on this page.' : 'No comments yet.'}</Empty>
        ) : (
          data.comments.map((it) => (
            <CommentItem key={it.id} comment={it} onChanged={replace} onDeleted={() => remove(it.id)} />
          ))
        )
      }
    </Content>
  );
}
