// Who wrote something: a face and a name that lead to the profile, unless the account is gone.
import type { Author } from '../lib/api';
import { Avatar } from './Avatar';
import './Author.css';

type Name = Pick<Author, 'username'>;

/** What a deleted account is called. No other can be: usernames have no space. */
const isDeleted = ({ username }: Name) => username === 'deleted user';

const profile = ({ username }: Name) => `/user/${username}`;

export function AuthorAvatar({ author, size }: { author: Author; size: number }) {
  const face = <Avatar of={author} size={size} lazy />;
  if (isDeleted(author)) return <span class="entry-avatar">{face}</span>;
  return (
    <a class="entry-avatar" href={profile(author)} tabIndex={-1} aria-hidden="true">
      {face}
    </a>
  );
}

export function AuthorName({ author }: { author: Name }) {
  if (isDeleted(author)) return <span class="author deleted">{author.username}</span>;
  return (
    <a class="author" href={profile(author)}>
      {author.username}
    </a>
  );
}
