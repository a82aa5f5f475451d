// Links to edit and delete a post, for its author and administrators.
import { useState } from 'preact/hooks';
import type { Post } from '../../lib/api';
import { hasDraft } from '../../lib/drafts';
import type { Viewer } from '../../lib/session';
import { counted } from '../../lib/text';
import { toast } from '../../lib/toast';
import { DeleteDialog } from '../../ui/DeleteDialog';
import { deletePost } from './requests';

interface Props {
  post: Post;
  viewer: Viewer;
  onDeleted: () => void;
}

/** The name of the draft for an edit. */
export const draftOf = (id: number) => `post.${id}`;

export function PostTools({ post, viewer, onDeleted }: Props) {
  const [asking, setAsking] = useState(false);
  const own = viewer.id === post.author.id;

  async function remove() {
    await deletePost(post.id);
    toast('Post deleted.');
    onDeleted();
  }

  const { comment_count: comments } = post;
  return (
    <span class="entry-tools">
      <a href={`/edit/${post.id}`}>
        {hasDraft(viewer.id, draftOf(post.id)) ? 'Edit draft' : own ? 'Edit' : 'Edit (admin)'}
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
