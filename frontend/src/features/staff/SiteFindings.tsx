// What the check of the site has found, the worst first: what an administrator has to do.
import { useLoad } from '../../lib/load';
import type { Viewer } from '../../lib/session';
import { Badge } from '../../ui/Badge';
import { Page } from '../../ui/Page';
import { Forbidden } from '../../ui/Refused';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content } from '../../ui/States';
import { Ago } from '../../ui/Time';
import { AdminViews } from './AdminViews';
import { listSiteFindings } from './requests';
import { Rows } from './Rows';

const TITLE = 'Site check';
const LEVELS = ['problem', 'warning', 'ok'] as const;
const NAMES = { problem: 'Problem', warning: 'Warning', ok: 'OK' };

export const SiteFindings = () => (
  <RequireSignIn title={TITLE} permission="ADMIN">
    {(viewer) => <Findings viewer={viewer} />}
  </RequireSignIn>
);

function Findings({ viewer }: { viewer: Viewer }) {
  const found = useLoad(`/site/findings/${viewer.id}`, listSiteFindings, true);

  if (found.problem?.status === 403) return <Forbidden />;
  return (
    <Page title={TITLE} class="staff">
      <AdminViews />
      <Content of={found} rows={6}>
        {(data) => (
          <div>
            <Rows>
              {LEVELS.flatMap((level) => data.findings.filter((it) => it.level === level)).map((it) => (
                <li key={it.check + it.says}>
                  <p>
                    <Badge bad={it.level === 'problem'}>{NAMES[it.level]}</Badge> {it.says}
                  </p>
                  {it.advice && <p class="muted">{it.advice}</p>}
                </li>
              ))}
            </Rows>
            <p class="muted">
              Checked <Ago time={data.checked_at} />, as <code>retort check --online</code> does.
            </p>
          </div>
        )}
      </Content>
    </Page>
  );
}
