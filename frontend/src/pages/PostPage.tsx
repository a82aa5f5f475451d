import { useLocation, useRoute } from 'preact-iso';
import { api, ask } from '../api';
import { useCommentPage } from '../comment-page';
import { useLoad } from '../load';
import { usePageNumber } from '../page-number';
import { useViewer } from '../session';
import { Comments } from '../ui/Comments';
import { Page } from '../ui/Page';
import { PostItem } from '../ui/PostItem';
import { Failed, Skeleton } from '../ui/States';
import { NotFound } from './NotFound';

export function PostPage() {
  const { params } = useRoute();
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 ? <KnownPost key={id} id={id} /> : <NotFound />;
}

function KnownPost({ id }: { id: number }) {
  const { route } = useLocation();
  const viewer = useViewer();
  const at = usePageNumber();
  const path = { id };
  const post = useLoad(`/posts/${id}/${viewer?.id}`, (signal) =>
    ask(api.GET('/posts/{id}', { params: { path }, signal })),
  );
  const comments = useLoad(`/posts/${id}/comments${at.key}/${viewer?.id}`, (signal) =>
    ask(api.GET('/posts/{id}/comments', { params: { path, query: at.query }, signal })),
  );
  const { data, problem } = post;
  useCommentPage(id, at.page, comments.data);

  if (problem?.status === 404) return <NotFound />;
  return (
    <Page
      title="Post"
      class="one-post"
      quiet
      heading={data ? `A post by ${data.author.username}` : 'A post'}
      ready={Boolean(data && (comments.data ?? comments.problem))}
    >
      {problem && <Failed problem={problem} again={post.reload} />}
      {!data && !problem && <Skeleton rows={1} />}
      {data && (
        <>
          <PostItem post={data} alone onDeleted={() => route('/')} />
          <Comments post={post} id={id} comments={comments} at={at} />
        </>
      )}
    </Page>
  );
}
