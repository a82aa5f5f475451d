// A page that says one thing: there is nothing here, or it is not for you.
import { Logo } from './Logo';
import { Page } from './Page';

interface Props {
  title: string;
  heading: string;
  text: string;
  turned?: boolean;
}

function Message({ title, heading, text, turned }: Props) {
  return (
    <Page title={title} heading={heading} class="lost" turned={turned}>
      <Logo />
      <p class="lead">{text}</p>
      <p>
        <a class="button" href="/">
          See what people write
        </a>
      </p>
    </Page>
  );
}

export const NotFound = () => (
  <Message
    title="Page Not Found"
    heading="Not Found"
    text="There is nothing at this address. It may have been deleted, or the link has a slip in it."
  />
);

export const Forbidden = () => (
  <Message
    title="Forbidden"
    heading="Forbidden"
    text="This page is not for your account. If it should be, ask an administrator for the permission."
    turned
  />
);
