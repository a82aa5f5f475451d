import type { PersonalToken } from '../../lib/api';
import { TOKEN_DAYS } from '../../lib/constants.gen';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Form, refuse, useForm } from '../../ui/Form';
import { createToken } from './requests';
import './TokenForm.css';

const SCOPES = [
  { value: 'read', label: 'Read', hint: 'What you can see, and nothing more.' },
  { value: 'write', label: 'Read and write', hint: 'Also post, comment, edit and delete in your name.' },
] as const;

const INITIAL = { name: '', scope: 'read' as 'read' | 'write', days: '90' };

export function TokenForm({ onCreated }: { onCreated: (token: PersonalToken) => void }) {
  const form = useForm(INITIAL, async (values) => {
    const days = Number(values.days);
    refuse({ days: !(Number.isInteger(days) && days >= 1 && days <= 366) && 'Choose 1 to 366 days.' });
    const token = await createToken({ ...values, days });
    form.setValues(INITIAL);
    onCreated(token);
  });
  const { field } = form;
  return (
    <Form of={form} submit="Create token" class="token-form" labelledBy="new-token">
      <h3 id="new-token">Create a token</h3>
      <Field
        label="Name"
        type="text"
        autocomplete="off"
        hint="What it is for, such as “backup script”."
        {...field('name')}
      />
      <Choice legend="Scope" options={SCOPES} {...field('scope')} />
      <Field
        label="Days"
        type="text"
        numeric
        autocomplete="off"
        hint={`How long it works, at most ${TOKEN_DAYS}.`}
        {...field('days')}
      />
    </Form>
  );
}
