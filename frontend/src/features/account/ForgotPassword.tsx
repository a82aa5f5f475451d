import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { requestPasswordReset } from './requests';

const TITLE = 'Reset password';

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
      <p class="lead">Enter your email address. You will get a link to choose a new password.</p>
      <Form of={form} submit="Send reset link">
        <Field label="Email" type="email" autocomplete="username" {...form.field('email')} />
      </Form>
      <p class="aside">
        Remember your password? <a href="/login">Sign in</a>.
      </p>
    </Page>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <Page title={TITLE} heading="Check your inbox" class="narrow" replaces>
      <p class="notice good" role="status">
        If <strong>{email}</strong> has an account, a reset link is on its way.
      </p>
      <p>The link works once and expires after an hour.</p>
      <p class="aside">
        No email after a few minutes? Check your spam folder, and that this is the address that you registered with. You
        can request another email after five minutes.
      </p>
    </Page>
  );
}
