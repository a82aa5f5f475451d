// All comments, newest first, each with its text and the way to disable or enable it.
import { api, ask, type ModeratedComment } from '../api';
import { COMMENTS_PER_PAGE } from '../limits';
import { useLoad } from '../load';
import { usePageNumber } from '../page-number';
import type { Viewer } from '../session';
import { ModeratedItem } from '../ui/ModeratedItem';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { SignedIn } from '../ui/SignedIn';
import { Empty, Failed, Skeleton } from '../ui/States';
import { Forbidden } from './Forbidden';

const TITLE = 'Comment Moderation';

export const Moderate = () => (
  <SignedIn title={TITLE} needs="MODERATE">
    {(viewer) => <Queue viewer={viewer} />}
  </SignedIn>
);

function Queue({ viewer }: { viewer: Viewer }) {
  const at = usePageNumber();
  const { data, problem, reload, change } = useLoad(`/moderation/comments${at.key}/${viewer.id}`, (signal) =>
    ask(api.GET('/moderation/comments', { params: { query: at.query }, signal })),
  );
  const decided = (next: ModeratedComment) =>
    change((old) => ({ ...old, comments: old.comments.map((it) => (it.id === next.id ? next : it)) }));

  if (problem?.status === 403) return <Forbidden />;
  return (
    <Page title={TITLE} heading={TITLE} ready={Boolean(data)}>
      {problem && <Failed problem={problem} again={reload} />}
      {!data && !problem && <Skeleton rows={4} />}
      {data && (
        <section aria-label="Comments">
          {data.comments.map((it) => (
            <ModeratedItem key={it.id} comment={it} onDecided={decided} />
          ))}
          {data.comments.length === 0 && (
            <Empty>{data.count > 0 ? 'There are no comments on this page.' : 'Nobody has commented yet.'}</Empty>
          )}
          <Pagination at={at} list={data} size={COMMENTS_PER_PAGE} of="comments" />
        </section>
      )}
    </Page>
  );
}
