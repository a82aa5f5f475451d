import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { safeNext } from '../next';
import { signIn, useViewer } from '../session';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';

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

  return (
    <Page title="Login" heading="Login" class="narrow">
      <form ref={form} onSubmit={submit} noValidate>
        <FormError text={problem?.status === 401 ? 'Invalid email or password.' : general} />
        <Field
          label="Email"
          name="email"
          type="email"
          autocomplete="email"
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
        <label class="check">
          <input
            type="checkbox"
            name="remember"
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
          Keep me logged in
        </label>
        <Submit pending={pending}>Log In</Submit>
      </form>
      <p class="aside">
        New here? <a href="/register">Register</a> in a minute.
      </p>
    </Page>
  );
}
