import type { Post } from '../../lib/api';
import { can, useViewer } from '../../lib/session';
import { counted } from '../../lib/text';
import { Entry } from '../../ui/Entry';
import { OnDemand } from '../../ui/OnDemand';
import { Prose } from '../../ui/Prose';
import { Fold } from './Fold';
import { signedIn } from './parts';

interface Props {
  post: Post;
  /** Just published on this page: it is highlighted. */
  fresh?: boolean;
  /** It is shown on its own page, without a permalink. */
  alone?: boolean;
  onDeleted: () => void;
}

export function PostItem({ post, fresh, alone, onDeleted }: Props) {
  const { id, title, author, comment_count, body_html } = post;
  const viewer = useViewer();
  const editable = viewer && (viewer.id === author.id || can(viewer, 'ADMIN'));
  return (
    <Entry kind="post" of={post} fresh={fresh}>
      {alone ? <Prose html={body_html} /> : <Fold post={post} />}
      <div class="entry-foot">
        {!alone && (
          <a href={`/post/${id}`} aria-label={`Permalink: ${title}`}>
            Permalink
          </a>
        )}
        <a href={`/post/${id}#comments`}>{counted(comment_count, 'comment')}</a>
        {editable && (
          <OnDemand part={signedIn} optional>
            {({ PostTools }) => <PostTools post={post} viewer={viewer} onDeleted={onDeleted} />}
          </OnDemand>
        )}
      </div>
    </Entry>
  );
}
