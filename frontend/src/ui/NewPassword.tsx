// A new password, twice: nobody sees what is typed.
import { Field } from './Field';
import { insist } from './form';

interface Passwords {
  password: string;
  password2: string;
}

interface Props {
  label: string;
  /** The name, value, error and listener of a field. */
  field: (name: keyof Passwords) => {
    name: string;
    value: string;
    error: string | undefined;
    onValue: (value: string) => void;
  };
}

export function NewPassword({ label, field }: Props) {
  return (
    <>
      <Field
        label={label}
        type="password"
        autocomplete="new-password"
        hint="At least 8 characters. A few words that do not belong together are best."
        {...field('password')}
      />
      <Field
        label={`Confirm ${label.toLowerCase()}`}
        type="password"
        autocomplete="new-password"
        {...field('password2')}
      />
    </>
  );
}

/** The one rule that the server cannot check: it never sees the second password. */
export const insistOnMatch = ({ password, password2 }: Passwords) =>
  insist({ password2: password !== password2 && 'Passwords must match.' });
