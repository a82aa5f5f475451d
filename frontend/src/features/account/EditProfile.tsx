import { useLocation } from 'preact-iso';
import { useId, useState } from 'preact/hooks';
import { saveSeen, type Me, type Tagged } from '../../lib/api';
import { useDraft } from '../../lib/drafts';
import { useLoad } from '../../lib/load';
import { clashes, merged } from '../../lib/merge';
import { setViewer, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { useCancelEdit } from '../../ui/CancelEdit';
import { Conflict, type Row } from '../../ui/Conflict';
import { Form, fieldsOf, useSend } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { PROFILE_LABELS, ProfileFields, profileOf, profileValues, type ProfileValues } from '../../ui/ProfileFields';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content } from '../../ui/States';
import { getMeTagged, updateMe } from './requests';

const TITLE = 'Edit profile';

export const EditProfile = () => <RequireSignIn title={TITLE}>{(viewer) => <Editor viewer={viewer} />}</RequireSignIn>;

function Editor({ viewer }: { viewer: Viewer }) {
  const me = useLoad(`/me/${viewer.id}/edit`, getMeTagged, true); // never edit a cached profile
  return (
    <Page title={TITLE} class="narrow">
      <Content of={me} rows={2}>
        {(data) => <Profile loaded={data} />}
      </Content>
      {(me.data || me.problem) && (
        <p class="aside">
          <a href={`/user/${viewer.username}`}>Back to your profile</a>
        </p>
      )}
    </Page>
  );
}

function Profile({ loaded }: { loaded: Tagged<Me> }) {
  const { route } = useLocation();
  const id = useId();
  const [known, setKnown] = useState(loaded);
  const me = known.data;
  const saved = profileValues(me);
  const [merging, setMerging] = useState<Row[]>([]);
  const draft = useDraft(me.id, 'profile', JSON.stringify(saved));
  const read = (text: string): ProfileValues => ({ ...saved, ...JSON.parse(text) });
  const versions = [read(draft.base), read(draft.text), saved] as const;
  const values = merged(...versions);
  const clashing = clashes(...versions).map((it) => ({
    name: it,
    label: PROFILE_LABELS[it],
    mine: values[it],
    theirs: saved[it],
  }));
  const sending = useSend(Object.keys(values), async () => {
    if (clashing.length) return document.getElementById(id)?.focus();
    await saveSeen(getMeTagged, save, known);
  });

  /** Saves the profile, unless others have set the same fields otherwise. */
  async function save(now: Tagged<Me>) {
    const theirs = profileValues(now.data);
    if (clashes(saved, values, theirs).length) return setKnown(now);
    const me = await updateMe(profileOf(merged(saved, values, theirs)), now.tag);
    draft.discard();
    setViewer(me);
    toast('Profile updated.');
    route(`/user/${me.username}`);
  }

  const field = fieldsOf(values, sending.error, (changed) =>
    draft.write((text) => JSON.stringify({ ...read(text), ...changed })),
  );

  const rebaseDraft = (theirs = {}) => draft.rebase(JSON.stringify({ ...values, ...theirs }));
  const { cancel, dialog } = useCancelEdit(draft.unsaved, () => {
    draft.discard();
    route(`/user/${me.username}`);
  });

  return (
    <>
      <Form of={sending} submit="Save" onCancel={cancel}>
        {(clashing.length > 0 || merging.length > 0) && (
          <Conflict
            id={id}
            rows={clashing.length ? clashing : merging}
            merging={!clashing.length}
            onKeep={() => rebaseDraft()}
            onTake={() => rebaseDraft(Object.fromEntries(clashing.map(({ name, theirs }) => [name, theirs])))}
            onMerge={() => {
              setMerging(clashing);
              rebaseDraft();
            }}
          />
        )}
        <ProfileFields field={field} />
      </Form>
      {dialog}
    </>
  );
}
