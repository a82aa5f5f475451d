import { useEffect, useRef, useState } from 'preact/hooks';
import { api, ask, type Comment } from '../api';
import { hasDraft } from '../drafts';
import { can, useViewer } from '../session';
import { toast } from '../toast';
import { AuthorAvatar, AuthorName } from './Author';
import { Composer } from './Composer';
import { DeleteDialog } from './DeleteDialog';
import { Prose } from './Prose';
import { Written } from './Time';

interface Props {
  comment: Comment;
  onChanged: (comment: Comment) => void;
  onDeleted: () => void;
}

const draftOf = (id: number) => `comment.${id}`;

export function CommentItem({ comment, onChanged, onDeleted }: Props) {
  const viewer = useViewer();
  const item = useRef<HTMLElement>(null);
  const [editing, edit] = useState(false);
  const was = useRef(false);
  const { id, author, body, body_html, disabled } = comment;
  const path = { id };

  // The keyboard returns to the button that led here.
  useEffect(() => {
    if (was.current && !editing) item.current?.querySelector<HTMLElement>('.entry-foot button')?.focus();
    was.current = editing;
  }, [editing]);

  function saved(next: Comment) {
    onChanged(next);
    edit(false);
    toast('The comment has been updated.');
  }

  return (
    <article
      class="entry comment"
      ref={item}
      id={`comment-${id}`}
      tabIndex={-1}
      aria-label={`Comment by ${author.username}`}
    >
      <AuthorAvatar author={author} size={32} />
      <div class="entry-main">
        <p class="entry-head">
          <AuthorName author={author} />
          <span class="muted">
            <Written {...comment} />
          </span>
        </p>
        {disabled && <p class="disabled">This comment has been disabled by a moderator.</p>}
        {editing && viewer?.id === author.id ? (
          <Composer
            label="Edit your comment"
            submit="Save"
            context="comment"
            account={viewer.id}
            draft={draftOf(id)}
            focus
            initial={body ?? ''}
            current={async () => (await ask(api.GET('/comments/{id}', { params: { path } }))).body ?? ''}
            send={(body) => ask(api.PUT('/comments/{id}', { params: { path }, body: { body } }))}
            onSent={saved}
            onCancel={() => edit(false)}
          />
        ) : (
          body_html !== null && <Prose html={body_html} />
        )}
        {!editing && <Tools comment={comment} onEdit={() => edit(true)} onDeleted={onDeleted} />}
      </div>
    </article>
  );
}

function Tools({ comment, onEdit, onDeleted }: { comment: Comment; onEdit: () => void; onDeleted: () => void }) {
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const own = viewer?.id === comment.author.id;
  if (!own && !can(viewer, 'MODERATE')) return null;

  async function remove() {
    await ask(api.DELETE('/comments/{id}', { params: { path: { id: comment.id } } }));
    toast('The comment has been deleted.');
    onDeleted();
  }

  return (
    <div class="entry-foot">
      {own && comment.body !== null && (
        <button type="button" class="link" onClick={onEdit}>
          {hasDraft(viewer.id, draftOf(comment.id)) ? 'Edit draft' : 'Edit'}
        </button>
      )}
      <button type="button" class="link" onClick={() => setAsking(true)}>
        Delete
      </button>
      {asking && (
        <DeleteDialog
          question="Delete this comment?"
          consequence="It will be gone for good."
          onDelete={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
