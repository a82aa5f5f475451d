import { useState } from 'preact/hooks';
import { Failure, api, ask } from '../api';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';

export function Register() {
  const [sentTo, setSentTo] = useState<string>();
  return sentTo ? <Sent email={sentTo} /> : <Form onSent={setSentTo} />;
}

function Form({ onSent }: { onSent: (email: string) => void }) {
  const [values, setValues] = useState({ email: '', username: '', password: '', password2: '' });
  const { form, submit, pending, error, general } = useSend(Object.keys(values), async () => {
    const { password2, ...body } = values;
    if (password2 !== body.password) throw mismatch();
    await ask(api.POST('/users', { body }));
    onSent(body.email);
  });
  const field = (name: keyof typeof values) => ({
    name,
    value: values[name],
    error: error(name),
    onValue: (value: string) => setValues({ ...values, [name]: value }),
  });

  return (
    <Page title="Register" heading="Register" class="narrow">
      <form ref={form} onSubmit={submit} noValidate>
        <FormError text={general} />
        <Field
          label="Email"
          type="email"
          autocomplete="email"
          hint="For signing in and for the confirmation. Nobody else gets to see it."
          {...field('email')}
        />
        <Field
          label="Username"
          type="text"
          autocomplete="username"
          hint="Letters, numbers, dots and underscores. It stands beside what you write."
          {...field('username')}
        />
        <Field
          label="Password"
          type="password"
          autocomplete="new-password"
          hint="At least 8 characters."
          {...field('password')}
        />
        <Field label="Confirm password" type="password" autocomplete="new-password" {...field('password2')} />
        <Submit pending={pending}>Register</Submit>
      </form>
      <p class="aside">
        Already registered? <a href="/login">Log in</a>.
      </p>
    </Page>
  );
}

/** The one rule that the server cannot check: it never sees the second password. */
const mismatch = () =>
  new Failure({
    type: 'about:blank',
    title: 'Invalid input',
    status: 400,
    detail: 'Passwords must match.',
    error: 'bad request',
    message: 'Passwords must match.',
    errors: [{ pointer: '#/password2', detail: 'Passwords must match.' }],
  });

function Sent({ email }: { email: string }) {
  return (
    <Page title="Register" heading="Check your inbox" class="narrow">
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
    </Page>
  );
}
