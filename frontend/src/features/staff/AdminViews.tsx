// Links to the administration pages.
import { TabLinks } from '../../ui/Tabs';

const VIEWS = [
  ['/admin', 'Accounts'],
  ['/admin/audit', 'Audit trail'],
  ['/admin/site', 'Site check'],
] as const;

export const AdminViews = () => <TabLinks label="Administration" links={VIEWS} />;
