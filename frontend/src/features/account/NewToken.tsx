// A token that has just been created: the one time that it can be seen.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PersonalToken } from '../../lib/api';
import './NewToken.css';

export function NewToken({ token, onDone }: { token: PersonalToken; onDone: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState('');

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(token.token); // only where the site is served by https
    } catch {
      field.current?.select();
      if (!document.execCommand('copy')) return say('It is selected: press Ctrl and C to copy it.');
    }
    say('Copied.');
  }

  function done() {
    onDone();
    document.querySelector('h1')?.focus({ preventScroll: true });
  }

  return (
    <div class="new-token">
      <label for={id}>Your new token, {token.name}</label>
      <p id={`${id}h`}>
        <strong>Copy it now: it is not shown again.</strong> Whoever has it can use it, so keep it like a password.
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
        A script sends it as <code>Authorization: Bearer {token.token.slice(0, 4)}…</code>
      </p>
      <div class="actions">
        <p role="status">{said}</p>
        <button type="button" onClick={done}>
          I have copied it
        </button>
      </div>
    </div>
  );
}
