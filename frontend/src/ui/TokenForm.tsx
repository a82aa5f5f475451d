import { useState } from 'preact/hooks';
import { api, ask, type PersonalToken } from '../api';
import { Choice } from './Choice';
import { Field, FormError, Submit } from './Field';
import { insist, useSend } from './form';

const SCOPES = [
  { value: 'read', label: 'Read', hint: 'What you can see, and nothing more.' },
  { value: 'write', label: 'Read and write', hint: 'Also post, comment, edit and delete in your name.' },
] as const;

const BLANK = { name: '', scope: 'read' as 'read' | 'write', days: '90' };

export function TokenForm({ onCreated }: { onCreated: (token: PersonalToken) => void }) {
  const [values, setValues] = useState(BLANK);
  const { form, submit, pending, error, general } = useSend(Object.keys(BLANK), async () => {
    const days = Number(values.days);
    insist({ days: !(Number.isInteger(days) && days >= 1 && days <= 366) && 'Choose 1 to 366 days.' });
    const token = await ask(api.POST('/me/tokens', { body: { ...values, days } }));
    setValues(BLANK);
    onCreated(token);
  });
  const set = (changed: Partial<typeof BLANK>) => setValues({ ...values, ...changed });
  return (
    <form ref={form} class="token-form" onSubmit={submit} noValidate aria-labelledby="new-token">
      <h3 id="new-token">Create a token</h3>
      <FormError text={general} />
      <Field
        label="Name"
        name="name"
        type="text"
        autocomplete="off"
        hint="What it is for, such as “backup script”."
        value={values.name}
        error={error('name')}
        onValue={(name) => set({ name })}
      />
      <Choice
        legend="Scope"
        name="scope"
        options={[...SCOPES]}
        value={values.scope}
        error={error('scope')}
        onValue={(scope) => set({ scope })}
      />
      <Field
        label="Days"
        name="days"
        type="text"
        numeric
        autocomplete="off"
        hint="How long it works, at most 366."
        value={values.days}
        error={error('days')}
        onValue={(days) => set({ days })}
      />
      <Submit pending={pending}>Create token</Submit>
    </form>
  );
}
