// An entry of the audit trail as a sentence: "admin changed the role of susan from User to Moderator".
import type { JSX } from 'preact';
import type { AuditEntry, Role } from '../../lib/api';
import { AuthorName } from '../../ui/Author';

type Phrase = (entry: AuditEntry, whom: JSX.Element, detail: string) => JSX.Element;

const PHRASES: Record<AuditEntry['action'], Phrase> = {
  account_created: (_, whom) => <>created the account of {whom}</>,
  account_edited: (_, whom, fields) => (
    <>
      edited the profile of {whom}: {fields.replaceAll('_', ' ')}
    </>
  ),
  role_changed: (_, whom, roles) => (
    <>
      changed the role of {whom} {roles}
    </>
  ),
  account_confirmed: (_, whom) => <>confirmed the account of {whom}</>,
  account_unconfirmed: (_, whom) => <>took back the confirmation of {whom}</>,
  account_suspended: (_, whom) => <>suspended {whom}</>,
  suspension_lifted: (_, whom) => <>lifted the suspension of {whom}</>,
  password_set: (_, whom) => <>set a new password for {whom}</>,
  credentials_revoked: (_, whom) => <>ended all sessions and tokens of {whom}</>,
  role_set: (_, _whom, role) => <>set the permissions of {role}</>,
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
};

export function AuditSentence({ entry, roles }: { entry: AuditEntry; roles: Role[] }) {
  const { actor_username, username, action, detail } = entry;
  return (
    <p>
      {actor_username ? <AuthorName author={{ username: actor_username }} /> : 'The command line'}{' '}
      {PHRASES[action](entry, <Whom username={username} />, named(detail ?? '', roles))}
    </p>
  );
}

const Whom = ({ username }: { username: string | null }) =>
  username ? <AuthorName author={{ username }} /> : <>somebody</>;

const Post = ({ post_id }: AuditEntry) => <a href={`/post/${post_id}`}>post {post_id}</a>;

const Comment = ({ post_id, comment_id }: AuditEntry) => (
  <a href={`/post/${post_id}#comment-${comment_id}`}>comment {comment_id}</a>
);

/** The trail keeps ids: "from role 1 to role 2" becomes "from User to Moderator". */
const named = (detail: string, roles: Role[]) =>
  detail.replace(/\brole (\d+)/g, (words, id) => roles.find((it) => it.id === Number(id))?.name ?? words);
