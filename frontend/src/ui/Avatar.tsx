// The picture of a user, as the API draws it.
import type { Author } from '../lib/api';
import './Avatar.css';

/** For the sharpest of screens in use. */
const PIXELS = 2;

interface Props {
  of: Pick<Author, 'id' | 'avatar_hash'>;
  /** Its width and height, unless the style says otherwise. */
  size: number;
  /** Whether it may wait until somebody scrolls there. */
  lazy?: boolean;
}

/** A name always stands beside it: it says nothing to those who do not see it. */
export function Avatar({ of: { id, avatar_hash }, size, lazy }: Props) {
  const source = `/api/v1/users/${id}/avatar?size=${size * PIXELS}&hash=${avatar_hash}`;
  return <img class="avatar" src={source} width={size} height={size} alt="" loading={lazy ? 'lazy' : undefined} />;
}
