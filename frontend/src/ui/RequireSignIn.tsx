// A page for whoever is signed in, and perhaps has a permission; others are asked to sign in, and come back.
import { Fragment, type JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { Permission } from '../lib/api';
import { loginPath } from '../lib/paths';
import { can, useViewer, type Viewer } from '../lib/session';
import { toast } from '../lib/toast';
import { Page } from './Page';
import { Forbidden } from './Refused';

interface Props {
  /** The title of the page, also while nobody is signed in. */
  title: string;
  permission?: Permission;
  children: (viewer: Viewer) => JSX.Element;
}

export function RequireSignIn({ title, permission, children }: Props) {
  const { route, url } = useLocation();
  const viewer = useViewer();

  useEffect(() => {
    if (viewer) return;
    toast('Please log in to access this page.');
    route(loginPath(url), true);
  }, []);

  if (viewer && permission && !can(viewer, permission)) return <Forbidden />;
  if (viewer) return <Fragment key={viewer.id}>{children(viewer)}</Fragment>;
  // The session has ended meanwhile, perhaps in another tab.
  return (
    <Page title={title} turned>
      <p>
        Please <a href={loginPath(url)}>log in</a> to access this page.
      </p>
    </Page>
  );
}
