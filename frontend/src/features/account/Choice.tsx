// A group of radio buttons. Initially none has to be selected.
import { useId } from 'preact/hooks';
import './Choice.css';

interface Option<T extends string> {
  value: T;
  label: string;
  hint: string;
}

interface Props<T extends string> {
  legend: string;
  name: string;
  options: readonly Option<T>[];
  value: T | undefined;
  error: string | undefined;
  onValue: (value: T) => void;
}

export function Choice<T extends string>({ legend, name, options, value, error, onValue }: Props<T>) {
  const id = useId();
  return (
    <fieldset
      role="radiogroup"
      aria-required
      aria-invalid={error ? true : undefined}
      aria-describedby={error && `${id}e`}
    >
      <legend>{legend}</legend>
      {error && (
        <p class="field-error" id={`${id}e`}>
          {error}
        </p>
      )}
      {options.map((it) => (
        <label key={it.value} class="check">
          <input
            type="radio"
            name={name}
            value={it.value}
            aria-labelledby={`${id}${it.value}`}
            aria-describedby={`${id}${it.value}h`}
            checked={it.value === value}
            onChange={() => onValue(it.value)}
          />
          <span>
            <span id={`${id}${it.value}`}>{it.label}</span>
            <span class="field-hint" id={`${id}${it.value}h`}>
              {it.hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
