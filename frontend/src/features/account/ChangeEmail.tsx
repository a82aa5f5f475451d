import { useState } from 'preact/hooks';
import type { Viewer } from '../../lib/session';
import { Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Failed } from '../../ui/States';
import { BackToAccount } from './BackToAccount';
import { CurrentPassword } from './CurrentPassword';
import { requestEmailChange, useMe } from './requests';
import './ChangeEmail.css';

const TITLE = 'Change email address';

export const ChangeEmail = () => <RequireSignIn title={TITLE}>{(viewer) => <Change viewer={viewer} />}</RequireSignIn>;

function Change({ viewer }: { viewer: Viewer }) {
  const [sentTo, setSentTo] = useState<string>();
  return sentTo ? <Sent email={sentTo} /> : <Request viewer={viewer} onSent={setSentTo} />;
}

function Request({ viewer, onSent }: { viewer: Viewer; onSent: (email: string) => void }) {
  const me = useMe(viewer);
  const form = useForm({ email: '', password: '' }, async (body) => {
    await requestEmailChange(body);
    onSent(body.email);
  });
  return (
    <Page title={TITLE} class="narrow">
      {me.problem ? (
        <Failed problem={me.problem} again={me.reload} />
      ) : (
        <p class="lead present-address" aria-busy={!me.data}>
          {me.data && (
            <>
              Your address is <strong>{me.data.email}</strong>. It changes when you open the link that we send to the
              new one.
            </>
          )}
        </p>
      )}
      <Form of={form} submit="Send confirmation link">
        <Field label="New email address" type="email" autocomplete="email" {...form.field('email')} />
        <CurrentPassword email={me.data?.email} field={form.field('password')} />
      </Form>
      <BackToAccount />
    </Page>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <Page title={TITLE} heading="Check your inbox" class="narrow" replaces>
      <p class="notice good" role="status">
        Confirmation email sent to <strong>{email}</strong>.
      </p>
      <p>Open the link in the email within an hour. Until then, sign in with your old address.</p>
      <BackToAccount />
    </Page>
  );
}
