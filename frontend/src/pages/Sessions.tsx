// Where one is signed in, and the tokens of one's scripts.
import { useState } from 'preact/hooks';
import { api, ask, type Credential, type PersonalToken } from '../api';
import { useLoad } from '../load';
import type { Viewer } from '../session';
import { toast } from '../toast';
import { CredentialItem } from '../ui/CredentialItem';
import { DeleteDialog } from '../ui/DeleteDialog';
import { NewToken } from '../ui/NewToken';
import { Page } from '../ui/Page';
import { SignedIn } from '../ui/SignedIn';
import { Empty, Failed, Skeleton } from '../ui/States';
import { TokenForm } from '../ui/TokenForm';

const TITLE = 'Sessions and Tokens';

export const Sessions = () => <SignedIn title={TITLE}>{(viewer) => <Lists viewer={viewer} />}</SignedIn>;

function Lists({ viewer }: { viewer: Viewer }) {
  const [created, setCreated] = useState<PersonalToken>();
  const { data, problem, reload, change } = useLoad(
    `/me/credentials/${viewer.id}`,
    (signal) => ask(api.GET('/me/credentials', { signal })),
    true,
  );
  const keepOnly = (which: (it: Credential) => boolean) =>
    change(({ credentials }) => ({ credentials: credentials.filter(which) }));

  function gone(id: number) {
    if (created?.id === id) setCreated(undefined);
    keepOnly((it) => it.id !== id);
  }

  function onlyThisOne() {
    setCreated(undefined);
    keepOnly((it) => it.current);
  }

  const list = (personal: boolean) => data?.credentials.filter(({ kind }) => (kind === 'personal') === personal) ?? [];
  const [signedIn, tokens] = [list(false), list(true)];

  return (
    <Page title={TITLE} heading={TITLE} class="sessions">
      {problem && <Failed problem={problem} again={reload} />}
      {!data && !problem && <Skeleton rows={2} />}
      {data && (
        <>
          <section aria-labelledby="signed-in">
            <h2 id="signed-in">Signed in</h2>
            <Items items={signedIn} onGone={gone} />
            {data.credentials.some((it) => !it.current) ? (
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
            {tokens.length > 0 ? <Items items={tokens} onGone={gone} /> : <Empty>You have no token yet.</Empty>}
            <TokenForm
              onCreated={(token) => {
                setCreated(token);
                reload();
              }}
            />
          </section>
        </>
      )}
      <p class="aside">
        <a href="/account">Back to your account</a>
      </p>
    </Page>
  );
}

function Items({ items, onGone }: { items: Credential[]; onGone: (id: number) => void }) {
  return (
    <ul class="credentials">
      {items.map((it) => (
        <CredentialItem key={it.id} credential={it} onGone={() => onGone(it.id)} />
      ))}
    </ul>
  );
}

function Elsewhere({ onDone }: { onDone: () => void }) {
  const [asking, setAsking] = useState(false);

  async function signOut() {
    await ask(api.DELETE('/me/credentials'));
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
