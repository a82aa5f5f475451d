// The page that the mailed link to reset a password opens.
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { isAgainst } from '../../lib/api';
import { setViewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { useMailedToken } from './mailed-token';
import { NewPassword, requireMatch } from './NewPassword';
import { resetPassword } from './requests';
import { NewLink, UselessLink } from './UselessLink';

const TITLE = 'Password Reset';

export function ResetPassword() {
  const { token, discard } = useMailedToken('/reset-password');
  const [refused, setRefused] = useState(false);
  const { route } = useLocation();

  function done() {
    discard();
    toast('Your password has been updated.');
    setViewer(null); // the server has ended every session
    route('/login', true);
  }

  function refuse() {
    discard();
    setRefused(true);
  }

  if (token) return <Reset key={token} token={token} onDone={done} onRefused={refuse} />;
  return (
    <UselessLink
      title={TITLE}
      refused={refused}
      why="The link is invalid or has expired. It works once, and for an hour."
      mail="to you"
    >
      <NewLink href="/forgot-password" />
    </UselessLink>
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
      if (!isAgainst(error, 'token')) throw error;
      return onRefused();
    }
    onDone();
  });
  return (
    <Page title={TITLE} heading="Choose a new password" class="narrow">
      <p class="lead">Whoever is signed in to your account, in any browser, will be signed out.</p>
      <Form of={form} submit="Reset Password">
        <NewPassword label="New password" field={form.field} />
      </Form>
    </Page>
  );
}
