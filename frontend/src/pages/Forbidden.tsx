import { Logo } from '../ui/Logo';
import { Page } from '../ui/Page';

export function Forbidden() {
  return (
    <Page title="Forbidden" heading="Forbidden" class="lost" turned>
      <Logo />
      <p class="lead">This page is not for your account. If it should be, ask an administrator for the permission.</p>
      <p>
        <a class="button" href="/">
          See what people write
        </a>
      </p>
    </Page>
  );
}
