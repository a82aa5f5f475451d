import { useLocation, useRoute } from 'preact-iso';
import { useFeed } from '../../lib/feed';
import { useLoad } from '../../lib/load';
import { usePageNumber } from '../../lib/page-number';
import { useViewer } from '../../lib/session';
import { Page } from '../../ui/Page';
import { NotFound } from '../../ui/Refused';
import { Content } from '../../ui/States';
import { Comments, listComments, useCommentPage } from '../comments';
import { PostItem } from './PostItem';
import { getPost } from './requests';
import './PostPage.css';

export function PostPage() {
  const { params } = useRoute();
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 ? <ExistingPost key={id} id={id} /> : <NotFound />;
}

function ExistingPost({ id }: { id: number }) {
  const { route } = useLocation();
  const viewer = useViewer();
  const at = usePageNumber();
  const post = useLoad(`/posts/${id}/${viewer?.id}`, (signal) => getPost(id, signal));
  const comments = useLoad(`/posts/${id}/comments${at.key}/${viewer?.id}`, (signal) =>
    listComments(id, at.query, signal),
  );
  const { data, problem } = post;
  useCommentPage(id, at.page, comments.data);
  useFeed(data && `/feeds/posts/${id}/comments`, `Comments on ${data?.title || 'Post'}`);

  if (problem?.status === 404) return <NotFound />;
  return (
    <Page
      title={data?.title || 'Post'}
      class="one-post"
      hiddenHeading
      heading={data ? `${data.title || 'Post'}, by ${data.author.username}` : 'Post'}
      ready={Boolean(data && (comments.data ?? comments.problem))}
    >
      <Content of={post} rows={1}>
        {(data) => (
          <>
            <PostItem post={data} alone onDeleted={() => route('/')} />
            <Comments post={post} id={id} comments={comments} at={at} />
          </>
        )}
      </Content>
    </Page>
  );
}
