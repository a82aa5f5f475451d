// The page that the link to confirm a new email address opens. It works only for the account that requested it, signed in.
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { hasFieldError } from '../../lib/api';
import { setViewer, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Form, useSend } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { InvalidLink, NewLink } from './InvalidLink';
import { useMailedToken, type MailedToken } from './mailed-token';
import { changeEmail } from './requests';

const TITLE = 'Confirm your email address';

export function ConfirmEmail() {
  const mailed = useMailedToken('/change-email');
  return <RequireSignIn title={TITLE}>{(viewer) => <Change viewer={viewer} mailed={mailed} />}</RequireSignIn>;
}

function Change({ viewer, mailed: { token, discard } }: { viewer: Viewer; mailed: MailedToken }) {
  const { route } = useLocation();
  const [refused, setRefused] = useState(false);
  const sending = useSend([], async () => {
    try {
      setViewer(await changeEmail(token));
    } catch (error) {
      if (!hasFieldError(error, 'token')) throw error;
      discard();
      return setRefused(true);
    }
    discard();
    toast('Email address changed.');
    route('/account', true);
  });
  if (!token) {
    return (
      <InvalidLink
        title={TITLE}
        refused={refused}
        reason="The link is invalid or has expired, or it belongs to another account."
        email="that we sent to your new address"
      >
        <NewLink href="/account/email" />
      </InvalidLink>
    );
  }
  return (
    <Page title={TITLE} class="narrow">
      <p class="lead">
        Hello, {viewer.username}. Once you confirm, you sign in with the address that this link was sent to.
      </p>
      <Form of={sending} submit="Confirm new address" />
    </Page>
  );
}
