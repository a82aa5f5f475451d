import './Prose.css';

/** HTML that the server rendered from Markdown. It is safe to insert as it is. */
export function Prose({ html }: { html: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
