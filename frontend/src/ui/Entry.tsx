// A post or a comment: author, time, content, and actions below.
import type { ComponentChildren } from 'preact';
import type { Author } from '../lib/api';
import { AuthorAvatar, AuthorName } from './Author';
import { Written } from './Time';
import './Entry.css';

interface Props {
  kind: 'post' | 'comment';
  of: { author: Author; timestamp: string; edited_at: string | null; title?: string };
  /** The fragment that links to it. */
  id?: string;
  /** Just published on this page: it is highlighted. */
  fresh?: boolean;
  children: ComponentChildren;
}

const KINDS = {
  post: { name: 'Post', class: 'entry', avatar: 40 },
  comment: { name: 'Comment', class: 'entry comment', avatar: 32 },
};

export function Entry({ kind, of, id, fresh, children }: Props) {
  const { name, class: look, avatar } = KINDS[kind];
  const label = `${name} by ${of.author.username}`;
  return (
    <article
      class={fresh ? `${look} fresh` : look}
      id={id}
      tabIndex={id ? -1 : undefined}
      aria-label={of.title ? `${label}: ${of.title}` : label}
    >
      <AuthorAvatar author={of.author} size={avatar} />
      <div class="entry-main">
        <p class="entry-head">
          <AuthorName author={of.author} />
          <span class="muted">
            <Written {...of} />
          </span>
        </p>
        {children}
      </div>
    </article>
  );
}
