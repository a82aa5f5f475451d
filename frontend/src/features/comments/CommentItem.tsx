import { useState } from 'preact/hooks';
import type { Comment } from '../../lib/api';
import { can, useViewer } from '../../lib/session';
import { Entry } from '../../ui/Entry';
import { OnDemand } from '../../ui/OnDemand';
import { Prose } from '../../ui/Prose';
import { signedIn } from './parts';
import './CommentItem.css';

interface Props {
  comment: Comment;
  onChanged: (comment: Comment) => void;
  onDeleted: () => void;
}

export function CommentItem({ comment, onChanged, onDeleted }: Props) {
  const viewer = useViewer();
  const [editing, setEditing] = useState(false);
  const { id, author, body_html, disabled } = comment;
  const own = viewer?.id === author.id;
  return (
    <Entry kind="comment" of={comment} id={`comment-${id}`}>
      {disabled && <p class="disabled">A moderator has disabled this comment.</p>}
      {editing && own ? (
        <OnDemand part={signedIn}>
          {({ EditComment }) => (
            <EditComment comment={comment} onChanged={onChanged} onClose={() => setEditing(false)} />
          )}
        </OnDemand>
      ) : (
        body_html !== null && <Prose html={body_html} />
      )}
      {viewer && (own || can(viewer, 'MODERATE')) && (
        <OnDemand part={signedIn} optional>
          {({ CommentTools }) => (
            <CommentTools
              comment={comment}
              viewer={viewer}
              editing={editing}
              onEdit={() => setEditing(true)}
              onDeleted={onDeleted}
            />
          )}
        </OnDemand>
      )}
    </Entry>
  );
}
