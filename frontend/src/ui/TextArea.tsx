// A text of several lines with its label, its hint, and what is wrong with it.
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  name: string;
  rows?: number;
  hint?: string;
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}

export function TextArea({ label, name, rows = 4, hint, value, error, onValue }: Props) {
  const id = useId();
  const about = [error && `${id}e`, hint && `${id}h`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={about || undefined}
      />
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
