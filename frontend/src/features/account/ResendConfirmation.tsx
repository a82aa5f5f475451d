// Sends another confirmation email.
import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field';
import { Form, FormError, useForm } from '../../ui/Form';
import { requestConfirmation } from './requests';
import './ResendConfirmation.css';

const LABEL = 'Send another email';

function useResend(address = '') {
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({ email: address }, async ({ email }) => {
    await requestConfirmation(email);
    setSentTo(email);
  });
  return { sentTo, form };
}

/** A button for a known address. It can be inside another form. */
export function ResendConfirmation({ email }: { email: string }) {
  const { sentTo, form } = useResend(email);
  return (
    <div class="resend">
      <FormError text={form.general ?? form.error('email')} of={form.problem} />
      {!sentTo && (
        <button type="button" aria-disabled={form.pending} onClick={form.submit}>
          {LABEL}
        </button>
      )}
      <Sent email={sentTo} />
    </div>
  );
}

/** A form that asks for the address. */
export function ResendConfirmationForm() {
  const { sentTo, form } = useResend();
  return (
    <>
      {!sentTo && (
        <Form of={form} submit={LABEL}>
          <Field label="Email" type="email" autocomplete="email" {...form.field('email')} />
        </Form>
      )}
      <Sent email={sentTo} />
    </>
  );
}

/** The live region always exists, so that screen readers announce its text. The button is gone: one email in five minutes. */
function Sent({ email }: { email: string | undefined }) {
  return (
    <div role="status">
      {email && (
        <p class="notice good">If the account of {email} is waiting for confirmation, a new email is on its way.</p>
      )}
    </div>
  );
}
