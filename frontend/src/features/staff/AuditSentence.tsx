// An entry of the audit trail as a sentence: "admin changed the role of susan from User to Moderator".
import type { JSX } from 'preact';
import type { AuditEntry, Role } from '../../lib/api';
import { AuthorName } from '../../ui/Author';

type Phrase = (entry: AuditEntry, user: JSX.Element, role: (id: number | null) => string) => JSX.Element;

/** Entries of older versions have no fields, but a text, `detail`. */
const PHRASES: Record<AuditEntry['action'], Phrase> = {
  account_created: (_, user) => <>created the account of {user}</>,
  account_edited: ({ fields, detail }, user) => (
    <>
      edited the profile of {user}: {detail ?? fields.join(', ').replaceAll('_', ' ')}
    </>
  ),
  role_changed: ({ from_role_id, to_role_id, detail }, user, role) => (
    <>
      changed the role of {user} {detail ?? `from ${role(from_role_id)} to ${role(to_role_id)}`}
    </>
  ),
  account_confirmed: (_, user) => <>confirmed the account of {user}</>,
  account_unconfirmed: (_, user) => <>withdrew the confirmation of {user}</>,
  account_suspended: (_, user) => <>suspended {user}</>,
  suspension_lifted: (_, user) => <>lifted the suspension of {user}</>,
  password_set: (_, user) => <>set a new password for {user}</>,
  credentials_revoked: (_, user) => <>ended all sessions and tokens of {user}</>,
  role_set: ({ role_id, permissions, detail }, _, role) => (
    <>set the permissions of {detail ?? `${role(role_id)} to ${permissions.join(', ') || 'none'}`}</>
  ),
  comment_disabled: (entry, user) => (
    <>
      disabled <Comment {...entry} /> by {user}
    </>
  ),
  comment_enabled: (entry, user) => (
    <>
      enabled <Comment {...entry} /> by {user}
    </>
  ),
  comment_deleted: (entry, user) => (
    <>
      deleted comment {entry.comment_id} by {user} on <Post {...entry} />
    </>
  ),
  post_edited: (entry, user) => (
    <>
      edited <Post {...entry} /> by {user}
    </>
  ),
  post_deleted: ({ post_id }, user) => (
    <>
      deleted post {post_id} by {user}
    </>
  ),
  flasky_imported: () => <>imported a flasky database</>,
};

export function AuditSentence({ entry, roles }: { entry: AuditEntry; roles: Role[] }) {
  const roleName = (id: number | null) => roles.find((it) => it.id === id)?.name ?? `role ${id}`;
  const user = <Name username={entry.username} deleted={entry.user_deleted} otherwise="an unknown account" />;
  return (
    <p>
      <Name username={entry.actor_username} deleted={entry.actor_deleted} otherwise="The command line" />{' '}
      {PHRASES[entry.action](entry, user, roleName)}
    </p>
  );
}

const Name = ({ username, deleted, otherwise }: { username: string | null; deleted: boolean; otherwise: string }) =>
  username ? <AuthorName author={{ username, deleted }} /> : <>{otherwise}</>;

const Post = ({ post_id }: AuditEntry) => <a href={`/post/${post_id}`}>post {post_id}</a>;

const Comment = ({ post_id, comment_id }: AuditEntry) => (
  <a href={`/post/${post_id}#comment-${comment_id}`}>comment {comment_id}</a>
);
