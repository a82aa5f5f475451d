// Buttons to edit and delete a comment, for its author; moderators can delete it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/api';
import { hasDraft } from '../../lib/drafts';
import type { Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { DeleteDialog } from '../../ui/DeleteDialog';
import { draftOf } from './EditComment';
import { deleteComment } from './requests';

interface Props {
  comment: Comment;
  viewer: Viewer;
  editing: boolean;
  onEdit: () => void;
  onDeleted: () => void;
}

export function CommentTools({ comment, viewer, editing, onEdit, onDeleted }: Props) {
  const [asking, setAsking] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  const own = viewer.id === comment.author.id;

  // After the edit the focus returns to the button.
  useEffect(() => {
    if (edited.current && !editing) edit.current?.focus();
    edited.current = editing;
  }, [editing]);

  async function remove() {
    await deleteComment(comment.id);
    toast('Comment deleted.');
    onDeleted();
  }

  if (editing) return null;
  return (
    <div class="entry-foot">
      {own && comment.body !== null && (
        <button type="button" class="link" ref={edit} onClick={onEdit}>
          {hasDraft(viewer.id, draftOf(comment.id)) ? 'Edit draft' : 'Edit'}
        </button>
      )}
      <button type="button" class="link" onClick={() => setAsking(true)}>
        Delete
      </button>
      {asking && (
        <DeleteDialog
          question="Delete this comment?"
          consequence="It will be deleted permanently."
          onDelete={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
