// The page that the link in the mail opens.
import { useState } from 'preact/hooks';
import { api, ask, isAgainst } from '../api';
import { useMailed } from '../mailed';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';
import { SendAnotherTo } from '../ui/SendAnother';

const TITLE = 'Confirm your account';

export function Confirm() {
  const { token, spend } = useMailed('/confirm');
  const [outcome, setOutcome] = useState<'confirmed' | 'refused'>();

  function end(outcome: 'confirmed' | 'refused') {
    spend();
    setOutcome(outcome);
  }

  if (token) {
    return <Form key={token} token={token} onConfirmed={() => end('confirmed')} onRefused={() => end('refused')} />;
  }
  return outcome === 'confirmed' ? <Confirmed /> : <NoLink refused={outcome === 'refused'} />;
}

interface Props {
  token: string;
  onConfirmed: () => void;
  onRefused: () => void;
}

function Form({ token, onConfirmed, onRefused }: Props) {
  const [password, setPassword] = useState('');
  const { form, submit, pending, error, general } = useSend(['password'], async () => {
    try {
      await ask(api.POST('/confirmations', { body: { token, password } }));
    } catch (error) {
      if (!isAgainst(error, 'token')) throw error;
      return onRefused();
    }
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
    <Page title={TITLE} heading="Welcome!" class="narrow" turned>
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

function NoLink({ refused }: { refused: boolean }) {
  return (
    <Page title={TITLE} heading={TITLE} class="narrow" turned={refused}>
      {refused ? (
        <p class="notice bad" role="alert">
          The confirmation link is invalid or has expired.
        </p>
      ) : (
        <p class="lead">Open this page by the link in the mail that was sent to you when you registered.</p>
      )}
      <p>No mail, or an old one? Have a new one sent to the address that you registered with.</p>
      <SendAnotherTo />
      <p class="aside">
        A registration lapses after 24 hours: <a href="/register">register</a> again.
      </p>
    </Page>
  );
}
