// An input with its label, its hint, and what is wrong with it.
import type { InputHTMLAttributes } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  name: string;
  hint?: string;
  error?: string;
}

export function Field({ label, hint, error, type, ...input }: Props) {
  const id = useId();
  const [shown, show] = useState(false);
  const secret = type === 'password';
  const about = [error && `${id}e`, hint && `${id}h`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-input">
        <input
          {...input}
          id={id}
          type={secret && shown ? 'text' : type}
          aria-invalid={error ? true : undefined}
          aria-describedby={about || undefined}
        />
        {secret && (
          <button
            type="button"
            class="quiet"
            aria-label={`${shown ? 'Hide' : 'Show'} ${label.toLowerCase()}`}
            onClick={() => show(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
      {error && (
        <p class="field-error" id={`${id}e`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="field-hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a form as a whole. */
export function FormError({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="notice bad" role="alert" tabIndex={-1}>
      {text}
    </p>
  );
}

export function Submit({ pending, children }: { pending: boolean; children: string }) {
  return (
    <button type="submit" class="primary" aria-disabled={pending} data-pending={pending || undefined}>
      {children}
    </button>
  );
}
