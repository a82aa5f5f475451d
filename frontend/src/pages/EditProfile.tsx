import { useLocation } from 'preact-iso';
import { useId } from 'preact/hooks';
import { api, ask, type Me } from '../api';
import { useDraft } from '../drafts';
import { useLoad } from '../load';
import { setViewer, type Viewer } from '../session';
import { toast } from '../toast';
import { FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
import { Outdated } from '../ui/Outdated';
import { Page } from '../ui/Page';
import { ProfileFields, profileOf, sentProfile } from '../ui/ProfileFields';
import { SignedIn } from '../ui/SignedIn';
import { Failed, Skeleton } from '../ui/States';

const TITLE = 'Edit Profile';

export const EditProfile = () => <SignedIn title={TITLE}>{(viewer) => <Editor viewer={viewer} />}</SignedIn>;

function Editor({ viewer }: { viewer: Viewer }) {
  const { data, problem, reload } = useLoad(
    `/me/${viewer.id}/edit`,
    (signal) => ask(api.GET('/me', { signal })),
    true, // what is edited is what is there now
  );
  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      {problem && <Failed problem={problem} again={reload} />}
      {!data && !problem && <Skeleton rows={2} />}
      {data && <Form me={data} />}
      {(data || problem) && (
        <p class="aside">
          <a href={`/user/${viewer.username}`}>Back to your profile</a>
        </p>
      )}
    </Page>
  );
}

function Form({ me }: { me: Me }) {
  const { route } = useLocation();
  const id = useId();
  const now = profileOf(me);
  const draft = useDraft(me.id, 'profile', JSON.stringify(now));
  const values: typeof now = { ...now, ...JSON.parse(draft.text) };
  const { form, submit, pending, error, general } = useSend(Object.keys(values), async () => {
    if (draft.outdated) return document.getElementById(id)?.focus();
    const me = await ask(api.PATCH('/me', { body: sentProfile(values) }));
    draft.forget();
    setViewer(me);
    toast('Your profile has been updated.');
    route(`/user/${me.username}`);
  });

  function cancel() {
    draft.forget();
    route(`/user/${me.username}`);
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      {draft.outdated && <Outdated id={id} now={inLines(now)} onKeep={draft.rebase} onTake={draft.forget} />}
      <FormError text={general} />
      <ProfileFields
        values={values}
        error={error}
        onValues={(changed) => draft.write(JSON.stringify({ ...values, ...changed }))}
      />
      <div class="actions">
        <button type="button" onClick={cancel}>
          Cancel
        </button>
        <Submit pending={pending}>Save</Submit>
      </div>
    </form>
  );
}

const inLines = ({ name, location, about_me }: ReturnType<typeof profileOf>) =>
  `Real name: ${name}\nLocation: ${location}\nAbout me: ${about_me}`;
