import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { api, ask } from '../api';
import { forgetDrafts } from '../drafts';
import { setViewer, type Viewer } from '../session';
import { toast } from '../toast';
import { Choice } from '../ui/Choice';
import { Field, FormError, Submit, Whose } from '../ui/Field';
import { REQUIRED, insist, useSend } from '../ui/form';
import { Page } from '../ui/Page';
import { SignedIn } from '../ui/SignedIn';
import { useMe } from './Account';

const TITLE = 'Delete Account';
const FATES = [
  { value: 'keep', label: 'Keep them', hint: 'They stay where they are, under the name “deleted user”.' },
  {
    value: 'delete',
    label: 'Delete them',
    hint: 'They go within minutes, and with your posts what others have commented on them.',
  },
] as const;

export const DeleteAccount = () => <SignedIn title={TITLE}>{(viewer) => <Form viewer={viewer} />}</SignedIn>;

function Form({ viewer }: { viewer: Viewer }) {
  const { route } = useLocation();
  const me = useMe(viewer);
  const [posts, setPosts] = useState<'keep' | 'delete'>();
  const [password, setPassword] = useState('');
  const [typed, setTyped] = useState('');
  const { username } = viewer;

  const { form, submit, pending, error, general } = useSend(['posts', 'password', 'username'], async () => {
    const same = typed.trim().toLowerCase() === username.toLowerCase();
    insist({
      posts: !posts && 'Choose one of them.',
      password: !password && REQUIRED,
      username: !same && `Type ${username}, to show that it is no slip.`,
    });
    await ask(api.POST('/me/deletion', { body: { password, posts: posts! } }));
    forgetDrafts(viewer.id);
    toast('Your account has been deleted.');
    route('/', true);
    setViewer(null);
  });

  return (
    <Page title={TITLE} heading={TITLE} class="narrow">
      <p class="lead">
        Your address, your name and your tokens are gone at once, and nobody can bring them back. You are signed out
        everywhere.
      </p>
      <form ref={form} onSubmit={submit} noValidate>
        <FormError text={general} />
        <Choice
          legend="What becomes of your posts and comments?"
          name="posts"
          options={[...FATES]}
          value={posts}
          error={error('posts')}
          onValue={setPosts}
        />
        <Whose email={me.data?.email} />
        <Field
          label="Password"
          name="password"
          type="password"
          autocomplete="current-password"
          value={password}
          error={error('password')}
          onValue={setPassword}
        />
        <Field
          label={`Type your username, ${username}`}
          name="username"
          type="text"
          autocomplete="off"
          value={typed}
          error={error('username')}
          onValue={setTyped}
        />
        <Submit pending={pending} danger>
          Delete my account
        </Submit>
      </form>
      <p class="aside">
        <a href="/account">Keep it, and go back</a>
      </p>
    </Page>
  );
}
