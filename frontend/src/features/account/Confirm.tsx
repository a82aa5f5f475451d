// The page that the link in a confirmation email opens.
import { useState } from 'preact/hooks';
import { Failure, hasFieldError } from '../../lib/api';
import { refreshViewer, useViewer } from '../../lib/session';
import { Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { useMailedToken } from './mailed-token';
import { confirm } from './requests';
import { InvalidLink } from './InvalidLink';
import { ResendConfirmationForm } from './ResendConfirmation';

const TITLE = 'Confirm your account';

/** The result of the link. `used`: it has confirmed the account before. */
type Outcome = 'confirmed' | 'used' | 'refused';

export function Confirm() {
  const { token, discard } = useMailedToken('/confirm');
  const [outcome, setOutcome] = useState<Outcome>();

  function end(outcome: Outcome) {
    discard();
    setOutcome(outcome);
  }

  if (token) return <Confirmation key={token} token={token} onEnd={end} />;
  if (outcome === 'confirmed') return <Confirmed />;
  return outcome === 'used' ? <Used /> : <NoLink refused={outcome === 'refused'} />;
}

function Confirmation({ token, onEnd }: { token: string; onEnd: (outcome: Outcome) => void }) {
  const [taken, setTaken] = useState(false); // whether someone else has taken the username
  const form = useForm({ password: '', username: '' }, async ({ password, username }) => {
    try {
      await confirm({ token, password, username: taken ? username : undefined });
    } catch (error) {
      if (hasFieldError(error, 'username')) setTaken(true);
      if (!hasFieldError(error, 'token')) throw error;
      return onEnd(error instanceof Failure && error.problem.status === 409 ? 'used' : 'refused');
    }
    await refreshViewer(); // confirming also signs in
    onEnd('confirmed');
  });
  return (
    <Page title={TITLE} class="narrow">
      <p class="lead">Enter the password that you chose when you registered.</p>
      <Form of={form} submit="Confirm account">
        <Field label="Password" type="password" autocomplete="current-password" {...form.field('password')} />
        {taken && (
          <Field
            label="New username"
            type="text"
            autocomplete="nickname"
            hint="The one that you chose has been taken. Use letters, numbers, dots and underscores."
            {...form.field('username')}
          />
        )}
      </Form>
    </Page>
  );
}

function Confirmed() {
  const viewer = useViewer();
  return (
    <Page title={TITLE} heading="Welcome!" class="narrow" replaces>
      <p class="notice good" role="status">
        Your account is confirmed.
      </p>
      <p>
        <a class="button primary" href={viewer ? '/' : '/login'}>
          {viewer ? 'Start reading' : 'Sign in'}
        </a>
      </p>
    </Page>
  );
}

function Used() {
  return (
    <Page title={TITLE} class="narrow" replaces>
      <p class="notice" role="status">
        This account is already confirmed. You can sign in.
      </p>
      <p>
        <a class="button primary" href="/login">
          Sign in
        </a>
      </p>
    </Page>
  );
}

function NoLink({ refused }: { refused: boolean }) {
  return (
    <InvalidLink
      title={TITLE}
      refused={refused}
      reason="The confirmation link is invalid or has expired."
      email="that we sent you when you registered"
    >
      <p>If you have not received the email, or the link has expired, request a new one.</p>
      <ResendConfirmationForm />
      <p class="aside">
        A registration expires after 24 hours. If yours has, <a href="/register">register again</a>.
      </p>
    </InvalidLink>
  );
}
