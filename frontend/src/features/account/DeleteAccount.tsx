import { useLocation } from 'preact-iso';
import { discardDrafts } from '../../lib/drafts';
import { setViewer, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Form, REQUIRED, refuse, useForm } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { CurrentPassword } from './CurrentPassword';
import { deleteAccount, useMe } from './requests';

const TITLE = 'Delete Account';
const POSTS = [
  { value: 'keep', label: 'Keep them', hint: 'They stay where they are, under the name “deleted user”.' },
  {
    value: 'delete',
    label: 'Delete them',
    hint: 'They go within minutes, and with your posts what others have commented on them.',
  },
] as const;

export const DeleteAccount = () => (
  <RequireSignIn title={TITLE}>{(viewer) => <Deletion viewer={viewer} />}</RequireSignIn>
);

interface Values {
  posts?: 'keep' | 'delete';
  password: string;
  username: string;
}

function Deletion({ viewer }: { viewer: Viewer }) {
  const { route } = useLocation();
  const me = useMe(viewer);
  const initial: Values = { posts: undefined, password: '', username: '' };
  const form = useForm(initial, async ({ posts, password, username }) => {
    const same = username.trim().toLowerCase() === viewer.username.toLowerCase();
    refuse({
      posts: !posts && 'Choose one of them.',
      password: !password && REQUIRED,
      username: !same && `Type ${viewer.username}, to show that it is no slip.`,
    });
    await deleteAccount({ password, posts: posts! });
    discardDrafts(viewer.id);
    toast('Your account has been deleted.');
    route('/', true);
    setViewer(null);
  });
  const { field } = form;
  return (
    <Page title={TITLE} class="narrow">
      <p class="lead">
        Your address, your name and your tokens are gone at once, and nobody can bring them back. You are signed out
        everywhere.
      </p>
      <Form of={form} submit="Delete my account" danger>
        <Choice legend="What becomes of your posts and comments?" options={POSTS} {...field('posts')} />
        <CurrentPassword email={me.data?.email} field={field('password')} />
        <Field label={`Type your username, ${viewer.username}`} type="text" autocomplete="off" {...field('username')} />
      </Form>
      <p class="aside">
        <a href="/account">Keep it, and go back</a>
      </p>
    </Page>
  );
}
