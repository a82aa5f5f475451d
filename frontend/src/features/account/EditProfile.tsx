import { useLocation } from 'preact-iso';
import { useId } from 'preact/hooks';
import type { Me } from '../../lib/api';
import { useDraft } from '../../lib/drafts';
import { useLoad } from '../../lib/load';
import { setViewer, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { useCancelEdit } from '../../ui/CancelEdit';
import { Form, fieldsOf, useSend } from '../../ui/Form';
import { Outdated } from '../../ui/Outdated';
import { Page } from '../../ui/Page';
import { ProfileFields, profileOf, profileValues, type ProfileValues } from '../../ui/ProfileFields';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content } from '../../ui/States';
import { getMe, updateMe } from './requests';

const TITLE = 'Edit profile';

export const EditProfile = () => <RequireSignIn title={TITLE}>{(viewer) => <Editor viewer={viewer} />}</RequireSignIn>;

function Editor({ viewer }: { viewer: Viewer }) {
  const me = useLoad(`/me/${viewer.id}/edit`, getMe, true); // never edit a cached profile
  return (
    <Page title={TITLE} class="narrow">
      <Content of={me} rows={2}>
        {(data) => <Profile me={data} />}
      </Content>
      {(me.data || me.problem) && (
        <p class="aside">
          <a href={`/user/${viewer.username}`}>Back to your profile</a>
        </p>
      )}
    </Page>
  );
}

function Profile({ me }: { me: Me }) {
  const { route } = useLocation();
  const id = useId();
  const saved = profileValues(me);
  const draft = useDraft(me.id, 'profile', JSON.stringify(saved));
  const read = (text: string): ProfileValues => ({ ...saved, ...JSON.parse(text) });
  const values = read(draft.text);
  const sending = useSend(Object.keys(values), async () => {
    if (draft.outdated) return document.getElementById(id)?.focus();
    const me = await updateMe(profileOf(values));
    draft.discard();
    setViewer(me);
    toast('Profile updated.');
    route(`/user/${me.username}`);
  });
  const field = fieldsOf(values, sending.error, (changed) =>
    draft.write((text) => JSON.stringify({ ...read(text), ...changed })),
  );

  const { cancel, dialog } = useCancelEdit(draft.unsaved, () => {
    draft.discard();
    route(`/user/${me.username}`);
  });

  return (
    <>
      <Form of={sending} submit="Save" onCancel={cancel}>
        {draft.outdated && <Outdated id={id} now={inLines(saved)} onKeep={draft.rebase} onTake={draft.discard} />}
        <ProfileFields field={field} />
      </Form>
      {dialog}
    </>
  );
}

const inLines = ({ name, location, about_me }: ProfileValues) =>
  `Real name: ${name}\nLocation: ${location}\nAbout me: ${about_me}`;
