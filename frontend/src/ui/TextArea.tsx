// A text of several lines with its label, its hint, and what is wrong with it.
import { useId } from 'preact/hooks';
import { Notes, noted } from './Field';

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
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...noted({ id, error, hint })}
      />
      <Notes id={id} error={error} hint={hint} />
    </div>
  );
}
