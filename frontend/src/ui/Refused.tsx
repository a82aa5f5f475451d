// Pages for errors: not found, and access denied.
import { Logo } from './Logo';
import { Page } from './Page';

interface Props {
  title: string;
  text: string;
  replaces?: boolean;
}

function Message({ title, text, replaces }: Props) {
  return (
    <Page title={title} class="lost" replaces={replaces}>
      <Logo />
      <p class="lead">{text}</p>
      <p>
        <a class="button" href="/">
          Go to the home page
        </a>
      </p>
    </Page>
  );
}

export const NotFound = () => (
  <Message title="Page not found" text="The page may have been deleted, or the link may be wrong." />
);

export const Forbidden = () => (
  <Message
    title="Access denied"
    text="Your account does not have permission to view this page. If you need it, ask an administrator."
    replaces
  />
);
