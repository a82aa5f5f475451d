// Who did what to whom, newest first.
import { api, ask } from '../api';
import { PEOPLE_PER_PAGE } from '../limits';
import { useLoad } from '../load';
import { usePageNumber, type PageNumber } from '../page-number';
import type { Viewer } from '../session';
import { AdminViews } from '../ui/AdminViews';
import { AuditSentence } from '../ui/AuditSentence';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { SignedIn } from '../ui/SignedIn';
import { Empty, Failed, Skeleton } from '../ui/States';
import { Ago } from '../ui/Time';
import { Forbidden } from './Forbidden';

const TITLE = 'Audit Trail';

export const AuditTrail = () => (
  <SignedIn title={TITLE} needs="ADMIN">
    {(viewer) => <Trail viewer={viewer} />}
  </SignedIn>
);

async function load(query: PageNumber['query'], signal: AbortSignal) {
  const [trail, { roles }] = await Promise.all([
    ask(api.GET('/audit', { params: { query }, signal })),
    ask(api.GET('/roles', { signal })),
  ]);
  return { ...trail, roles };
}

function Trail({ viewer }: { viewer: Viewer }) {
  const at = usePageNumber();
  const { data, problem, reload } = useLoad(`/audit${at.key}/${viewer.id}`, (signal) => load(at.query, signal));

  if (problem?.status === 403) return <Forbidden />;
  return (
    <Page title={TITLE} heading={TITLE} class="staff">
      <AdminViews />
      {problem && <Failed problem={problem} again={reload} />}
      {!data && !problem && <Skeleton rows={4} />}
      {data && (
        <div>
          {data.entries.length > 0 ? (
            <ol class="rows">
              {data.entries.map((it) => (
                <li key={it.id} class="audit">
                  <AuditSentence entry={it} roles={data.roles} />
                  <p class="muted">
                    <Ago time={it.timestamp} />
                  </p>
                </li>
              ))}
            </ol>
          ) : (
            <Empty>
              {data.count > 0
                ? 'There is nothing on this page.'
                : 'Nobody has moderated a comment or changed another’s account yet.'}
            </Empty>
          )}
          <Pagination at={at} list={data} size={PEOPLE_PER_PAGE} of="the audit trail" />
        </div>
      )}
    </Page>
  );
}
