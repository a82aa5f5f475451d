import { useState } from 'preact/hooks';
import type { Post } from '../../lib/api';
import { hasDraft } from '../../lib/drafts';
import { can, useViewer } from '../../lib/session';
import { counted } from '../../lib/text';
import { toast } from '../../lib/toast';
import { DeleteDialog } from '../../ui/DeleteDialog';
import { Entry } from '../../ui/Entry';
import { Prose } from '../../ui/Prose';
import { deletePost } from './requests';

interface Props {
  post: Post;
  /** Just published on this page: it is highlighted. */
  fresh?: boolean;
  /** It is shown on its own page, without a permalink. */
  alone?: boolean;
  onDeleted: () => void;
}

/** The name of the draft for an edit. */
export const draftOf = (id: number) => `post.${id}`;

export function PostItem({ post, fresh, alone, onDeleted }: Props) {
  const { id, comment_count, body_html } = post;
  return (
    <Entry kind="post" of={post} fresh={fresh}>
      <Prose html={body_html} />
      <div class="entry-foot">
        {!alone && <a href={`/post/${id}`}>Permalink</a>}
        <a href={`/post/${id}#comments`}>{counted(comment_count, 'comment')}</a>
        <Tools post={post} onDeleted={onDeleted} />
      </div>
    </Entry>
  );
}

function Tools({ post, onDeleted }: { post: Post; onDeleted: () => void }) {
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const own = viewer?.id === post.author.id;
  if (!own && !can(viewer, 'ADMIN')) return null;

  async function remove() {
    await deletePost(post.id);
    toast('Post deleted.');
    onDeleted();
  }

  const { comment_count: comments } = post;
  return (
    <span class="entry-tools">
      <a href={`/edit/${post.id}`}>
        {hasDraft(viewer!.id, draftOf(post.id)) ? 'Edit draft' : own ? 'Edit' : 'Edit (admin)'}
      </a>
      <button type="button" class="link" onClick={() => setAsking(true)}>
        Delete
      </button>
      {asking && (
        <DeleteDialog
          question="Delete this post?"
          consequence={
            comments > 0
              ? `The post and its ${counted(comments, 'comment')} will be deleted permanently.`
              : 'It will be deleted permanently.'
          }
          onDelete={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  );
}
