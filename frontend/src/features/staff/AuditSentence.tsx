// An entry of the audit trail as a sentence: "admin changed the role of susan from User to Moderator".
import type { JSX } from 'preact';
import type { AuditEntry, Role } from '../../lib/api';
import { AuthorName } from '../../ui/Author';

type Phrase = (entry: AuditEntry, whom: JSX.Element, role: (id: number | null) => string) => JSX.Element;

/** An entry that an older version left without fields says what it says in `detail`. */
const PHRASES: Record<AuditEntry['action'], Phrase> = {
  account_created: (_, whom) => <>created the account of {whom}</>,
  account_edited: ({ fields, detail }, whom) => (
    <>
      edited the profile of {whom}: {detail ?? fields.join(', ').replaceAll('_', ' ')}
    </>
  ),
  role_changed: ({ from_role_id, to_role_id, detail }, whom, role) => (
    <>
      changed the role of {whom} {detail ?? `from ${role(from_role_id)} to ${role(to_role_id)}`}
    </>
  ),
  account_confirmed: (_, whom) => <>confirmed the account of {whom}</>,
  account_unconfirmed: (_, whom) => <>took back the confirmation of {whom}</>,
  account_suspended: (_, whom) => <>suspended {whom}</>,
  suspension_lifted: (_, whom) => <>lifted the suspension of {whom}</>,
  password_set: (_, whom) => <>set a new password for {whom}</>,
  credentials_revoked: (_, whom) => <>ended all sessions and tokens of {whom}</>,
  role_set: ({ role_id, permissions, detail }, _, role) => (
    <>set the permissions of {detail ?? `${role(role_id)} to ${permissions.join(', ') || 'none'}`}</>
  ),
  comment_disabled: (entry, whom) => (
    <>
      disabled <Comment {...entry} /> by {whom}
    </>
  ),
  comment_enabled: (entry, whom) => (
    <>
      enabled <Comment {...entry} /> by {whom}
    </>
  ),
  comment_deleted: (entry, whom) => (
    <>
      deleted comment {entry.comment_id} by {whom} on <Post {...entry} />
    </>
  ),
  post_edited: (entry, whom) => (
    <>
      edited <Post {...entry} /> by {whom}
    </>
  ),
  post_deleted: ({ post_id }, whom) => (
    <>
      deleted post {post_id} by {whom}
    </>
  ),
  flasky_imported: () => <>imported the database of a flasky</>,
};

export function AuditSentence({ entry, roles }: { entry: AuditEntry; roles: Role[] }) {
  const roleName = (id: number | null) => roles.find((it) => it.id === id)?.name ?? `role ${id}`;
  const whom = <Whom username={entry.username} deleted={entry.user_deleted} nobody="somebody" />;
  return (
    <p>
      <Whom username={entry.actor_username} deleted={entry.actor_deleted} nobody="The command line" />{' '}
      {PHRASES[entry.action](entry, whom, roleName)}
    </p>
  );
}

const Whom = ({ username, deleted, nobody }: { username: string | null; deleted: boolean; nobody: string }) =>
  username ? <AuthorName author={{ username, deleted }} /> : <>{nobody}</>;

const Post = ({ post_id }: AuditEntry) => <a href={`/post/${post_id}`}>post {post_id}</a>;

const Comment = ({ post_id, comment_id }: AuditEntry) => (
  <a href={`/post/${post_id}#comment-${comment_id}`}>comment {comment_id}</a>
);
