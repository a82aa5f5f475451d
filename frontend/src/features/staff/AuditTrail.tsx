// The audit trail, newest first.
import { PEOPLE_PER_PAGE } from '../../lib/constants.gen';
import { useLoad } from '../../lib/load';
import { usePageNumber } from '../../lib/page-number';
import type { Viewer } from '../../lib/session';
import { Page } from '../../ui/Page';
import { Pagination } from '../../ui/Pagination';
import { Forbidden } from '../../ui/Refused';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content, Empty } from '../../ui/States';
import { Ago } from '../../ui/Time';
import { AdminViews } from './AdminViews';
import { AuditSentence } from './AuditSentence';
import { getAuditTrail } from './requests';
import { Rows } from './Rows';
import './AuditTrail.css';

const TITLE = 'Audit trail';

export const AuditTrail = () => (
  <RequireSignIn title={TITLE} permission="ADMIN">
    {(viewer) => <Trail viewer={viewer} />}
  </RequireSignIn>
);

function Trail({ viewer }: { viewer: Viewer }) {
  const at = usePageNumber();
  const trail = useLoad(`/audit${at.key}/${viewer.id}`, (signal) => getAuditTrail(at.query, signal));

  if (trail.problem?.status === 403) return <Forbidden />;
  return (
    <Page title={TITLE} class="staff">
      <AdminViews />
      <Content of={trail} rows={4}>
        {(data) => (
          <div>
            {data.entries.length > 0 ? (
              <Rows>
                {data.entries.map((it) => (
                  <li key={it.id} class="audit">
                    <AuditSentence entry={it} roles={data.roles} />
                    <p class="muted">
                      <Ago time={it.timestamp} />
                    </p>
                  </li>
                ))}
              </Rows>
            ) : (
              <Empty>
                {data.count > 0
                  ? 'No entries on this page.'
                  : 'No entries yet. Moderation and changes to accounts will appear here.'}
              </Empty>
            )}
            <Pagination at={at} list={data} size={PEOPLE_PER_PAGE} of="the audit trail" />
          </div>
        )}
      </Content>
    </Page>
  );
}
