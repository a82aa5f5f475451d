// The page that the link in a password reset email opens.
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { hasFieldError } from '../../lib/api';
import { setViewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { InvalidLink, NewLink } from './InvalidLink';
import { useMailedToken } from './mailed-token';
import { NewPassword, requireMatch } from './NewPassword';
import { resetPassword } from './requests';

const TITLE = 'Reset password';

export function ResetPassword() {
  const { token, discard } = useMailedToken('/reset-password');
  const [refused, setRefused] = useState(false);
  const { route } = useLocation();

  function done() {
    discard();
    toast('Password changed. Sign in with the new one.');
    setViewer(null); // the server has ended all sessions
    route('/login', true);
  }

  function refuse() {
    discard();
    setRefused(true);
  }

  if (token) return <Reset key={token} token={token} onDone={done} onRefused={refuse} />;
  return (
    <InvalidLink
      title={TITLE}
      refused={refused}
      reason="The link is invalid or has expired. Links work once, for an hour."
      email="that we sent you"
    >
      <NewLink href="/forgot-password" />
    </InvalidLink>
  );
}

interface Props {
  token: string;
  onDone: () => void;
  onRefused: () => void;
}

function Reset({ token, onDone, onRefused }: Props) {
  const form = useForm({ password: '', password2: '' }, async (values) => {
    requireMatch(values);
    try {
      await resetPassword(token, values.password);
    } catch (error) {
      if (!hasFieldError(error, 'token')) throw error;
      return onRefused();
    }
    onDone();
  });
  return (
    <Page title={TITLE} heading="Choose a new password" class="narrow">
      <p class="lead">This signs you out in all browsers and ends all tokens.</p>
      <Form of={form} submit="Change password">
        <NewPassword label="New password" field={form.field} />
      </Form>
    </Page>
  );
}
