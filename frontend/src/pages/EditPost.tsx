import { useLocation, useRoute } from 'preact-iso';
import { api, ask, type Post } from '../api';
import { useLoad } from '../load';
import { can, type Viewer } from '../session';
import { toast } from '../toast';
import { Composer } from '../ui/Composer';
import { Page, returnTo } from '../ui/Page';
import { editOf } from '../ui/PostItem';
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
  const read = (signal?: AbortSignal) => ask(api.GET('/posts/{id}', { params: { path }, signal }));
  const { data, problem, reload } = useLoad(`/posts/${id}/edit`, read, true);
  const back = () => route(`/post/${id}`);

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
          label={viewer.id === data.author.id ? 'Edit your post' : `Edit the post by ${data.author.username}`}
          submit="Save"
          context="post"
          account={viewer.id}
          draft={editOf(id)}
          focus
          initial={data.body}
          current={async () => (await read()).body}
          send={(body) => ask(api.PUT('/posts/{id}', { params: { path }, body: { body } }))}
          onSent={() => {
            toast('The post has been updated.');
            back();
          }}
          onCancel={() => {
            returnTo(`a[href="/edit/${id}"]`);
            back();
          }}
        />
      )}
    </Page>
  );
}

const mayEdit = (viewer: Viewer, post: Post) => viewer.id === post.author.id || can(viewer, 'ADMIN');
