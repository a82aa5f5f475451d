// Where moderators and administrators work: a line of its own, which nobody else sees.
import { useLocation } from 'preact-iso';
import type { Permission } from '../lib/api';
import { can, useViewer } from '../lib/session';
import './StaffNavigation.css';

/** Who may go there, where it is, and the pages that belong to it. */
const PLACES: [Permission, string, string, RegExp][] = [
  ['MODERATE', '/moderate', 'Moderate Comments', /^\/moderate$/],
  ['ADMIN', '/admin', 'Administration', /^\/(admin|admin\/.*|edit-profile\/.*)$/],
];

export function StaffNavigation() {
  const viewer = useViewer();
  const { path } = useLocation();
  const places = PLACES.filter(([permission]) => can(viewer, permission));
  if (places.length === 0) return null;
  return (
    <nav class="staff-navigation" aria-label="Staff">
      {places.map(([, href, name, within]) => (
        <a key={href} href={href} aria-current={path === href ? 'page' : within.test(path) ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
