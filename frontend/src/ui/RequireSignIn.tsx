// A page for signed-in users, optionally with a permission. Others are sent to the sign-in page, which leads back.
import { Fragment, type JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { Permission } from '../lib/api';
import { signInPath } from '../lib/paths';
import { can, useViewer, type Viewer } from '../lib/session';
import { toast } from '../lib/toast';
import { Page } from './Page';
import { Forbidden } from './Refused';

interface Props {
  /** The title of the page, also shown when the viewer is signed out. */
  title: string;
  permission?: Permission;
  children: (viewer: Viewer) => JSX.Element;
}

export function RequireSignIn({ title, permission, children }: Props) {
  const { route, url } = useLocation();
  const viewer = useViewer();

  useEffect(() => {
    if (viewer) return;
    toast('Sign in to view this page.');
    route(signInPath(url), true);
  }, []);

  if (viewer && permission && !can(viewer, permission)) return <Forbidden />;
  if (viewer) return <Fragment key={viewer.id}>{children(viewer)}</Fragment>;
  // The session has ended, perhaps in another tab.
  return (
    <Page title={title} replaces>
      <p>
        <a href={signInPath(url)}>Sign in</a> to view this page.
      </p>
    </Page>
  );
}
