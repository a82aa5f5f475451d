import { useState } from 'preact/hooks';
import { api, ask } from '../api';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';

const TITLE = 'Password Reset';

export function ForgotPassword() {
  const [sentTo, setSentTo] = useState<string>();
  return sentTo ? <Sent email={sentTo} /> : <Form onSent={setSentTo} />;
}

function Form({ onSent }: { onSent: (email: string) => void }) {
  const [email, setEmail] = useState('');
  const { form, submit, pending, error, general } = useSend(['email'], async () => {
    await ask(api.POST('/password-reset-requests', { body: { email } }));
    onSent(email);
  });
  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      <p class="lead">Tell us your address, and a link to choose a new password comes by mail.</p>
      <form ref={form} onSubmit={submit} noValidate>
        <FormError text={general} />
        <Field
          label="Email"
          name="email"
          type="email"
          autocomplete="username"
          value={email}
          error={error('email')}
          onValue={setEmail}
        />
        <Submit pending={pending}>Reset Password</Submit>
      </form>
      <p class="aside">
        It came back to you? <a href="/login">Log in</a>.
      </p>
    </Page>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <Page title={TITLE} heading="Check your inbox" class="narrow" turned>
      <p class="notice good" role="status">
        An email with instructions to reset your password has been sent to you.
      </p>
      <p>
        If <strong>{email}</strong> has an account, the mail is there within a few minutes. The link in it is good for
        an hour, and works once.
      </p>
      <p class="aside">
        Nothing there? Look among the spam, and whether it is the address that you registered with. After five minutes
        you can ask for another mail.
      </p>
    </Page>
  );
}
