import { useEffect, useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/api';
import { hasDraft } from '../../lib/drafts';
import { can, useViewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Composer } from '../../ui/Composer';
import { DeleteDialog } from '../../ui/DeleteDialog';
import { Entry } from '../../ui/Entry';
import { Prose } from '../../ui/Prose';
import { deleteComment, getText, updateComment } from './requests';
import './CommentItem.css';

interface Props {
  comment: Comment;
  onChanged: (comment: Comment) => void;
  onDeleted: () => void;
}

const draftOf = (id: number) => `comment.${id}`;

export function CommentItem({ comment, onChanged, onDeleted }: Props) {
  const viewer = useViewer();
  const [editing, setEditing] = useState(false);
  const { id, author, body, body_html, disabled } = comment;
  return (
    <Entry kind="comment" of={comment} id={`comment-${id}`}>
      {disabled && <p class="disabled">A moderator has disabled this comment.</p>}
      {editing && viewer?.id === author.id ? (
        <Composer
          label="Edit your comment"
          submit="Save"
          context="comment"
          account={viewer.id}
          draft={draftOf(id)}
          focus
          initial={body ?? ''}
          current={() => getText(id)}
          send={(text, tag) => updateComment(id, text, tag)}
          onSent={(next) => {
            onChanged(next);
            setEditing(false);
            toast('Comment updated.');
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        body_html !== null && <Prose html={body_html} />
      )}
      <Tools comment={comment} editing={editing} onEdit={() => setEditing(true)} onDeleted={onDeleted} />
    </Entry>
  );
}

interface ToolsProps {
  comment: Comment;
  editing: boolean;
  onEdit: () => void;
  onDeleted: () => void;
}

function Tools({ comment, editing, onEdit, onDeleted }: ToolsProps) {
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  const own = viewer?.id === comment.author.id;

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

  if (editing || (!own && !can(viewer, 'MODERATE'))) return null;
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
