// The pages of moderators and administrators, loaded on demand.
export { Accounts } from './Accounts';
export { AuditTrail } from './AuditTrail';
export { EditAccount } from './EditAccount';
export { Moderate } from './Moderate';
export { SiteFindings } from './SiteFindings';
