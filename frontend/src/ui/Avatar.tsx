// A user's avatar, which the API renders.
import type { Author } from '../lib/api';
import './Avatar.css';

/** Physical pixels per CSS pixel, for high-density screens. */
const PIXELS = 2;

interface Props {
  of: Pick<Author, 'id' | 'avatar_hash'>;
  /** Width and height in CSS pixels; a style can override them. */
  size: number;
  /** Load it only when it is scrolled into view. */
  lazy?: boolean;
}

/** The username is always next to it, so the alternative text is empty. */
export function Avatar({ of: { id, avatar_hash }, size, lazy }: Props) {
  const source = `/api/v1/users/${id}/avatar?size=${size * PIXELS}&hash=${avatar_hash}`;
  return <img class="avatar" src={source} width={size} height={size} alt="" loading={lazy ? 'lazy' : undefined} />;
}
