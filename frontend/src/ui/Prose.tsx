import './Prose.css';

/** HTML that the server made from Markdown and vouches for, exactly as it came. */
export function Prose({ html }: { html: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
