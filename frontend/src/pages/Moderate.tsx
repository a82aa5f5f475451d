// All comments, newest first, each with its text and the way to disable or enable it.
import { useLocation } from 'preact-iso';
import { api, ask, type ModeratedComment } from '../api';
import { COMMENTS_PER_PAGE, pageNumber } from '../limits';
import { useLoad } from '../load';
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
  const page = pageNumber(useLocation().query.page);
  const { data, problem, reload, change } = useLoad(`/moderation/comments?page=${page}/${viewer.id}`, (signal) =>
    ask(api.GET('/moderation/comments', { params: { query: { page } }, signal })),
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
          <Pagination
            page={page}
            count={data.count}
            size={COMMENTS_PER_PAGE}
            of="comments"
            href={(it) => (it === 1 ? '/moderate' : `/moderate?page=${it}`)}
          />
        </section>
      )}
    </Page>
  );
}
