// The page that the link in the mail opens. The token stands behind the '#', so that no server's log sees it, and is
// taken out of the address bar at once; the browser's history keeps it for a reload of this one page.
import { useEffect, useState } from 'preact/hooks';
import { api, ask } from '../api';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';

const TITLE = 'Confirm your account';

function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) history.replaceState({ token: given }, '', '/confirm');
  const state = history.state as { token?: unknown } | null;
  return typeof state?.token === 'string' ? state.token : '';
}

export function Confirm() {
  const [token, setToken] = useState(takeToken);
  const [confirmed, setConfirmed] = useState(false);

  useEffect(() => {
    const another = () => {
      setToken(takeToken());
      setConfirmed(false);
    };
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);

  function done() {
    history.replaceState(null, '', '/confirm');
    setConfirmed(true);
  }

  if (confirmed) return <Confirmed />;
  return token ? <Form key={token} token={token} onConfirmed={done} /> : <NoToken />;
}

function Form({ token, onConfirmed }: { token: string; onConfirmed: () => void }) {
  const [password, setPassword] = useState('');
  const { form, submit, pending, error, general } = useSend(['password'], async () => {
    await ask(api.POST('/confirmations', { body: { token, password } }));
    onConfirmed();
  });
  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      <p class="lead">One step left: enter the password that you chose when you registered.</p>
      <form ref={form} onSubmit={submit} noValidate>
        <FormError text={general} />
        <Field
          label="Password"
          name="password"
          type="password"
          autocomplete="current-password"
          value={password}
          error={error('password')}
          onValue={setPassword}
        />
        <Submit pending={pending}>Confirm</Submit>
      </form>
    </Page>
  );
}

function Confirmed() {
  return (
    <Page title={TITLE} heading="Welcome!" class="narrow">
      <p class="notice good" role="status">
        You have confirmed your account. Thanks!
      </p>
      <p>
        <a class="button primary" href="/login">
          Log In
        </a>
      </p>
    </Page>
  );
}

function NoToken() {
  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      <p class="lead">Open this page by the link in the mail that was sent to you when you registered.</p>
      <p class="aside">
        No mail? A registration lapses after 24 hours: <a href="/register">register</a> again.
      </p>
    </Page>
  );
}
