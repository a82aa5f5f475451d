import { useId } from 'preact/hooks';
import { Notes, noted } from './Field';

interface Props {
  label: string;
  name: string;
  hint?: string;
  value: boolean;
  error?: string | undefined;
  onValue: (value: boolean) => void;
}

export function Checkbox({ label, name, hint, value, error, onValue }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          name={name}
          checked={value}
          onChange={(event) => onValue(event.currentTarget.checked)}
          {...noted({ id, error, hint })}
        />
        {label}
      </label>
      <Notes id={id} error={error} hint={hint} />
    </div>
  );
}
