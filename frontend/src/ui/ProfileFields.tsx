// What somebody says about himself or herself, as fields of a form.
import type { Me } from '../api';
import { Field } from './Field';
import { TextArea } from './TextArea';

type Profile = Pick<Me, 'name' | 'location' | 'about_me'>;

type Values = Record<keyof Profile, string>;

export const profileOf = ({ name, location, about_me }: Profile): Values => ({
  name: name ?? '',
  location: location ?? '',
  about_me: about_me ?? '',
});

/** As the API wants it: what is empty is not known. */
export const sentProfile = ({ name, location, about_me }: Values): Profile => ({
  name: name.trim() || null,
  location: location.trim() || null,
  about_me: about_me.trim() || null,
});

interface Props {
  values: Values;
  error: (name: string) => string | undefined;
  onValues: (changed: Partial<Values>) => void;
}

export function ProfileFields({ values, error, onValues }: Props) {
  return (
    <>
      <Field
        label="Real name"
        name="name"
        type="text"
        autocomplete="name"
        value={values.name}
        error={error('name')}
        onValue={(name) => onValues({ name })}
      />
      <Field
        label="Location"
        name="location"
        type="text"
        autocomplete="off"
        hint="A town, for example. It leads to a map."
        value={values.location}
        error={error('location')}
        onValue={(location) => onValues({ location })}
      />
      <TextArea
        label="About me"
        name="about_me"
        rows={5}
        value={values.about_me}
        error={error('about_me')}
        onValue={(about_me) => onValues({ about_me })}
      />
    </>
  );
}
