import type { PersonalToken } from '../../lib/api';
import { TOKEN_DAYS, TOKEN_DAYS_DEFAULT } from '../../lib/constants.gen';
import { Field } from '../../ui/Field';
import { Form, useForm, validate } from '../../ui/Form';
import { Choice } from './Choice';
import { createToken } from './requests';
import './TokenForm.css';

const SCOPES = [
  { value: 'read', label: 'Read', hint: 'Read everything that you can see.' },
  { value: 'write', label: 'Read and write', hint: 'Also post, comment, edit and delete as you.' },
] as const;

const INITIAL = { name: '', scope: 'read' as 'read' | 'write', days: `${TOKEN_DAYS_DEFAULT}` };

export function TokenForm({ onCreated }: { onCreated: (token: PersonalToken) => void }) {
  const form = useForm(INITIAL, async (values) => {
    const days = Number(values.days);
    const valid = Number.isInteger(days) && days >= 1 && days <= TOKEN_DAYS;
    validate({ days: !valid && `Enter a number from 1 to ${TOKEN_DAYS}.` });
    const token = await createToken({ ...values, days });
    form.setValues(INITIAL);
    onCreated(token);
  });
  const { field } = form;
  return (
    <Form of={form} submit="Create token" class="token-form" labelledBy="new-token">
      <h3 id="new-token">Create a token</h3>
      <Field label="Name" type="text" autocomplete="off" hint="For example, “backup script”." {...field('name')} />
      <Choice legend="Scope" options={SCOPES} {...field('scope')} />
      <Field
        label="Valid for (days)"
        type="text"
        numeric
        autocomplete="off"
        hint={`1 to ${TOKEN_DAYS} days.`}
        {...field('days')}
      />
    </Form>
  );
}
