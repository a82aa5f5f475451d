// What stands where a mailed link should have led: it was refused, or there was none.
import type { ComponentChildren } from 'preact';
import { Page } from '../../ui/Page';

interface Props {
  title: string;
  refused: boolean;
  /** What to say of a link that was refused. */
  why: string;
  /** Which mail has one. */
  mail: string;
  children: ComponentChildren;
}

export function UselessLink({ title, refused, why, mail, children }: Props) {
  return (
    <Page title={title} class="narrow" turned={refused}>
      {refused ? (
        <p class="notice bad" role="alert">
          {why}
        </p>
      ) : (
        <p class="lead">Open this page by the link in the mail that was sent {mail}.</p>
      )}
      {children}
    </Page>
  );
}

export const NewLink = ({ href }: { href: string }) => (
  <p>
    <a class="button primary" href={href}>
      Ask for a new link
    </a>
  </p>
);
