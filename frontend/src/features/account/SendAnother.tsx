// Another confirmation mail, to an address that is known or is asked for.
import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field';
import { Form, FormError, useForm } from '../../ui/Form';
import { requestConfirmation } from './requests';
import './SendAnother.css';

const LABEL = 'Send another mail';

function useAnother(address = '') {
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({ email: address }, async ({ email }) => {
    await requestConfirmation(email);
    setSentTo(email);
  });
  return { sentTo, form };
}

/** A button, also within another form. */
export function SendAnother({ email }: { email: string }) {
  const { sentTo, form } = useAnother(email);
  return (
    <div class="another">
      <FormError text={form.general ?? form.error('email')} />
      {!sentTo && (
        <button type="button" aria-disabled={form.pending} onClick={form.submit}>
          {LABEL}
        </button>
      )}
      <Sent email={sentTo} />
    </div>
  );
}

/** The same where the address is not known. */
export function SendAnotherTo() {
  const { sentTo, form } = useAnother();
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

/** Always there, so that screen readers announce what appears in it. One mail in five minutes: no button remains. */
function Sent({ email }: { email: string | undefined }) {
  return (
    <div role="status">
      {email && (
        <p class="notice good">
          A new confirmation email has been sent to you by email. If {email} waits to be confirmed, it is there within a
          few minutes.
        </p>
      )}
    </div>
  );
}
