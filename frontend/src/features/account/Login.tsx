import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { safeNext } from '../../lib/paths';
import { signIn, useViewer } from '../../lib/session';
import { Checkbox, Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { SendAnother } from './SendAnother';

const UNCONFIRMED = 'You have not confirmed your account yet. Open the link in the mail that was sent to you.';

export function Login() {
  const { query, route } = useLocation();
  const viewer = useViewer();
  const form = useForm({ email: '', password: '', remember: false }, signIn);
  const { problem, field, values } = form;

  useEffect(() => {
    if (viewer) route(safeNext(query.next), true);
  }, [viewer]);

  const unconfirmed = problem?.type === '/problems/unconfirmed';
  const general = unconfirmed ? UNCONFIRMED : problem?.status === 401 ? 'Invalid email or password.' : form.general;
  return (
    <Page title="Login" class="narrow">
      <Form of={{ ...form, general }} submit="Log In">
        {unconfirmed && <SendAnother key={values.email} email={values.email} />}
        <Field label="Email" type="email" autocomplete="username" {...field('email')} />
        <Field label="Password" type="password" autocomplete="current-password" {...field('password')} />
        <Checkbox label="Keep me logged in" {...field('remember')} />
      </Form>
      <p class="aside">
        <a href="/forgot-password">Forgot your password?</a>
      </p>
      <p class="aside">
        New here? <a href="/register">Register</a> in a minute.
      </p>
    </Page>
  );
}
