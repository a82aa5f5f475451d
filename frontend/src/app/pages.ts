// The pages that are loaded on demand, by feature. Those for readers (posts, comments, people) are in the main bundle.
import { signedIn as writing } from '../features/posts';
import { onDemand, whenIdle } from '../lib/on-demand';
import { can, type Viewer } from '../lib/session';
import { pagesOf } from '../ui/OnDemand';

const accountPart = onDemand(() => import('../features/account'));
const account = pagesOf(accountPart);
export const Account = account('Account', 'Account');
export const ChangeEmail = account('ChangeEmail', 'Change email address');
export const ChangePassword = account('ChangePassword', 'Change password');
export const Confirm = account('Confirm', 'Confirm your account');
export const ConfirmEmail = account('ConfirmEmail', 'Confirm your email address');
export const DeleteAccount = account('DeleteAccount', 'Delete account');
export const EditProfile = account('EditProfile', 'Edit profile');
export const ForgotPassword = account('ForgotPassword', 'Reset password');
export const SignIn = account('SignIn', 'Sign in');
export const Register = account('Register', 'Register');
export const ResetPassword = account('ResetPassword', 'Reset password');
export const Sessions = account('Sessions', 'Sessions and tokens');

const staffPart = onDemand(() => import('../features/staff'));
const staff = pagesOf(staffPart);
export const Accounts = staff('Accounts', 'Accounts');
export const AuditTrail = staff('AuditTrail', 'Audit trail');
export const SiteFindings = staff('SiteFindings', 'Site check');
export const EditAccount = staff('EditAccount', 'Edit account');
export const Moderate = staff('Moderate', 'Comment moderation');

export const EditPost = pagesOf(writing)('EditPost', 'Edit post');

const ignore = () => {}; // the page tries again, and reports the error

/** Loads the pages about accounts, before a link to them is followed. */
export const prefetchAccount = () => void accountPart.load().catch(ignore);

/** Loads the pages that a signed-in person may open next, when the browser is idle. */
export function prefetchFor(viewer: Viewer) {
  whenIdle(() => {
    prefetchAccount();
    if (can(viewer, 'MODERATE') || can(viewer, 'ADMIN')) staffPart.load().catch(ignore);
  });
}
