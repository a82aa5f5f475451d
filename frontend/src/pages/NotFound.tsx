import { Logo } from '../ui/Logo';
import { Page } from '../ui/Page';

export function NotFound() {
  return (
    <Page title="Page Not Found" heading="Not Found" class="lost">
      <Logo />
      <p class="lead">There is nothing at this address. It may have been deleted, or the link has a slip in it.</p>
      <p>
        <a class="button" href="/">
          See what people write
        </a>
      </p>
    </Page>
  );
}
