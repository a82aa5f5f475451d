import { useLocation } from 'preact-iso';
import { discardDrafts } from '../../lib/drafts';
import { setViewer, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Field } from '../../ui/Field';
import { Form, REQUIRED, useForm, validate } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Choice } from './Choice';
import { CurrentPassword } from './CurrentPassword';
import { deleteAccount, useMe } from './requests';

const TITLE = 'Delete account';
const POSTS = [
  { value: 'keep', label: 'Keep them', hint: 'They stay on the site, under the name “deleted user”.' },
  {
    value: 'delete',
    label: 'Delete them',
    hint: 'They are deleted within minutes. Comments by others on your posts are deleted too.',
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
    validate({
      posts: !posts && 'Choose an option.',
      password: !password && REQUIRED,
      username: !same && `Type ${viewer.username} to confirm.`,
    });
    await deleteAccount({ password, posts: posts! });
    discardDrafts(viewer.id);
    toast('Account deleted.');
    route('/', true);
    setViewer(null);
  });
  const { field } = form;
  return (
    <Page title={TITLE} class="narrow">
      <p class="lead">
        Your profile, your email address and your tokens are deleted immediately, and you are signed out everywhere.
        This cannot be undone.
      </p>
      <Form of={form} submit="Delete my account" danger>
        <Choice legend="What should happen to your posts and comments?" options={POSTS} {...field('posts')} />
        <CurrentPassword email={me.data?.email} field={field('password')} />
        <Field label={`Type your username, ${viewer.username}`} type="text" autocomplete="off" {...field('username')} />
      </Form>
      <p class="aside">
        <a href="/account">Cancel and go back to your account</a>
      </p>
    </Page>
  );
}
