// What administrators change of an account.
import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { api, ask, type Account } from '../api';
import { useAsking } from '../drafts';
import { useLoad } from '../load';
import { refreshViewer, type Viewer } from '../session';
import { toast } from '../toast';
import { AccountAccess } from '../ui/AccountAccess';
import { AccountBadges } from '../ui/AccountBadges';
import { AuthorAvatar, AuthorName } from '../ui/Author';
import { Checkbox } from '../ui/Checkbox';
import { Field, FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Page } from '../ui/Page';
import { ProfileFields, profileOf, sentProfile } from '../ui/ProfileFields';
import { Select } from '../ui/Select';
import { SignedIn } from '../ui/SignedIn';
import { Failed, Skeleton } from '../ui/States';
import { Ago, Day } from '../ui/Time';
import { Forbidden } from './Forbidden';
import { NotFound } from './NotFound';

const TITLE = 'Edit Profile';

export function EditAccount() {
  const id = useRoute().params.id ?? '';
  if (!/^[1-9]\d*$/.test(id)) return <NotFound />;
  return (
    <SignedIn title={TITLE} needs="ADMIN">
      {(viewer) => <Editor key={id} id={id} viewer={viewer} />}
    </SignedIn>
  );
}

async function load(id: string, signal: AbortSignal) {
  const [account, { roles }] = await Promise.all([
    ask(api.GET('/accounts/{id}', { params: { path: { id } }, signal })),
    ask(api.GET('/roles', { signal })),
  ]);
  return { account, roles: roles.map(({ name }) => name) };
}

function Editor({ id, viewer }: { id: string; viewer: Viewer }) {
  const { data, problem, reload, change } = useLoad(`/accounts/${id}/edit`, (signal) => load(id, signal), true);

  if (problem?.status === 403) return <Forbidden />;
  if (problem?.status === 404) return <NotFound />;
  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      {problem && <Failed problem={problem} again={reload} />}
      {!data && !problem && <Skeleton rows={3} />}
      {data && (
        <>
          <Whom account={data.account} />
          <Form account={data.account} roles={data.roles} own={viewer.id === data.account.id} />
          <AccountAccess
            account={data.account}
            own={viewer.id === data.account.id}
            onChanged={(account) => change((old) => ({ ...old, account }))}
          />
        </>
      )}
      <p class="aside">
        <a href="/admin">All accounts</a>
      </p>
    </Page>
  );
}

function Whom({ account }: { account: Account }) {
  const { member_since, last_seen } = account;
  return (
    <div class="row">
      <AuthorAvatar author={account} size={40} />
      <div>
        <p class="row-name">
          <AuthorName author={account} />
          <AccountBadges account={account} />
        </p>
        <p class="muted">
          Member since <Day time={member_since} />, last seen <Ago time={last_seen} />
        </p>
      </div>
    </div>
  );
}

const valuesOf = ({ email, username, confirmed, role, ...account }: Account) => ({
  email,
  username,
  confirmed,
  role,
  ...profileOf(account),
});
type Values = ReturnType<typeof valuesOf>;

/** A JSON merge patch: only what is another value now. */
function patch(account: Account, { email, username, confirmed, role, ...profile }: Values): Partial<Account> {
  const now = { email: email.trim(), username: username.trim(), confirmed, role, ...sentProfile(profile) };
  const changed = Object.entries(now).filter(([name, value]) => value !== account[name as keyof typeof now]);
  return Object.fromEntries(changed);
}

function Form({ account, roles, own }: { account: Account; roles: string[]; own: boolean }) {
  const { route } = useLocation();
  const [values, setValues] = useState(() => valuesOf(account));
  const set = (changed: Partial<Values>) => setValues({ ...values, ...changed });
  useAsking(Object.keys(patch(account, values)).length > 0, true);
  const { form, submit, pending, error, general } = useSend(Object.keys(values), async () => {
    const params = { path: { id: String(account.id) } };
    const now = await ask(api.PATCH('/accounts/{id}', { params, body: patch(account, values) }));
    if (own) await refreshViewer(); // the profile shows what the new role may see
    toast('The profile has been updated.');
    route(`/user/${now.username}`);
  });
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <FormError text={general} />
      <Field
        label="Email"
        name="email"
        type="email"
        autocomplete="off"
        hint="A new address takes effect at once; the old one is told."
        value={values.email}
        error={error('email')}
        onValue={(email) => set({ email })}
      />
      <Field
        label="Username"
        name="username"
        type="text"
        autocomplete="off"
        value={values.username}
        error={error('username')}
        onValue={(username) => set({ username })}
      />
      <Checkbox
        label="Confirmed"
        name="confirmed"
        hint="Nobody can sign in to an account that is not."
        value={values.confirmed}
        error={error('confirmed')}
        onValue={(confirmed) => set({ confirmed })}
      />
      <Select
        label="Role"
        name="role"
        options={roles}
        value={values.role}
        error={error('role')}
        onValue={(role) => set({ role })}
      />
      <ProfileFields values={values} error={error} onValues={set} />
      <Submit pending={pending}>Save</Submit>
    </form>
  );
}
