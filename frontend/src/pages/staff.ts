// The pages of moderators and administrators, loaded when they are wanted.
export { Accounts } from './Accounts';
export { AuditTrail } from './AuditTrail';
export { EditAccount } from './EditAccount';
export { Moderate } from './Moderate';
