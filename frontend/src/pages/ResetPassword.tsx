// The page that the mailed link to reset a password opens.
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { api, ask, isAgainst } from '../api';
import { useMailed } from '../mailed';
import { setViewer } from '../session';
import { toast } from '../toast';
import { FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { NewPassword, insistOnMatch } from '../ui/NewPassword';
import { Page } from '../ui/Page';

const TITLE = 'Password Reset';

export function ResetPassword() {
  const { token, spend } = useMailed('/reset-password');
  const [refused, setRefused] = useState(false);
  const { route } = useLocation();

  function done() {
    spend();
    toast('Your password has been updated.');
    setViewer(null); // the server has ended every session
    route('/login', true);
  }

  function refuse() {
    spend();
    setRefused(true);
  }

  if (token) return <Form key={token} token={token} onDone={done} onRefused={refuse} />;
  return <NoLink refused={refused} />;
}

interface Props {
  token: string;
  onDone: () => void;
  onRefused: () => void;
}

function Form({ token, onDone, onRefused }: Props) {
  const [values, setValues] = useState({ password: '', password2: '' });
  const { form, submit, pending, error, general } = useSend(Object.keys(values), async () => {
    insistOnMatch(values);
    try {
      await ask(api.POST('/password-resets', { body: { token, password: values.password } }));
    } catch (error) {
      if (!isAgainst(error, 'token')) throw error;
      return onRefused();
    }
    onDone();
  });
  const field = (name: keyof typeof values) => ({
    name,
    value: values[name],
    error: error(name),
    onValue: (value: string) => setValues({ ...values, [name]: value }),
  });
  return (
    <Page title={TITLE} heading="Choose a new password" class="narrow">
      <p class="lead">Whoever is signed in to your account, in any browser, will be signed out.</p>
      <form ref={form} onSubmit={submit} noValidate>
        <FormError text={general} />
        <NewPassword label="New password" field={field} />
        <Submit pending={pending}>Reset Password</Submit>
      </form>
    </Page>
  );
}

function NoLink({ refused }: { refused: boolean }) {
  return (
    <Page title={TITLE} heading={TITLE} class="narrow" turned={refused}>
      {refused ? (
        <p class="notice bad" role="alert">
          The link is invalid or has expired. It works once, and for an hour.
        </p>
      ) : (
        <p class="lead">Open this page by the link in the mail that was sent to you.</p>
      )}
      <p>
        <a class="button primary" href="/forgot-password">
          Ask for a new link
        </a>
      </p>
    </Page>
  );
}
