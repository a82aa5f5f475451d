// A token that has just been created. It is shown only once.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PersonalToken } from '../../lib/api';
import './NewToken.css';

export function NewToken({ token, onDone }: { token: PersonalToken; onDone: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(token.token); // available only on https
    } catch {
      field.current?.select();
      if (!document.execCommand('copy')) return setStatus('Press Ctrl+C to copy the selected token.');
    }
    setStatus('Copied.');
  }

  function done() {
    onDone();
    document.querySelector('h1')?.focus({ preventScroll: true });
  }

  return (
    <div class="new-token">
      <label for={id}>Your new token, {token.name}</label>
      <p id={`${id}h`}>
        <strong>Copy it now: it will not be shown again.</strong> Keep it secret, like a password.
      </p>
      <div class="copyable">
        <input
          ref={field}
          id={id}
          type="text"
          value={token.token}
          readOnly
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}h`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="primary" onClick={copy}>
          Copy
        </button>
      </div>
      <p class="field-hint">
        Send it in the header <code>Authorization: Bearer {token.token.slice(0, 4)}…</code>
      </p>
      <div class="actions">
        <p role="status">{status}</p>
        <button type="button" onClick={done}>
          Done
        </button>
      </div>
    </div>
  );
}
