// Shown where a link in an email should have led, when it was refused or is missing.
import type { ComponentChildren } from 'preact';
import { Page } from '../../ui/Page';

interface Props {
  title: string;
  refused: boolean;
  /** Why the link was refused. */
  reason: string;
  /** Completes "the link in the email …". */
  email: string;
  children: ComponentChildren;
}

export function InvalidLink({ title, refused, reason, email, children }: Props) {
  return (
    <Page title={title} class="narrow" replaces={refused}>
      {refused ? (
        <p class="notice bad" role="alert">
          {reason}
        </p>
      ) : (
        <p class="lead">Open the link in the email {email}.</p>
      )}
      {children}
    </Page>
  );
}

export const NewLink = ({ href }: { href: string }) => (
  <p>
    <a class="button primary" href={href}>
      Request a new link
    </a>
  </p>
);
