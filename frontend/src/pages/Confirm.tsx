// The page that the link in the mail opens.
import { useState } from 'preact/hooks';
import { Failure, api, ask, isAgainst } from '../api';
import { useMailed } from '../mailed';
import { refreshViewer, useViewer } from '../session';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';
import { SendAnotherTo } from '../ui/SendAnother';

const TITLE = 'Confirm your account';

/** What became of the link: `used` is one that had confirmed the account before. */
type Outcome = 'confirmed' | 'used' | 'refused';

export function Confirm() {
  const { token, spend } = useMailed('/confirm');
  const [outcome, setOutcome] = useState<Outcome>();

  function end(outcome: Outcome) {
    spend();
    setOutcome(outcome);
  }

  if (token) return <Form key={token} token={token} onEnd={end} />;
  if (outcome === 'confirmed') return <Confirmed />;
  return outcome === 'used' ? <Used /> : <NoLink refused={outcome === 'refused'} />;
}

function Form({ token, onEnd }: { token: string; onEnd: (outcome: Outcome) => void }) {
  const [password, setPassword] = useState('');
  const [username, setUsername] = useState<string>(); // asked for when somebody else was quicker
  const { form, submit, pending, error, general } = useSend(['password', 'username'], async () => {
    try {
      await ask(api.POST('/confirmations', { body: { token, password, username } }));
    } catch (error) {
      if (isAgainst(error, 'username')) setUsername(username ?? '');
      if (!isAgainst(error, 'token')) throw error;
      return onEnd(error instanceof Failure && error.problem.status === 409 ? 'used' : 'refused');
    }
    await refreshViewer(); // the server has signed in whoever confirmed
    onEnd('confirmed');
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
        {username !== undefined && (
          <Field
            label="Another username"
            name="username"
            type="text"
            autocomplete="nickname"
            hint="Somebody else has taken the one that you chose. Letters, numbers, dots and underscores."
            value={username}
            error={error('username')}
            onValue={setUsername}
          />
        )}
        <Submit pending={pending}>Confirm</Submit>
      </form>
    </Page>
  );
}

function Confirmed() {
  const viewer = useViewer();
  return (
    <Page title={TITLE} heading="Welcome!" class="narrow" turned>
      <p class="notice good" role="status">
        You have confirmed your account. Thanks!
      </p>
      <p>
        <a class="button primary" href={viewer ? '/' : '/login'}>
          {viewer ? 'Start reading' : 'Log In'}
        </a>
      </p>
    </Page>
  );
}

function Used() {
  return (
    <Page title={TITLE} heading={TITLE} class="narrow" turned>
      <p class="notice" role="status">
        This account has been confirmed already.
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
