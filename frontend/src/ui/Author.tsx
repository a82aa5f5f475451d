// Who wrote something: a face and a name that lead to the profile, unless the account is gone.
import type { Author } from '../lib/api';
import { Avatar } from './Avatar';
import './Author.css';

/** Accounts that administrators see have no `deleted`: none of them is. */
type Name = Pick<Author, 'username'> & Partial<Pick<Author, 'deleted'>>;
type Face = Name & Pick<Author, 'id' | 'avatar_hash'>;

const profile = ({ username }: Name) => `/user/${username}`;

export function AuthorAvatar({ author, size }: { author: Face; size: number }) {
  const face = <Avatar of={author} size={size} lazy />;
  if (author.deleted) return <span class="entry-avatar">{face}</span>;
  return (
    <a class="entry-avatar" href={profile(author)} tabIndex={-1} aria-hidden="true">
      {face}
    </a>
  );
}

export function AuthorName({ author }: { author: Name }) {
  if (author.deleted) return <span class="author deleted">{author.username}</span>;
  return (
    <a class="author" href={profile(author)}>
      {author.username}
    </a>
  );
}
