// Links to the two administration pages.
import { useLocation } from 'preact-iso';
import '../../ui/views.css';

const VIEWS = [
  ['/admin', 'Accounts'],
  ['/admin/audit', 'Audit trail'],
] as const;

export function AdminViews() {
  const { path } = useLocation();
  return (
    <nav class="views" aria-label="Administration">
      {VIEWS.map(([href, name]) => (
        <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
