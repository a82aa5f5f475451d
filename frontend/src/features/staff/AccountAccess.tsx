// Suspends an account, lifts the suspension, and ends its sessions and tokens.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../lib/api';
import { toast } from '../../lib/toast';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { differences } from './account-values';
import { Changed } from './Changed';
import { useDecision } from './decision';
import { endSessionsOf, getAccount, updateAccount } from './requests';
import './AccountAccess.css';

interface Props {
  account: Account;
  own: boolean;
  onChanged: (account: Account) => void;
}

export function AccountAccess({ account, own, onChanged }: Props) {
  return (
    <section class="access" aria-labelledby="access">
      <h2 id="access">Access</h2>
      {own ? (
        <p class="muted">
          This is your own account. Manage your <a href="/account/sessions">sessions and tokens</a> on their page.
        </p>
      ) : (
        <>
          <Suspension account={account} onChanged={onChanged} />
          <EndSessions account={account} />
        </>
      )}
    </section>
  );
}

/** Both cases render one button at the same place, so that it keeps the focus. */
function Suspension({ account, onChanged }: Omit<Props, 'own'>) {
  const { id, username, suspended } = account;
  const { decide, changed } = useDecision(account, () => getAccount(id), differences);
  const whatChanged = <Changed what="This account" rows={changed} />;

  const toggle = () =>
    decide(async ({ tag }) => {
      onChanged(await updateAccount(id, { suspended: !suspended }, tag));
      toast(suspended ? `Suspension of ${username} lifted.` : `${username} suspended.`);
    });

  return suspended ? (
    <Action
      verb="Lift suspension"
      about={`${username} cannot sign in.`}
      question={`Lift the suspension of ${username}?`}
      consequence="The user can sign in again with the same password. Earlier sessions and tokens stay invalid."
      onConfirm={toggle}
    >
      {whatChanged}
    </Action>
  ) : (
    <Action
      verb="Suspend"
      about="The user cannot sign in. Posts and comments stay."
      question={`Suspend ${username}?`}
      consequence="All sessions and tokens end immediately, and the user cannot sign in until you lift the suspension. Posts and comments stay."
      danger
      onConfirm={toggle}
    >
      {whatChanged}
    </Action>
  );
}

function EndSessions({ account: { id, username } }: { account: Account }) {
  async function end() {
    await endSessionsOf(id);
    toast(`All sessions and tokens of ${username} ended.`);
  }

  return (
    <Action
      verb="End all sessions and tokens"
      about="Use this if someone else may have access to the account."
      question={`End all sessions and tokens of ${username}?`}
      consequence="The user has to sign in again in every browser, and all tokens stop working permanently. The password does not change."
      danger
      onConfirm={end}
    />
  );
}

interface ActionProps {
  verb: string;
  about: string;
  question: string;
  consequence: string;
  danger?: boolean;
  onConfirm: () => Promise<boolean | void>;
  /** Shown in the dialog. */
  children?: ComponentChildren;
}

function Action({ verb, about, children, ...dialog }: ActionProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div class="access-action">
      <button type="button" onClick={() => setAsking(true)}>
        {verb}
      </button>
      <p class="muted">{about}</p>
      {asking && (
        <ConfirmDialog {...dialog} verb={verb} onClose={() => setAsking(false)}>
          {() => children}
        </ConfirmDialog>
      )}
    </div>
  );
}
