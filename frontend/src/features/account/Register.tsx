import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { NewPassword, requireMatch } from './NewPassword';
import { register } from './requests';
import { SendAnother } from './SendAnother';

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
          hint="For signing in and for the confirmation. Nobody else gets to see it."
          {...form.field('email')}
        />
        <Field
          label="Username"
          type="text"
          autocomplete="nickname"
          hint="Letters, numbers, dots and underscores. It stands beside what you write."
          {...form.field('username')}
        />
        <NewPassword label="Password" field={form.field} />
      </Form>
      <p class="aside">
        Already registered? <a href="/login">Log in</a>.
      </p>
    </Page>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <Page title={TITLE} heading="Check your inbox" class="narrow" turned>
      <p class="notice good" role="status">
        A confirmation email has been sent to you by email.
      </p>
      <p>
        It went to <strong>{email}</strong>. Open the link in it within 24 hours and enter the password that you have
        just chosen; then your account is ready.
      </p>
      <p class="aside">
        Nothing there after a few minutes? Look among the spam, or <a href="/login">log in</a> if you already had an
        account.
      </p>
      <SendAnother email={email} />
    </Page>
  );
}
