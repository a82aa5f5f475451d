// The form fields of a profile.
import type { Me } from '../lib/api';
import { Field, TextArea } from './Field';
import type { TextFieldOf } from './Form';

type Profile = Pick<Me, 'name' | 'location' | 'about_me'>;
export type ProfileValues = Record<keyof Profile, string>;

export const profileValues = ({ name, location, about_me }: Profile): ProfileValues => ({
  name: name ?? '',
  location: location ?? '',
  about_me: about_me ?? '',
});

/** As the API expects it: null for empty fields. */
export const profileOf = ({ name, location, about_me }: ProfileValues): Profile => ({
  name: name.trim() || null,
  location: location.trim() || null,
  about_me: about_me.trim() || null,
});

/** What the fields are called. */
export const PROFILE_LABELS: Record<keyof Profile, string> = {
  name: 'Real name',
  location: 'Location',
  about_me: 'About me',
};

export function ProfileFields({ field }: { field: TextFieldOf<keyof Profile> }) {
  return (
    <>
      <Field label={PROFILE_LABELS.name} type="text" autocomplete="name" {...field('name')} />
      <Field
        label={PROFILE_LABELS.location}
        type="text"
        autocomplete="off"
        hint="For example, your city. Your profile links it to a map."
        {...field('location')}
      />
      <TextArea label={PROFILE_LABELS.about_me} rows={5} {...field('about_me')} />
    </>
  );
}
