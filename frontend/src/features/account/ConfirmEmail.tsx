// The page that the link mailed to a new address opens. It works for the account that asked for it, signed in.
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { isAgainst } from '../../lib/api';
import { setViewer, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Form, useSend } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { useMailedToken, type MailedToken } from './mailed-token';
import { changeEmail } from './requests';
import { NewLink, UselessLink } from './UselessLink';

const TITLE = 'Change Email Address';

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
      if (!isAgainst(error, 'token')) throw error;
      discard();
      return setRefused(true);
    }
    discard();
    toast('Your email address has been updated.');
    route('/account', true);
  });
  if (!token) {
    return (
      <UselessLink
        title={TITLE}
        refused={refused}
        why="The link is invalid or has expired, or it is for another account."
        mail="to your new address"
      >
        <NewLink href="/account/email" />
      </UselessLink>
    );
  }
  return (
    <Page title={TITLE} class="narrow">
      <p class="lead">
        One step left, {viewer.username}: from then on you sign in with the address that this link was sent to.
      </p>
      <Form of={sending} submit="Use the new address" />
    </Page>
  );
}
