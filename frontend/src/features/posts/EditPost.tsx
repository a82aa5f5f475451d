import { useLocation, useRoute } from 'preact-iso';
import { useLoad } from '../../lib/load';
import { can, type Viewer } from '../../lib/session';
import { toast } from '../../lib/toast';
import { Composer } from '../../ui/Composer';
import { Page, focusNext } from '../../ui/Page';
import { NotFound } from '../../ui/Refused';
import { RequireSignIn } from '../../ui/RequireSignIn';
import { Content } from '../../ui/States';
import { draftOf } from './PostTools';
import { getPost, getText, updatePost } from './requests';

const TITLE = 'Edit post';

export function EditPost() {
  const { params } = useRoute();
  const id = Number(params.id);
  if (!Number.isSafeInteger(id) || id < 1) return <NotFound />;
  return <RequireSignIn title={TITLE}>{(viewer) => <Editor key={id} id={id} viewer={viewer} />}</RequireSignIn>;
}

function Editor({ id, viewer }: { id: number; viewer: Viewer }) {
  const { route } = useLocation();
  const post = useLoad(`/posts/${id}/edit`, (signal) => getPost(id, signal), true);
  const back = () => route(`/post/${id}`);

  if (post.problem?.status === 404) return <NotFound />;
  return (
    <Page title={TITLE}>
      <Content of={post} rows={1}>
        {({ author, body }) =>
          viewer.id === author.id || can(viewer, 'ADMIN') ? (
            <Composer
              label={viewer.id === author.id ? 'Edit your post' : `Edit the post by ${author.username}`}
              submit="Save"
              context="post"
              account={viewer.id}
              draft={draftOf(id)}
              focus
              initial={body}
              current={() => getText(id)}
              send={(text, tag) => updatePost(id, text, tag)}
              onSent={() => {
                toast('Post updated.');
                back();
              }}
              onCancel={() => {
                focusNext(`a[href="/edit/${id}"]`);
                back();
              }}
            />
          ) : (
            <p class="notice bad">
              Only {author.username} and administrators can edit this post. <a href={`/post/${id}`}>Back to the post</a>
            </p>
          )
        }
      </Content>
    </Page>
  );
}
