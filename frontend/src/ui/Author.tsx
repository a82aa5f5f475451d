// The avatar and username of an author. They link to the profile, unless the account was deleted.
import type { Author } from '../lib/api';
import { Avatar } from './Avatar';
import './Author.css';

/** The accounts that administrators see have no `deleted`: none of them is deleted. */
type Name = Pick<Author, 'username'> & Partial<Pick<Author, 'deleted'>>;
type AvatarOwner = Name & Pick<Author, 'id' | 'avatar_hash'>;

const profile = ({ username }: Name) => `/user/${username}`;

export function AuthorAvatar({ author, size }: { author: AvatarOwner; size: number }) {
  const avatar = <Avatar of={author} size={size} lazy />;
  if (author.deleted) return <span class="entry-avatar">{avatar}</span>;
  return (
    <a class="entry-avatar" href={profile(author)} tabIndex={-1} aria-hidden="true">
      {avatar}
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
