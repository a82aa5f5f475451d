import { useRoute } from 'preact-iso';
import { useLoad } from '../../lib/load';
import { usePageNumber } from '../../lib/page-number';
import { useViewer } from '../../lib/session';
import { counted } from '../../lib/text';
import { Page } from '../../ui/Page';
import { NotFound } from '../../ui/Refused';
import { Posts } from './Posts';
import { listTagged } from './requests';

export function TagPage() {
  const { params } = useRoute();
  const name = params.name ?? '';
  return <Tag key={name} name={name} />;
}

function Tag({ name }: { name: string }) {
  const viewer = useViewer();
  const at = usePageNumber();
  const list = useLoad(`/tag/${name}${at.key}/${viewer?.id}`, (signal) => listTagged(name, at.query, signal));
  // Too long for a tag.
  if (list.problem?.status === 400) return <NotFound />;
  return (
    <Page title={`#${name}`} heading={<bdi>#{name}</bdi>}>
      <p class="lead">{list.data ? `${counted(list.data.count, 'post')} with this tag.` : '\u00a0'}</p>
      <section aria-label={`Posts with the tag ${name}`}>
        <Posts list={list} at={at}>
          No post has this tag. To use it, write #{name} in a post.
        </Posts>
      </section>
    </Page>
  );
}
