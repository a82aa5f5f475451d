// The password of whoever is signed in, with the email address that it belongs to.
import { Field } from '../../ui/Field';
import type { FieldProps } from '../../ui/Form';

interface Props {
  label?: string;
  /** Known a moment after the page is there. */
  email: string | undefined;
  field: FieldProps<string>;
}

export function CurrentPassword({ label = 'Password', email, field }: Props) {
  return (
    <>
      {/* Tells a password manager whose password is asked for. Nobody sees it. */}
      <input type="email" name="email" autocomplete="username" value={email ?? ''} readOnly hidden />
      <Field label={label} type="password" autocomplete="current-password" {...field} />
    </>
  );
}
