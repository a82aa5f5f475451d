// The editor of a comment, in its place.
import type { Comment } from '../../lib/api';
import { toast } from '../../lib/toast';
import { Composer } from '../../ui/Composer';
import { getText, updateComment } from './requests';

interface Props {
  comment: Comment;
  onChanged: (comment: Comment) => void;
  onClose: () => void;
}

/** The name of the draft for an edit. */
export const draftOf = (id: number) => `comment.${id}`;

export const EditComment = ({ comment: { id, author, body }, onChanged, onClose }: Props) => (
  <Composer
    label="Edit your comment"
    submit="Save"
    context="comment"
    account={author.id}
    draft={draftOf(id)}
    focus
    initial={body ?? ''}
    current={() => getText(id)}
    send={(text, tag) => updateComment(id, text, tag)}
    onSent={(next) => {
      onChanged(next);
      onClose();
      toast('Comment updated.');
    }}
    onCancel={onClose}
  />
);
