import { useState } from 'preact/hooks';
import { api, ask } from '../api';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { NewPassword, insistOnMatch } from '../ui/NewPassword';
import { Page } from '../ui/Page';
import { SendAnother } from '../ui/SendAnother';

export function Register() {
  const [sentTo, setSentTo] = useState<string>();
  return sentTo ? <Sent email={sentTo} /> : <Form onSent={setSentTo} />;
}

function Form({ onSent }: { onSent: (email: string) => void }) {
  const [values, setValues] = useState({ email: '', username: '', password: '', password2: '' });
  const { form, submit, pending, error, general } = useSend(Object.keys(values), async () => {
    const { password2, ...body } = values;
    insistOnMatch(values);
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
          autocomplete="username"
          hint="For signing in and for the confirmation. Nobody else gets to see it."
          {...field('email')}
        />
        <Field
          label="Username"
          type="text"
          autocomplete="nickname"
          hint="Letters, numbers, dots and underscores. It stands beside what you write."
          {...field('username')}
        />
        <NewPassword label="Password" field={field} />
        <Submit pending={pending}>Register</Submit>
      </form>
      <p class="aside">
        Already registered? <a href="/login">Log in</a>.
      </p>
    </Page>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <Page title="Register" heading="Check your inbox" class="narrow" turned>
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
