// The pages of moderators and administrators. Nobody else loads them.
export { Accounts } from './Accounts';
export { AuditTrail } from './AuditTrail';
export { EditAccount } from './EditAccount';
export { Moderate } from './Moderate';
