import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { requestPasswordReset } from './requests';

const TITLE = 'Password Reset';

export function ForgotPassword() {
  const [sentTo, setSentTo] = useState<string>();
  return sentTo ? <Sent email={sentTo} /> : <Request onSent={setSentTo} />;
}

function Request({ onSent }: { onSent: (email: string) => void }) {
  const form = useForm({ email: '' }, async ({ email }) => {
    await requestPasswordReset(email);
    onSent(email);
  });
  return (
    <Page title={TITLE} class="narrow">
      <p class="lead">Tell us your address, and a link to choose a new password comes by mail.</p>
      <Form of={form} submit="Reset Password">
        <Field label="Email" type="email" autocomplete="username" {...form.field('email')} />
      </Form>
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
