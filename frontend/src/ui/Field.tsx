// Form fields, each with its label, hint and error.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FieldProps } from './Form';
import './Field.css';

interface Described {
  label: string;
  hint?: string;
  error: string | undefined;
}

interface Props extends Described, FieldProps<string> {
  type: 'email' | 'password' | 'text';
  /** For password managers. */
  autocomplete: 'email' | 'username' | 'nickname' | 'name' | 'new-password' | 'current-password' | 'off';
  numeric?: boolean;
}

export function Field({ label, name, type, autocomplete, numeric, hint, value, error, onValue }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = type === 'password';
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
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
          {...describedBy({ id, error, hint })}
        />
        {secret && (
          <button
            type="button"
            class="quiet"
            aria-label={`${shown ? 'Hide' : 'Show'} ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
    </Labelled>
  );
}

export function TextArea(props: Described & FieldProps<string> & { rows?: number }) {
  const { label, name, rows = 4, hint, value, error, onValue } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...describedBy({ id, error, hint })}
      />
    </Labelled>
  );
}

/** A drop-down list. */
export function Select(props: Described & FieldProps<string> & { options: string[] }) {
  const { label, name, options, hint, value, error, onValue } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        name={name}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        {...describedBy({ id, error, hint })}
      >
        {options.map((it) => (
          <option key={it} value={it}>
            {it}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Checkbox({ label, name, hint, value, error, onValue }: Described & FieldProps<boolean>) {
  const id = useId();
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          name={name}
          checked={value}
          onChange={(event) => onValue(event.currentTarget.checked)}
          {...describedBy({ id, error, hint })}
        />
        {label}
      </label>
      <Notes id={id} error={error} hint={hint} />
    </div>
  );
}

function Labelled({ id, label, hint, error, children }: Described & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      <Notes id={id} error={error} hint={hint} />
    </div>
  );
}

type NotesProps = Omit<Described, 'label'> & { id: string };

/** The error and the hint of a field. */
function Notes({ id, error, hint }: NotesProps) {
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

/** Attributes that associate a field with its notes, for screen readers. */
const describedBy = ({ id, error, hint }: NotesProps) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [error && `${id}e`, hint && `${id}h`].filter(Boolean).join(' ') || undefined,
});
