// The fields for a new password and its confirmation.
import { PASSWORD_LENGTH_MIN } from '../../lib/constants.gen';
import { Field } from '../../ui/Field';
import { validate, type TextFieldOf } from '../../ui/Form';

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
        hint={`At least ${PASSWORD_LENGTH_MIN} characters. Several unrelated words work well.`}
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

/** Checked here, because the server never gets the second password. */
export const requireMatch = ({ password, password2 }: Passwords) =>
  validate({ password2: password !== password2 && 'Passwords do not match.' });
