// A second navigation bar, for moderators and administrators.
import { useLocation } from 'preact-iso';
import type { Permission } from '../lib/api';
import { can, useViewer } from '../lib/session';
import './StaffNavigation.css';

/** The permission that each entry needs, its path, its label, and the pages that it is highlighted on. */
const ENTRIES: [Permission, string, string, RegExp][] = [
  ['MODERATE', '/moderate', 'Moderation', /^\/moderate$/],
  ['ADMIN', '/admin', 'Administration', /^\/(admin|admin\/.*|edit-profile\/.*)$/],
];

export function StaffNavigation() {
  const viewer = useViewer();
  const { path } = useLocation();
  const entries = ENTRIES.filter(([permission]) => can(viewer, permission));
  if (entries.length === 0) return null;
  return (
    <nav class="staff-navigation" aria-label="Staff">
      {entries.map(([, href, name, within]) => (
        <a key={href} href={href} aria-current={path === href ? 'page' : within.test(path) ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
