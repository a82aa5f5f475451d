// An input with its label, its hint, and what is wrong with it.
import { useId, useState } from 'preact/hooks';

interface Props {
  label: string;
  name: string;
  type: 'email' | 'password' | 'text';
  /** What password managers go by. */
  autocomplete: 'email' | 'username' | 'nickname' | 'name' | 'new-password' | 'current-password' | 'off';
  numeric?: boolean;
  hint?: string;
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}

export function Field({ label, name, type, autocomplete, numeric, hint, value, error, onValue }: Props) {
  const id = useId();
  const [shown, show] = useState(false);
  const secret = type === 'password';
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class={secret ? 'field-input secret' : 'field-input'}>
        <input
          id={id}
          name={name}
          type={(secret && shown ? 'text' : type) as 'text' /* preact's types know one type at a time */}
          autocomplete={autocomplete}
          inputMode={numeric ? 'numeric' : undefined}
          autocapitalize={autocomplete === 'name' ? 'words' : 'none'}
          spellcheck={false}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          {...noted({ id, error, hint })}
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
      <Notes id={id} error={error} hint={hint} />
    </div>
  );
}

interface NotesProps {
  id: string;
  error: string | undefined;
  hint: string | undefined;
}

/** What is wrong with a field, and its hint. */
export function Notes({ id, error, hint }: NotesProps) {
  return (
    <>
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
    </>
  );
}

/** What leads from a field to its notes. */
export const noted = ({ id, error, hint }: NotesProps) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [error && `${id}e`, hint && `${id}h`].filter(Boolean).join(' ') || undefined,
});

/** Tells a password manager whose password a form is about. Nobody sees it. */
export function Whose({ email }: { email: string | undefined }) {
  return <input type="email" name="email" autocomplete="username" value={email ?? ''} readOnly hidden />;
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

interface SubmitProps {
  pending: boolean;
  /** Whether something is lost by it. */
  danger?: boolean;
  children: string;
}

export function Submit({ pending, danger, children }: SubmitProps) {
  return (
    <button
      type="submit"
      class={danger ? 'danger' : 'primary'}
      aria-disabled={pending}
      data-pending={pending || undefined}
    >
      {children}
    </button>
  );
}
