import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { safeNext } from '../../lib/paths';
import { signIn, useViewer } from '../../lib/session';
import { Checkbox, Field } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { ResendConfirmation } from './ResendConfirmation';

const UNCONFIRMED = 'Confirm your account first: open the link in the email that we sent you.';

export function SignIn() {
  const { query, route } = useLocation();
  const viewer = useViewer();
  const form = useForm({ email: '', password: '', remember: false }, signIn);
  const { problem, field, values } = form;

  useEffect(() => {
    if (viewer) route(safeNext(query.next), true);
  }, [viewer]);

  const unconfirmed = problem?.type === '/problems/unconfirmed';
  const general = unconfirmed ? UNCONFIRMED : problem?.status === 401 ? 'Incorrect email or password.' : form.general;
  return (
    <Page title="Sign in" class="narrow">
      <Form of={{ ...form, general }} submit="Sign in">
        {unconfirmed && <ResendConfirmation key={values.email} email={values.email} />}
        <Field label="Email" type="email" autocomplete="username" {...field('email')} />
        <Field label="Password" type="password" autocomplete="current-password" {...field('password')} />
        <Checkbox label="Keep me signed in" {...field('remember')} />
      </Form>
      <p class="aside">
        <a href="/forgot-password">Forgot your password?</a>
      </p>
      <p class="aside">
        New here? <a href="/register">Register</a>.
      </p>
    </Page>
  );
}
