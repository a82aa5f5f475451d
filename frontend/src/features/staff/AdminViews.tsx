// Links to the two administration pages.
import { TabLinks } from '../../ui/Tabs';

const VIEWS = [
  ['/admin', 'Accounts'],
  ['/admin/audit', 'Audit trail'],
] as const;

export const AdminViews = () => <TabLinks label="Administration" links={VIEWS} />;
