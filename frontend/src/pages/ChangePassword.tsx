import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { api, ask } from '../api';
import type { Viewer } from '../session';
import { toast } from '../toast';
import { Field, FormError, Submit, Whose } from '../ui/Field';
import { useSend } from '../ui/form';
import { NewPassword, insistOnMatch } from '../ui/NewPassword';
import { Page } from '../ui/Page';
import { SignedIn } from '../ui/SignedIn';
import { useMe } from './Account';

const TITLE = 'Change Password';

export const ChangePassword = () => <SignedIn title={TITLE}>{(viewer) => <Form viewer={viewer} />}</SignedIn>;

function Form({ viewer }: { viewer: Viewer }) {
  const { route } = useLocation();
  const me = useMe(viewer);
  const [values, setValues] = useState({ old_password: '', password: '', password2: '' });
  const { form, submit, pending, error, general } = useSend(Object.keys(values), async () => {
    insistOnMatch(values);
    const { old_password, password } = values;
    await ask(api.PUT('/me/password', { body: { old_password, password } }));
    toast('Your password has been updated.');
    route('/account');
  });
  const field = (name: keyof typeof values) => ({
    name,
    value: values[name],
    error: error(name),
    onValue: (value: string) => setValues({ ...values, [name]: value }),
  });
  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      <p class="lead">You stay signed in here. Other browsers are signed out, and all tokens stop working.</p>
      <form ref={form} onSubmit={submit} noValidate>
        <FormError text={general} />
        <Whose email={me.data?.email} />
        <Field label="Old password" type="password" autocomplete="current-password" {...field('old_password')} />
        <NewPassword label="New password" field={field} />
        <Submit pending={pending}>Change Password</Submit>
      </form>
      <p class="aside">
        <a href="/account">Back to your account</a>
      </p>
    </Page>
  );
}
