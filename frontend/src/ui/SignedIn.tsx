// A page for whoever is signed in, and perhaps has a permission; others are asked to sign in, and come back.
import { Fragment, type JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { Permission } from '../api';
import { loginAt } from '../next';
import { Forbidden } from '../pages/Forbidden';
import { can, useViewer, type Viewer } from '../session';
import { toast } from '../toast';
import { Page } from './Page';

interface Props {
  /** The title of the page, also while nobody is signed in. */
  title: string;
  /** What one must be allowed to do. */
  needs?: Permission;
  children: (viewer: Viewer) => JSX.Element;
}

export function SignedIn({ title, needs, children }: Props) {
  const { route, url } = useLocation();
  const viewer = useViewer();

  useEffect(() => {
    if (viewer) return;
    toast('Please log in to access this page.');
    route(loginAt(url), true);
  }, []);

  if (viewer && needs && !can(viewer, needs)) return <Forbidden />;
  if (viewer) return <Fragment key={viewer.id}>{children(viewer)}</Fragment>;
  // The session has ended meanwhile, perhaps in another tab.
  return (
    <Page title={title} heading={title} turned>
      <p>
        Please <a href={loginAt(url)}>log in</a> to access this page.
      </p>
    </Page>
  );
}
