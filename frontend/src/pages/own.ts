// What people do with their own account: readers need not load it.
export { Account } from './Account';
export { ChangeEmail } from './ChangeEmail';
export { ChangePassword } from './ChangePassword';
export { ConfirmEmail } from './ConfirmEmail';
export { DeleteAccount } from './DeleteAccount';
export { EditProfile } from './EditProfile';
export { Sessions } from './Sessions';
