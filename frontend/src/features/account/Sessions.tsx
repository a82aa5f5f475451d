// The viewer's sessions and tokens.
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

const TITLE = 'Sessions and tokens';

export const Sessions = () => <RequireSignIn title={TITLE}>{(viewer) => <Lists viewer={viewer} />}</RequireSignIn>;

function Lists({ viewer }: { viewer: Viewer }) {
  const [created, setCreated] = useState<PersonalToken>();
  const credentials = useLoad(`/me/credentials/${viewer.id}`, listCredentials, true);
  const filterShown = (which: (it: Credential) => boolean) =>
    credentials.change((old) => ({ credentials: old.credentials.filter(which) }));

  function onRevoked(id: number) {
    if (created?.id === id) setCreated(undefined);
    filterShown((it) => it.id !== id);
  }

  function onlyThisOne() {
    setCreated(undefined);
    filterShown((it) => it.current);
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
                <SignOutElsewhere onDone={onlyThisOne} />
              ) : (
                <p class="muted">You are not signed in anywhere else.</p>
              )}
            </section>
            <section aria-labelledby="tokens">
              <h2 id="tokens">Personal access tokens</h2>
              <p class="muted">
                Scripts use them with the API instead of your password. They cannot change account settings.
              </p>
              {created && <NewToken key={created.id} token={created} onDone={() => setCreated(undefined)} />}
              {all.some((it) => it.kind === 'personal') ? (
                <Items items={all.filter((it) => it.kind === 'personal')} onRevoked={onRevoked} />
              ) : (
                <Empty>No personal access tokens yet.</Empty>
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

function SignOutElsewhere({ onDone }: { onDone: () => void }) {
  const [asking, setAsking] = useState(false);

  async function signOut() {
    await revokeOtherCredentials();
    toast('Signed out everywhere else.');
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
          consequence="You have to sign in again in other browsers, and all tokens, including personal access tokens, stop working permanently. This browser stays signed in."
          verb="Sign out"
          onDelete={signOut}
          onClose={() => setAsking(false)}
        />
      )}
    </p>
  );
}
