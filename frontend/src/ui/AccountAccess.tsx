// Who gets in: suspending an account, lifting that, and ending what is signed in to it.
import { useState } from 'preact/hooks';
import { api, ask, type Account } from '../api';
import { toast } from '../toast';
import { AskDialog } from './AskDialog';

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

/** One button in both cases, so that the keyboard stays where it is. */
function Suspension({ account, onChanged }: Omit<Props, 'own'>) {
  const { id, username, suspended } = account;

  async function turn() {
    const params = { path: { id: String(id) } };
    onChanged(await ask(api.PATCH('/accounts/{id}', { params, body: { suspended: !suspended } })));
    toast(suspended ? `The suspension of ${username} has been lifted.` : `${username} has been suspended.`);
  }

  return suspended ? (
    <Act
      verb="Lift the suspension"
      about={`${username} cannot sign in.`}
      question={`Lift the suspension of ${username}?`}
      consequence="It is possible to sign in again, with the same password. Old sessions and tokens do not come back."
      onYes={turn}
    />
  ) : (
    <Act
      verb="Suspend"
      about="Nobody can sign in then; what was written stays."
      question={`Suspend ${username}?`}
      consequence="All sessions and tokens end at once, and nobody can sign in to the account until you lift the suspension. What was written stays."
      danger
      onYes={turn}
    />
  );
}

function EndSessions({ account: { id, username } }: { account: Account }) {
  async function end() {
    await ask(api.DELETE('/accounts/{id}/credentials', { params: { path: { id: String(id) } } }));
    toast(`All sessions and tokens of ${username} have ended.`);
  }

  return (
    <Act
      verb="End all sessions and tokens"
      about="For when somebody else may be signed in."
      question={`End all sessions and tokens of ${username}?`}
      consequence="Every browser has to log in again, and every token stops working for good. The password stays as it is."
      danger
      onYes={end}
    />
  );
}

interface ActProps {
  verb: string;
  about: string;
  question: string;
  consequence: string;
  danger?: boolean;
  onYes: () => Promise<void>;
}

function Act({ verb, about, ...dialog }: ActProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div class="act">
      <button type="button" onClick={() => setAsking(true)}>
        {verb}
      </button>
      <p class="muted">{about}</p>
      {asking && <AskDialog {...dialog} verb={verb} onClose={() => setAsking(false)} />}
    </div>
  );
}
