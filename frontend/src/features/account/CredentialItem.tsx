// A session or a token in the list, with a button to end it.
import { useId, useState } from 'preact/hooks';
import { Failure, type Credential } from '../../lib/api';
import { toast } from '../../lib/toast';
import { Badge } from '../../ui/Badge';
import { DeleteDialog } from '../../ui/DeleteDialog';
import { Ago, Until } from '../../ui/Time';
import { deviceOf } from './device';
import { revokeCredential } from './requests';
import './CredentialItem.css';

/** By kind: its description, the button that ends it, and the consequence. */
const KINDS = {
  session: ['Browser session', 'Sign out', 'That browser has to sign in again.'],
  token: ['One-hour token', 'Revoke', 'It stops working permanently.'],
  personal: ['', 'Revoke', 'Scripts that use it stop working. This cannot be undone.'],
} as const;

const SCOPES = { read: 'Read only', write: 'Read and write' };

export function CredentialItem({ credential, onRevoked }: { credential: Credential; onRevoked: () => void }) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const { kind, name, scope, user_agent, created_at, last_used_at, expires_at, current } = credential;
  // The server records uses at most once a minute: whether a new token was used is not known at first.
  const used = kind === 'session' || last_used_at !== created_at;
  const [what, verb, consequence] = KINDS[kind];
  const title = name ?? deviceOf(user_agent);

  async function revoke() {
    try {
      await revokeCredential(credential.id);
    } catch (error) {
      if (!(error instanceof Failure) || error.problem.status !== 404) throw error; // it has already ended
    }
    toast(kind === 'session' ? 'Session ended.' : 'Token revoked.');
    onRevoked();
  }

  return (
    <li class="credential">
      <div>
        <p class="credential-name" title={user_agent ?? undefined}>
          {title}
          {current && <Badge>This device</Badge>}
        </p>
        <p class="muted" id={id}>
          {kind === 'personal' ? SCOPES[scope] : what}, created <Ago time={created_at} />
          {used && (
            <>
              , last used <Ago time={last_used_at} />
            </>
          )}
          , expires <Until time={expires_at} />
        </p>
      </div>
      {!current && (
        <button type="button" aria-label={`${verb} ${title}`} aria-describedby={id} onClick={() => setAsking(true)}>
          {verb}
        </button>
      )}
      {asking && (
        <DeleteDialog
          question={`${verb} ${title}?`}
          consequence={consequence}
          verb={verb}
          onDelete={revoke}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
