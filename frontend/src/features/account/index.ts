// Signing in, and what people do with their own account. Readers do not load it.
export { Account } from './Account';
export { ChangeEmail } from './ChangeEmail';
export { ChangePassword } from './ChangePassword';
export { Confirm } from './Confirm';
export { ConfirmEmail } from './ConfirmEmail';
export { DeleteAccount } from './DeleteAccount';
export { EditProfile } from './EditProfile';
export { ForgotPassword } from './ForgotPassword';
export { Login } from './Login';
export { Register } from './Register';
export { ResetPassword } from './ResetPassword';
export { Sessions } from './Sessions';
