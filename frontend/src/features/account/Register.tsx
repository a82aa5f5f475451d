import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { NewPassword, requireMatch } from './NewPassword';
import { register } from './requests';
import { ResendConfirmation } from './ResendConfirmation';

const TITLE = 'Register';

export function Register() {
  const [sentTo, setSentTo] = useState<string>();
  return sentTo ? <Sent email={sentTo} /> : <Registration onSent={setSentTo} />;
}

function Registration({ onSent }: { onSent: (email: string) => void }) {
  const initial = { email: '', username: '', password: '', password2: '' };
  const form = useForm(initial, async ({ password2, ...body }) => {
    requireMatch({ password: body.password, password2 });
    await register(body);
    onSent(body.email);
  });
  return (
    <Page title={TITLE} class="narrow">
      <Form of={form} submit="Register">
        <Field
          label="Email"
          type="email"
          autocomplete="username"
          hint="You sign in with it. Only administrators can see it."
          {...form.field('email')}
        />
        <Field
          label="Username"
          type="text"
          autocomplete="nickname"
          hint="Letters, numbers, dots and underscores. Shown with your posts and comments."
          {...form.field('username')}
        />
        <NewPassword label="Password" field={form.field} />
      </Form>
      <p class="aside">
        Already registered? <a href="/login">Sign in</a>.
      </p>
    </Page>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <Page title={TITLE} heading="Check your inbox" class="narrow" replaces>
      <p class="notice good" role="status">
        Confirmation email sent to <strong>{email}</strong>.
      </p>
      <p>Open the link in the email within 24 hours, and enter your password to finish.</p>
      <p class="aside">
        No email after a few minutes? Check your spam folder. If you already have an account,{' '}
        <a href="/login">sign in</a>.
      </p>
      <ResendConfirmation email={email} />
    </Page>
  );
}
