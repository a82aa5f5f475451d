import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { api, ask, type Me } from '../api';
import { useLoad } from '../load';
import { setViewer, type Viewer } from '../session';
import { toast } from '../toast';
import { FormError, Submit } from '../ui/Field';
import { useSend } from '../ui/form';
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
  const [values, setValues] = useState(() => profileOf(me));
  const { form, submit, pending, error, general } = useSend(Object.keys(values), async () => {
    const now = await ask(api.PATCH('/me', { body: sentProfile(values) }));
    setViewer(now);
    toast('Your profile has been updated.');
    route(`/user/${now.username}`);
  });
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <FormError text={general} />
      <ProfileFields values={values} error={error} onValues={(changed) => setValues({ ...values, ...changed })} />
      <Submit pending={pending}>Save</Submit>
    </form>
  );
}
