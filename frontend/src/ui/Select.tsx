// One of a list of names.
import { useId } from 'preact/hooks';
import { Notes, noted } from './Field';

interface Props {
  label: string;
  name: string;
  options: string[];
  hint?: string;
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}

export function Select({ label, name, options, hint, value, error, onValue }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        {...noted({ id, error, hint })}
      >
        {options.map((it) => (
          <option key={it} value={it}>
            {it}
          </option>
        ))}
      </select>
      <Notes id={id} error={error} hint={hint} />
    </div>
  );
}
