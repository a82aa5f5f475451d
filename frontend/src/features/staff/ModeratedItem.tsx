// A comment on the moderation page.
import { useState } from 'preact/hooks';
import { problemOf, type ModeratedComment } from '../../lib/api';
import { REASON_LENGTH } from '../../lib/constants.gen';
import { toast } from '../../lib/toast';
import { AuthorName } from '../../ui/Author';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import type { Row } from '../../ui/Conflict';
import { Entry } from '../../ui/Entry';
import { TextArea } from '../../ui/Field';
import { Prose } from '../../ui/Prose';
import { Ago } from '../../ui/Time';
import { Changed } from './Changed';
import { useDecision } from './decision';
import { getModerated, moderateComment } from './requests';
import './ModeratedItem.css';

interface Props {
  comment: ModeratedComment;
  onDecided: (comment: ModeratedComment) => void;
}

export function ModeratedItem({ comment, onDecided }: Props) {
  const { id, body_html, disabled, post_id, post_title } = comment;
  return (
    <Entry kind="comment" of={comment}>
      {disabled && <Disabled comment={comment} />}
      <Prose html={body_html} />
      <div class="entry-foot">
        <Decision comment={comment} onDecided={onDecided} />
        <a href={`/post/${post_id}#comment-${id}`}>{post_title ? `View post: ${post_title}` : 'View post'}</a>
      </div>
    </Entry>
  );
}

/** Who disabled it, when and why. */
function Disabled({ comment }: { comment: ModeratedComment }) {
  const { disabled_at, disabled_by, disabled_by_deleted, disabled_reason } = comment;
  return (
    <div class="notice bad decision">
      <p>
        <strong>Disabled</strong>
        {disabled_by && (
          <>
            {' by '}
            <AuthorName author={{ username: disabled_by, deleted: disabled_by_deleted }} />
          </>
        )}{' '}
        {disabled_at && <Ago time={disabled_at} />}
      </p>
      {disabled_reason && <p dir="auto">{disabled_reason}</p>}
    </div>
  );
}

const decisionOn = ({ disabled, disabled_by, disabled_reason }: ModeratedComment) =>
  disabled ? ['Yes', disabled_by && `by ${disabled_by}`, disabled_reason].filter(Boolean).join(', ') : 'No';

/** What a moderator has to know before the decision: the text, and what another moderator has decided. */
function differences(seen: ModeratedComment, now: ModeratedComment): Row[] {
  const rows = [
    { label: 'Text', mine: seen.body, theirs: now.body },
    { label: 'Disabled', mine: decisionOn(seen), theirs: decisionOn(now) },
  ];
  return rows.filter(({ mine, theirs }) => mine !== theirs);
}

/** Both cases render one button at the same place, so that it keeps the focus. */
function Decision({ comment, onDecided }: Props) {
  const { id, author, disabled } = comment;
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [reason, setReason] = useState('');
  const { decide, changed } = useDecision(comment, () => getModerated(id), differences);

  async function disable() {
    const done = await decide(async ({ tag }) => {
      onDecided(await moderateComment(id, { disabled: true, reason: reason.trim() }, tag));
      toast(`Comment by ${author.username} disabled.`);
    });
    if (done) setReason('');
    return done;
  }

  async function enable() {
    if (pending) return;
    setPending(true);
    await decide(async ({ tag }) => {
      onDecided(await moderateComment(id, { disabled: false }, tag));
      toast(`Comment by ${author.username} enabled.`);
    }).catch((error) => {
      const problem = problemOf(error);
      toast(problem.title, problem);
    });
    setPending(false);
  }

  return (
    <>
      <button
        type="button"
        class="link decide"
        aria-disabled={pending}
        onClick={disabled ? enable : () => setAsking(true)}
      >
        {disabled ? 'Enable' : 'Disable'}
      </button>
      {!asking && <Changed what="This comment" rows={changed} />}
      {asking && (
        <ConfirmDialog
          question={`Disable this comment by ${author.username}?`}
          consequence="Only moderators will see its text; others see a notice instead. You can enable it again."
          verb="Disable"
          onConfirm={disable}
          onClose={() => setAsking(false)}
          fields={['reason']}
        >
          {(error) => (
            <>
              <Changed what="This comment" rows={changed} />
              <TextArea
                label="Reason (optional)"
                name="reason"
                rows={2}
                hint={`Only moderators see it. At most ${REASON_LENGTH} characters.`}
                value={reason}
                error={error('reason')}
                onValue={setReason}
              />
            </>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
