// Another confirmation mail, to an address that is known or is asked for.
import { useState } from 'preact/hooks';
import { api, ask } from '../api';
import { Field, FormError, Submit } from './Field';
import { useSend } from './form';

const LABEL = 'Send another mail';

function useAnother(email: string) {
  const [sent, setSent] = useState(false);
  const sending = useSend(['email'], async () => {
    await ask(api.POST('/confirmation-requests', { body: { email } }));
    setSent(true);
  });
  return { sent, ...sending };
}

/** A button, also within another form. */
export function SendAnother({ email }: { email: string }) {
  const { sent, submit, pending, error, general } = useAnother(email);
  return (
    <div class="another">
      <FormError text={general ?? error('email')} />
      {!sent && (
        <button type="button" aria-disabled={pending} onClick={submit}>
          {LABEL}
        </button>
      )}
      <Sent email={sent ? email : undefined} />
    </div>
  );
}

/** The same where the address is not known. */
export function SendAnotherTo() {
  const [email, setEmail] = useState('');
  const { sent, form, submit, pending, error, general } = useAnother(email);
  return (
    <>
      {!sent && (
        <form ref={form} onSubmit={submit} noValidate>
          <FormError text={general} />
          <Field
            label="Email"
            name="email"
            type="email"
            autocomplete="email"
            value={email}
            error={error('email')}
            onValue={setEmail}
          />
          <Submit pending={pending}>{LABEL}</Submit>
        </form>
      )}
      <Sent email={sent ? email : undefined} />
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
