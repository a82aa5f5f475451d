import { useLocation } from 'preact-iso';
import type { Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { BackToAccount } from './BackToAccount';
import { CurrentPassword } from './CurrentPassword';
import { NewPassword, requireMatch } from './NewPassword';
import { changePassword, useMe } from './requests';

const TITLE = 'Change password';

export const ChangePassword = () => (
  <RequireSignIn title={TITLE}>{(viewer) => <Change viewer={viewer} />}</RequireSignIn>
);

function Change({ viewer }: { viewer: Viewer }) {
  const { route } = useLocation();
  const me = useMe(viewer);
  const form = useForm({ old_password: '', password: '', password2: '' }, async ({ password2, ...body }) => {
    requireMatch({ password: body.password, password2 });
    await changePassword(body);
    toast('Password changed.');
    route('/account');
  });
  return (
    <Page title={TITLE} class="narrow">
      <p class="lead">You stay signed in here. All other sessions and all tokens end.</p>
      <Form of={form} submit="Change password">
        <CurrentPassword label="Current password" email={me.data?.email} field={form.field('old_password')} />
        <NewPassword label="New password" field={form.field} />
      </Form>
      <BackToAccount />
    </Page>
  );
}
