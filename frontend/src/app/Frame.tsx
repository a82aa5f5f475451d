// The frame of every page: the skip link, the header, the footer and toasts.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { problemOf } from '../lib/api';
import { signInPath } from '../lib/paths';
import { signOut, useViewer, type Viewer } from '../lib/session';
import { toast } from '../lib/toast';
import { Avatar } from '../ui/Avatar';
import { Logo } from '../ui/Logo';
import { prefetchAccount, prefetchFor } from './pages';
import { StaffNavigation } from './StaffNavigation';
import { Toasts } from './Toasts';
import './Frame.css';

export function Frame({ children }: { children: ComponentChildren }) {
  const viewer = useViewer();
  useEffect(() => void (viewer && prefetchFor(viewer)), [viewer?.id]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <header class="site-header">
        <div class={viewer ? 'site-header-inner signed-in' : 'site-header-inner'}>
          <a class="brand" href="/" aria-label="Retort, home">
            <Logo />
            <span>Retort</span>
          </a>
          <Navigation />
        </div>
        <StaffNavigation />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="site-footer">
        <p>
          Powered by Retort. <a href="/docs">API reference</a>
        </p>
      </footer>
      <Toasts />
    </>
  );
}

/** Pages that signing in does not return to. */
const NO_RETURN = new Set(['/login', '/register', '/confirm', '/forgot-password', '/reset-password']);

/** The pages of these links are loaded when the pointer or the focus reaches them. */
const ON_INTEREST = { onPointerEnter: prefetchAccount, onFocus: prefetchAccount };

function Navigation() {
  const viewer = useViewer();
  const { path, url } = useLocation();
  const current = (href: string) => (path.toLowerCase() === href.toLowerCase() ? 'page' : undefined);
  const noReturn = NO_RETURN.has(path);
  return (
    <nav aria-label="Main">
      <a href="/" aria-current={current('/')}>
        Home
      </a>
      {viewer ? (
        <OwnLinks viewer={viewer} path={path} current={current} />
      ) : (
        <>
          <a href="/register" aria-current={current('/register')} {...ON_INTEREST}>
            Register
          </a>
          <a
            class="strong"
            href={noReturn ? '/login' : signInPath(url)}
            aria-current={current('/login')}
            {...ON_INTEREST}
          >
            Sign in
          </a>
        </>
      )}
    </nav>
  );
}

interface OwnLinksProps {
  viewer: Viewer;
  path: string;
  current: (href: string) => 'page' | undefined;
}

function OwnLinks({ viewer, path, current }: OwnLinksProps) {
  const { route } = useLocation();
  const [pending, setPending] = useState(false);
  const profile = `/user/${viewer.username}`;

  async function leave() {
    if (pending) return;
    setPending(true);
    try {
      await signOut();
      toast('You are signed out.');
      route('/');
    } catch (error) {
      const problem = problemOf(error);
      toast(problem.title, problem);
      setPending(false);
    }
  }

  return (
    <>
      <a class="me" href={profile} aria-current={current(profile)}>
        <Avatar of={viewer} size={24} />
        Profile
      </a>
      <a href="/account" aria-current={current('/account') ?? (path.startsWith('/account/') ? 'true' : undefined)}>
        Account
      </a>
      <button type="button" class="link" aria-disabled={pending} onClick={leave}>
        Sign out
      </button>
    </>
  );
}
