// The page that the link mailed to a new address opens. It works for the account that asked for it, signed in.
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { api, ask, isAgainst } from '../api';
import { useMailed, type Mailed } from '../mailed';
import { setViewer, type Viewer } from '../session';
import { toast } from '../toast';
import { FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';
import { SignedIn } from '../ui/SignedIn';

const TITLE = 'Change Email Address';

export function ConfirmEmail() {
  const mailed = useMailed('/change-email');
  return <SignedIn title={TITLE}>{(viewer) => <Change viewer={viewer} mailed={mailed} />}</SignedIn>;
}

function Change({ viewer, mailed }: { viewer: Viewer; mailed: Mailed }) {
  const { route } = useLocation();
  const [refused, setRefused] = useState(false);
  const { token, spend } = mailed;
  const { form, submit, pending, general } = useSend([], async () => {
    try {
      setViewer(await ask(api.POST('/email-changes', { body: { token } })));
    } catch (error) {
      if (!isAgainst(error, 'token')) throw error;
      spend();
      return setRefused(true);
    }
    spend();
    toast('Your email address has been updated.');
    route('/account', true);
  });
  if (!token) return <NoLink refused={refused} />;
  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      <p class="lead">
        One step left, {viewer.username}: from then on you sign in with the address that this link was sent to.
      </p>
      <form ref={form} onSubmit={submit}>
        <FormError text={general} />
        <Submit pending={pending}>Use the new address</Submit>
      </form>
    </Page>
  );
}

function NoLink({ refused }: { refused: boolean }) {
  return (
    <Page title={TITLE} heading={TITLE} class="narrow" turned={refused}>
      {refused ? (
        <p class="notice bad" role="alert">
          The link is invalid or has expired, or it is for another account.
        </p>
      ) : (
        <p class="lead">Open this page by the link in the mail that was sent to your new address.</p>
      )}
      <p>
        <a class="button primary" href="/account/email">
          Ask for a new link
        </a>
      </p>
    </Page>
  );
}
