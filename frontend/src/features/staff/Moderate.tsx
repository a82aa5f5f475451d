// All comments, newest first, with buttons to disable and enable them.
import type { ModeratedComment } from '../../lib/api';
import { COMMENTS_PER_PAGE } from '../../lib/constants.gen';
import { useLoad } from '../../lib/load';
import { usePageNumber } from '../../lib/page-number';
import type { Viewer } from '../../lib/session';
import { Page } from '../../ui/Page';
import { Pagination } from '../../ui/Pagination';
import { Forbidden } from '../../ui/Refused';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content, Empty } from '../../ui/States';
import { ModeratedItem } from './ModeratedItem';
import { listAllComments } from './requests';

const TITLE = 'Comment moderation';

export const Moderate = () => (
  <RequireSignIn title={TITLE} permission="MODERATE">
    {(viewer) => <Queue viewer={viewer} />}
  </RequireSignIn>
);

function Queue({ viewer }: { viewer: Viewer }) {
  const at = usePageNumber();
  const list = useLoad(`/moderation/comments${at.key}/${viewer.id}`, (signal) => listAllComments(at.query, signal));
  const decided = (next: ModeratedComment) =>
    list.change((old) => ({ ...old, comments: old.comments.map((it) => (it.id === next.id ? next : it)) }));

  if (list.problem?.status === 403) return <Forbidden />;
  return (
    <Page title={TITLE} ready={Boolean(list.data)}>
      <Content of={list} rows={4}>
        {(data) => (
          <section aria-label="Comments">
            {data.comments.map((it) => (
              <ModeratedItem key={it.id} comment={it} onDecided={decided} />
            ))}
            {data.comments.length === 0 && (
              <Empty>{data.count > 0 ? 'No comments on this page.' : 'No comments yet.'}</Empty>
            )}
            <Pagination at={at} list={data} size={COMMENTS_PER_PAGE} of="comments" />
          </section>
        )}
      </Content>
    </Page>
  );
}
