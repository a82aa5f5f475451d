import { useLocation, useRoute } from 'preact-iso';
import { api, ask, type Post } from '../api';
import { useLoad } from '../load';
import { can, type Viewer } from '../session';
import { toast } from '../toast';
import { Composer } from '../ui/Composer';
import { Page } from '../ui/Page';
import { SignedIn } from '../ui/SignedIn';
import { Failed, Skeleton } from '../ui/States';
import { NotFound } from './NotFound';

const TITLE = 'Edit Post';

export function EditPost() {
  const { params } = useRoute();
  const id = Number(params.id);
  if (!Number.isSafeInteger(id) || id < 1) return <NotFound />;
  return <SignedIn title={TITLE}>{(viewer) => <Editor key={id} id={id} viewer={viewer} />}</SignedIn>;
}

function Editor({ id, viewer }: { id: number; viewer: Viewer }) {
  const { route } = useLocation();
  const path = { id };
  const { data, problem, reload } = useLoad(
    `/posts/${id}/edit`,
    (signal) => ask(api.GET('/posts/{id}', { params: { path }, signal })),
    true,
  );

  async function save(body: string) {
    await ask(api.PUT('/posts/{id}', { params: { path }, body: { body } }));
    toast('The post has been updated.');
    route(`/post/${id}`);
  }

  if (problem?.status === 404) return <NotFound />;
  return (
    <Page title={TITLE} heading={TITLE}>
      {problem && <Failed problem={problem} again={reload} />}
      {!data && !problem && <Skeleton rows={1} />}
      {data && !mayEdit(viewer, data) && (
        <p class="notice bad">
          Only {data.author.username} can edit this post. <a href={`/post/${id}`}>Back to the post</a>
        </p>
      )}
      {data && mayEdit(viewer, data) && (
        <Composer
          label="What’s on your mind?"
          submit="Save"
          context="post"
          draft={`edit.${id}`}
          initial={data.body}
          focus
          onSend={save}
          onCancel={() => route(`/post/${id}`)}
        />
      )}
    </Page>
  );
}

const mayEdit = (viewer: Viewer, post: Post) => viewer.id === post.author.id || can(viewer, 'ADMIN');
