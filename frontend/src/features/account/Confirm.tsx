// The page that the link in the mail to a newcomer opens.
import { useState } from 'preact/hooks';
import { Failure, isAgainst } from '../../lib/api';
import { refreshViewer, useViewer } from '../../lib/session';
import { Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { useMailedToken } from './mailed-token';
import { confirm } from './requests';
import { SendAnotherTo } from './SendAnother';
import { UselessLink } from './UselessLink';

const TITLE = 'Confirm your account';

/** What became of the link: `used` is one that had confirmed the account before. */
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
  const [taken, setTaken] = useState(false); // the username, by somebody who was quicker
  const form = useForm({ password: '', username: '' }, async ({ password, username }) => {
    try {
      await confirm({ token, password, username: taken ? username : undefined });
    } catch (error) {
      if (isAgainst(error, 'username')) setTaken(true);
      if (!isAgainst(error, 'token')) throw error;
      return onEnd(error instanceof Failure && error.problem.status === 409 ? 'used' : 'refused');
    }
    await refreshViewer(); // the server has signed in whoever confirmed
    onEnd('confirmed');
  });
  return (
    <Page title={TITLE} class="narrow">
      <p class="lead">One step left: enter the password that you chose when you registered.</p>
      <Form of={form} submit="Confirm">
        <Field label="Password" type="password" autocomplete="current-password" {...form.field('password')} />
        {taken && (
          <Field
            label="Another username"
            type="text"
            autocomplete="nickname"
            hint="Somebody else has taken the one that you chose. Letters, numbers, dots and underscores."
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
    <Page title={TITLE} class="narrow" turned>
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
    <UselessLink
      title={TITLE}
      refused={refused}
      why="The confirmation link is invalid or has expired."
      mail="to you when you registered"
    >
      <p>No mail, or an old one? Have a new one sent to the address that you registered with.</p>
      <SendAnotherTo />
      <p class="aside">
        A registration lapses after 24 hours: <a href="/register">register</a> again.
      </p>
    </UselessLink>
  );
}
