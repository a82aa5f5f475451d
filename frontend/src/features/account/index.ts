// Signing in, and the pages of the viewer's own account. Loaded on demand.
export { Account } from './Account';
export { ChangeEmail } from './ChangeEmail';
export { ChangePassword } from './ChangePassword';
export { Confirm } from './Confirm';
export { ConfirmEmail } from './ConfirmEmail';
export { DeleteAccount } from './DeleteAccount';
export { EditProfile } from './EditProfile';
export { ForgotPassword } from './ForgotPassword';
export { Register } from './Register';
export { ResetPassword } from './ResetPassword';
export { Sessions } from './Sessions';
export { SignIn } from './SignIn';
