// A new password, twice: nobody sees what is typed.
import { PASSWORD_LENGTH_MIN } from '../../lib/constants.gen';
import { Field } from '../../ui/Field';
import { refuse, type TextFieldOf } from '../../ui/Form';

interface Passwords {
  password: string;
  password2: string;
}

export function NewPassword({ label, field }: { label: string; field: TextFieldOf<keyof Passwords> }) {
  return (
    <>
      <Field
        label={label}
        type="password"
        autocomplete="new-password"
        hint={`At least ${PASSWORD_LENGTH_MIN} characters. A few words that do not belong together are best.`}
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
export const requireMatch = ({ password, password2 }: Passwords) =>
  refuse({ password2: password !== password2 && 'Passwords must match.' });
