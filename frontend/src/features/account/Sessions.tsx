// Where one is signed in, and the tokens of one's scripts.
import { useState } from 'preact/hooks';
import type { Credential, PersonalToken } from '../../lib/api';
import { useLoad } from '../../lib/load';
import type { Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { DeleteDialog } from '../../ui/DeleteDialog';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content, Empty } from '../../ui/States';
import { BackToAccount } from './BackToAccount';
import { CredentialItem } from './CredentialItem';
import { NewToken } from './NewToken';
import { TokenForm } from './TokenForm';
import { listCredentials, revokeOtherCredentials } from './requests';
import './Sessions.css';

const TITLE = 'Sessions and Tokens';

export const Sessions = () => <RequireSignIn title={TITLE}>{(viewer) => <Lists viewer={viewer} />}</RequireSignIn>;

function Lists({ viewer }: { viewer: Viewer }) {
  const [created, setCreated] = useState<PersonalToken>();
  const credentials = useLoad(`/me/credentials/${viewer.id}`, listCredentials, true);
  const keepOnly = (which: (it: Credential) => boolean) =>
    credentials.change((old) => ({ credentials: old.credentials.filter(which) }));

  function onRevoked(id: number) {
    if (created?.id === id) setCreated(undefined);
    keepOnly((it) => it.id !== id);
  }

  function onlyThisOne() {
    setCreated(undefined);
    keepOnly((it) => it.current);
  }

  return (
    <Page title={TITLE} class="sessions">
      <Content of={credentials} rows={2}>
        {({ credentials: all }) => (
          <>
            <section aria-labelledby="signed-in">
              <h2 id="signed-in">Signed in</h2>
              <Items items={all.filter((it) => it.kind !== 'personal')} onRevoked={onRevoked} />
              {all.some((it) => !it.current) ? (
                <Elsewhere onDone={onlyThisOne} />
              ) : (
                <p class="muted">You are signed in nowhere else.</p>
              )}
            </section>
            <section aria-labelledby="tokens">
              <h2 id="tokens">Personal access tokens</h2>
              <p class="muted">
                A script that uses the API sends one instead of your password. It can never change the account itself.
              </p>
              {created && <NewToken key={created.id} token={created} onDone={() => setCreated(undefined)} />}
              {all.some((it) => it.kind === 'personal') ? (
                <Items items={all.filter((it) => it.kind === 'personal')} onRevoked={onRevoked} />
              ) : (
                <Empty>You have no token yet.</Empty>
              )}
              <TokenForm
                onCreated={(token) => {
                  setCreated(token);
                  credentials.reload();
                }}
              />
            </section>
          </>
        )}
      </Content>
      <BackToAccount />
    </Page>
  );
}

function Items({ items, onRevoked }: { items: Credential[]; onRevoked: (id: number) => void }) {
  return (
    <ul class="credentials">
      {items.map((it) => (
        <CredentialItem key={it.id} credential={it} onRevoked={() => onRevoked(it.id)} />
      ))}
    </ul>
  );
}

function Elsewhere({ onDone }: { onDone: () => void }) {
  const [asking, setAsking] = useState(false);

  async function signOut() {
    await revokeOtherCredentials();
    toast('You have been signed out everywhere else.');
    onDone();
  }

  return (
    <p>
      <button type="button" onClick={() => setAsking(true)}>
        Sign out everywhere else
      </button>
      {asking && (
        <DeleteDialog
          question="Sign out everywhere else?"
          consequence="Other browsers have to log in again, and every token, your personal ones too, stops working for good. This browser stays signed in."
          verb="Sign out"
          onDelete={signOut}
          onClose={() => setAsking(false)}
        />
      )}
    </p>
  );
}
