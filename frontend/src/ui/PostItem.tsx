import { useState } from 'preact/hooks';
import { api, ask, type Post } from '../api';
import { hasDraft } from '../drafts';
import { can, useViewer } from '../session';
import { toast } from '../toast';
import { AuthorAvatar, AuthorName } from './Author';
import { DeleteDialog } from './DeleteDialog';
import { Prose } from './Prose';
import { Written } from './Time';

interface Props {
  post: Post;
  /** Whether it has just been published here. */
  fresh?: boolean;
  /** Whether this is its own page, which needs no link to itself. */
  alone?: boolean;
  onDeleted: () => void;
}

/** What the draft of an edit is called. */
export const editOf = (id: number) => `post.${id}`;

export function PostItem({ post, fresh, alone, onDeleted }: Props) {
  const { id, author, comment_count, body_html } = post;
  return (
    <article class={fresh ? 'entry fresh' : 'entry'} aria-label={`Post by ${author.username}`}>
      <AuthorAvatar author={author} size={40} />
      <div class="entry-main">
        <p class="entry-head">
          <AuthorName author={author} />
          <span class="muted">
            <Written {...post} />
          </span>
        </p>
        <Prose html={body_html} />
        <div class="entry-foot">
          {!alone && <a href={`/post/${id}`}>Permalink</a>}
          <a href={`/post/${id}#comments`}>{counted(comment_count, 'Comment')}</a>
          <Tools post={post} onDeleted={onDeleted} />
        </div>
      </div>
    </article>
  );
}

function Tools({ post, onDeleted }: { post: Post; onDeleted: () => void }) {
  const viewer = useViewer();
  const [asking, ask_] = useState(false);
  const own = viewer?.id === post.author.id;
  if (!own && !can(viewer, 'ADMIN')) return null;

  async function remove() {
    await ask(api.DELETE('/posts/{id}', { params: { path: { id: post.id } } }));
    toast('The post has been deleted.');
    onDeleted();
  }

  const { comment_count: comments } = post;
  return (
    <>
      <a href={`/edit/${post.id}`}>
        {hasDraft(viewer!.id, editOf(post.id)) ? 'Edit draft' : own ? 'Edit' : 'Edit [Admin]'}
      </a>
      <button type="button" class="link" onClick={() => ask_(true)}>
        Delete
      </button>
      {asking && (
        <DeleteDialog
          question="Delete this post?"
          consequence={
            comments > 0
              ? `The post and its ${counted(comments, 'comment')} will be gone for good.`
              : 'It will be gone for good.'
          }
          onDelete={remove}
          onClose={() => ask_(false)}
        />
      )}
    </>
  );
}

export const counted = (count: number, thing: string) =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
