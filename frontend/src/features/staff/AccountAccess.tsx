// Who gets in: suspending an account, lifting that, and ending what is signed in to it.
import { useState } from 'preact/hooks';
import type { Account } from '../../lib/api';
import { toast } from '../../lib/toast';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { endSessionsOf, updateAccount } from './requests';
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
          This is your own account: see your <a href="/account/sessions">sessions and tokens</a>.
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

/** One button in both cases, so that the focus stays where it is. */
function Suspension({ account, onChanged }: Omit<Props, 'own'>) {
  const { id, username, suspended } = account;

  async function toggle() {
    onChanged(await updateAccount(id, { suspended: !suspended }));
    toast(suspended ? `The suspension of ${username} has been lifted.` : `${username} has been suspended.`);
  }

  return suspended ? (
    <Action
      verb="Lift the suspension"
      about={`${username} cannot sign in.`}
      question={`Lift the suspension of ${username}?`}
      consequence="It is possible to sign in again, with the same password. Old sessions and tokens do not come back."
      onYes={toggle}
    />
  ) : (
    <Action
      verb="Suspend"
      about="Nobody can sign in then; what was written stays."
      question={`Suspend ${username}?`}
      consequence="All sessions and tokens end at once, and nobody can sign in to the account until you lift the suspension. What was written stays."
      danger
      onYes={toggle}
    />
  );
}

function EndSessions({ account: { id, username } }: { account: Account }) {
  async function end() {
    await endSessionsOf(id);
    toast(`All sessions and tokens of ${username} have ended.`);
  }

  return (
    <Action
      verb="End all sessions and tokens"
      about="For when somebody else may be signed in."
      question={`End all sessions and tokens of ${username}?`}
      consequence="Every browser has to log in again, and every token stops working for good. The password stays as it is."
      danger
      onYes={end}
    />
  );
}

interface ActionProps {
  verb: string;
  about: string;
  question: string;
  consequence: string;
  danger?: boolean;
  onYes: () => Promise<void>;
}

function Action({ verb, about, ...dialog }: ActionProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div class="access-action">
      <button type="button" onClick={() => setAsking(true)}>
        {verb}
      </button>
      <p class="muted">{about}</p>
      {asking && <ConfirmDialog {...dialog} verb={verb} onClose={() => setAsking(false)} />}
    </div>
  );
}
