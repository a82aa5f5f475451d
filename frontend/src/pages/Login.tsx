import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { safeNext } from '../next';
import { signIn, useViewer } from '../session';
import { Checkbox } from '../ui/Checkbox';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';
import { SendAnother } from '../ui/SendAnother';

const UNCONFIRMED = 'You have not confirmed your account yet. Open the link in the mail that was sent to you.';

export function Login() {
  const { query, route } = useLocation();
  const viewer = useViewer();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(false);
  const { form, submit, pending, problem, error, general } = useSend(['email', 'password'], () =>
    signIn({ email, password, remember }),
  );

  useEffect(() => {
    if (viewer) route(safeNext(query.next), true);
  }, [viewer]);

  const unconfirmed = problem?.type === '/problems/unconfirmed';
  return (
    <Page title="Login" heading="Login" class="narrow">
      <form ref={form} onSubmit={submit} noValidate>
        <FormError
          text={unconfirmed ? UNCONFIRMED : problem?.status === 401 ? 'Invalid email or password.' : general}
        />
        {unconfirmed && <SendAnother key={email} email={email} />}
        <Field
          label="Email"
          name="email"
          type="email"
          autocomplete="username"
          value={email}
          error={error('email')}
          onValue={setEmail}
        />
        <Field
          label="Password"
          name="password"
          type="password"
          autocomplete="current-password"
          value={password}
          error={error('password')}
          onValue={setPassword}
        />
        <Checkbox label="Keep me logged in" name="remember" value={remember} onValue={setRemember} />
        <Submit pending={pending}>Log In</Submit>
      </form>
      <p class="aside">
        <a href="/forgot-password">Forgot your password?</a>
      </p>
      <p class="aside">
        New here? <a href="/register">Register</a> in a minute.
      </p>
    </Page>
  );
}
