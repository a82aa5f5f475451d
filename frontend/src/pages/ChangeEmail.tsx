import { useState } from 'preact/hooks';
import { api, ask } from '../api';
import type { Viewer } from '../session';
import { Field, FormError, Submit, Whose } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';
import { SignedIn } from '../ui/SignedIn';
import { Failed } from '../ui/States';
import { useMe } from './Account';

const TITLE = 'Change Email Address';

export const ChangeEmail = () => <SignedIn title={TITLE}>{(viewer) => <Change viewer={viewer} />}</SignedIn>;

function Change({ viewer }: { viewer: Viewer }) {
  const [sentTo, setSentTo] = useState<string>();
  return sentTo ? <Sent email={sentTo} /> : <Form viewer={viewer} onSent={setSentTo} />;
}

function Form({ viewer, onSent }: { viewer: Viewer; onSent: (email: string) => void }) {
  const me = useMe(viewer);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { form, submit, pending, error, general } = useSend(['email', 'password'], async () => {
    await ask(api.POST('/email-change-requests', { body: { email, password } }));
    onSent(email);
  });
  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      {me.problem ? (
        <Failed problem={me.problem} again={me.reload} />
      ) : (
        <p class="lead now" aria-busy={!me.data}>
          {me.data && (
            <>
              Your address is <strong>{me.data.email}</strong>. It stays so until you open the link that the new one
              gets.
            </>
          )}
        </p>
      )}
      <form ref={form} onSubmit={submit} noValidate>
        <FormError text={general} />
        <Field
          label="New email address"
          name="email"
          type="email"
          autocomplete="email"
          value={email}
          error={error('email')}
          onValue={setEmail}
        />
        <Whose email={me.data?.email} />
        <Field
          label="Password"
          name="password"
          type="password"
          autocomplete="current-password"
          value={password}
          error={error('password')}
          onValue={setPassword}
        />
        <Submit pending={pending}>Change Email Address</Submit>
      </form>
      <p class="aside">
        <a href="/account">Back to your account</a>
      </p>
    </Page>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <Page title={TITLE} heading="Check your inbox" class="narrow" turned>
      <p class="notice good" role="status">
        An email with instructions to confirm your new email address has been sent to you.
      </p>
      <p>
        It went to <strong>{email}</strong>. Open the link in it within an hour; until then you sign in with the old
        address.
      </p>
      <p class="aside">
        <a href="/account">Back to your account</a>
      </p>
    </Page>
  );
}
