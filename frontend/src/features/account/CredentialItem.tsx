// A session or a token: what it is, how it was used, and the way to end it.
import { useId, useState } from 'preact/hooks';
import { Failure, type Credential } from '../../lib/api';
import { toast } from '../../lib/toast';
import { DeleteDialog } from '../../ui/DeleteDialog';
import { Ago, Until } from '../../ui/Time';
import { deviceOf } from './device';
import { revokeCredential } from './requests';
import '../../ui/badge.css';
import './CredentialItem.css';

/** By kind: what it is, how one ends it, and what comes of that. */
const KINDS = {
  session: ['Browser session', 'Sign out', 'Whoever uses it has to log in again.'],
  token: ['Token for an hour', 'Revoke', 'It stops working for good.'],
  personal: ['', 'Revoke', 'Scripts that use it stop working, and it cannot be brought back.'],
} as const;

const SCOPES = { read: 'Can only read', write: 'Can read and write' };

export function CredentialItem({ credential, onRevoked }: { credential: Credential; onRevoked: () => void }) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const { kind, name, scope, user_agent, created_at, last_used_at, expires_at, current } = credential;
  // The server notes a use at most once a minute: until then nothing can be said of a new token.
  const used = kind === 'session' || last_used_at !== created_at;
  const [what, verb, consequence] = KINDS[kind];
  const title = name ?? deviceOf(user_agent);

  async function revoke() {
    try {
      await revokeCredential(credential.id);
    } catch (error) {
      if (!(error instanceof Failure) || error.problem.status !== 404) throw error; // it has ended already
    }
    toast(kind === 'session' ? 'The session has been ended.' : 'The token has been revoked.');
    onRevoked();
  }

  return (
    <li class="credential">
      <div>
        <p class="credential-name" title={user_agent ?? undefined}>
          {title}
          {current && <span class="badge">This device</span>}
        </p>
        <p class="muted" id={id}>
          {kind === 'personal' ? SCOPES[scope] : what}, created <Ago time={created_at} />
          {used && (
            <>
              , last used <Ago time={last_used_at} />
            </>
          )}
          , ends <Until time={expires_at} />
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
