// A field for the viewer's current password, with their email address for password managers.
import { Field } from '../../ui/Field';
import type { FieldProps } from '../../ui/Form';

interface Props {
  label?: string;
  /** Undefined until it is loaded. */
  email: string | undefined;
  field: FieldProps<string>;
}

export function CurrentPassword({ label = 'Password', email, field }: Props) {
  return (
    <>
      {/* Hidden: for password managers, which account the password belongs to. */}
      <input type="email" name="email" autocomplete="username" value={email ?? ''} readOnly hidden />
      <Field label={label} type="password" autocomplete="current-password" {...field} />
    </>
  );
}
