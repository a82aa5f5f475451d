// The page where administrators edit an account.
import { useLocation, useRoute } from 'preact-iso';
import { useId, useState } from 'preact/hooks';
import { saveSeen, type Account, type Tagged } from '../../lib/api';
import { useLeaveWarning } from '../../lib/drafts';
import { useLoad } from '../../lib/load';
import { clashes, merged } from '../../lib/merge';
import { refreshViewer, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Conflict, type Row } from '../../ui/Conflict';
import { Checkbox, Field, Select } from '../../ui/Field';
import { Form, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { ProfileFields, profileOf } from '../../ui/ProfileFields';
import { Forbidden, NotFound } from '../../ui/Refused';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content } from '../../ui/States';
import { Ago, Day } from '../../ui/Time';
import { AccountAccess } from './AccountAccess';
import { AccountRow } from './AccountRow';
import { LABELS, rowsOf, valuesOf, type Values } from './account-values';
import { getAccount, getAccountAndRoles, updateAccount } from './requests';

const TITLE = 'Edit account';

export function EditAccount() {
  const id = useRoute().params.id ?? '';
  if (!/^[1-9]\d*$/.test(id)) return <NotFound />;
  return (
    <RequireSignIn title={TITLE} permission="ADMIN">
      {(viewer) => <Editor key={id} id={id} viewer={viewer} />}
    </RequireSignIn>
  );
}

function Editor({ id, viewer }: { id: string; viewer: Viewer }) {
  const loaded = useLoad(`/accounts/${id}/edit`, (signal) => getAccountAndRoles(id, signal), true);

  if (loaded.problem?.status === 403) return <Forbidden />;
  if (loaded.problem?.status === 404) return <NotFound />;
  return (
    <Page title={TITLE} class="narrow">
      <Content of={loaded} rows={3}>
        {({ account, roles }) => (
          <>
            <Summary account={account} />
            <Profile account={account} roles={roles.map(({ name }) => name)} own={viewer.id === account.id} />
            <AccountAccess
              account={account}
              own={viewer.id === account.id}
              onChanged={(account) => loaded.change((old) => ({ ...old, account }))}
            />
          </>
        )}
      </Content>
      <p class="aside">
        <a href="/admin">All accounts</a>
      </p>
    </Page>
  );
}

function Summary({ account }: { account: Account }) {
  const { member_since, last_seen } = account;
  return (
    <AccountRow account={account}>
      <p class="muted">
        Member since <Day time={member_since} />, last seen <Ago time={last_seen} />
      </p>
    </AccountRow>
  );
}

/** A JSON merge patch with the changed values. */
function patch(account: Account, { email, username, confirmed, role, ...profile }: Values): Partial<Account> {
  const now = { email: email.trim(), username: username.trim(), confirmed, role, ...profileOf(profile) };
  const changed = Object.entries(now).filter(([name, value]) => value !== account[name as keyof typeof now]);
  return Object.fromEntries(changed);
}

/** Fields that others have set to other values. */
interface Clash {
  rows: Row[];
  theirs: Partial<Values>;
  merging: boolean;
}

function clashOf(base: Values, mine: Values, theirs: Values): Clash | undefined {
  const names = clashes(base, mine, theirs);
  if (!names.length) return undefined;
  return {
    rows: rowsOf(names, mine, theirs),
    theirs: Object.fromEntries(names.map((it) => [it, theirs[it]])),
    merging: false,
  };
}

interface ProfileProps {
  account: Account;
  roles: string[];
  own: boolean;
}

function Profile({ account, roles, own }: ProfileProps) {
  const { route } = useLocation();
  const id = useId();
  const [base, setBase] = useState(account);
  const [clash, setClash] = useState<Clash>();
  const form = useForm(valuesOf(account), async (values) => {
    if (clash && !clash.merging) return document.getElementById(id)?.focus();
    await saveSeen(
      () => getAccount(account.id),
      (now) => save(now, values),
    );
  });

  /** Saves the account, unless others have set the same fields to other values. */
  async function save({ data, tag }: Tagged<Account>, values: Values) {
    const versions = [valuesOf(base), values, valuesOf(data)] as const;
    const found = clashOf(...versions);
    const mine = merged(...versions);
    if (found) {
      setBase(data);
      form.setValues(mine);
      return setClash(found);
    }
    const { username } = await updateAccount(account.id, patch(data, mine), tag);
    if (own) await refreshViewer(); // what the profile shows depends on the role
    toast('Account updated.');
    route(`/user/${username}`);
  }

  const { field } = form;
  useLeaveWarning(Object.keys(patch(base, form.values)).length > 0, true);
  return (
    <Form of={form} submit="Save">
      {clash && (
        <Conflict
          id={id}
          rows={clash.rows}
          merging={clash.merging}
          onKeep={() => setClash(undefined)}
          onTake={() => {
            form.setValues(clash.theirs);
            setClash(undefined);
          }}
          onMerge={() => setClash({ ...clash, merging: true })}
        />
      )}
      <Field
        label={LABELS.email}
        type="email"
        autocomplete="off"
        hint="A new address takes effect immediately. The old address gets a notification."
        {...field('email')}
      />
      <Field label={LABELS.username} type="text" autocomplete="off" {...field('username')} />
      <Checkbox label={LABELS.confirmed} hint="Only confirmed accounts can sign in." {...field('confirmed')} />
      <Select label={LABELS.role} options={roles} {...field('role')} />
      <ProfileFields field={field} />
    </Form>
  );
}
