// All routes of the site.
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { FollowedBy, Followers, UserPage } from '../features/people';
import { AllPosts, EditPost, FollowedPosts, Home, PostPage } from '../features/posts';
import { lazyPages } from '../ui/LazyPage';
import { NotFound } from '../ui/Refused';
import { Frame } from './Frame';

// Pages for readers (posts, comments, people) are part of the main bundle. Other features are loaded on demand.
const account = lazyPages(() => import('../features/account'));
const Account = account('Account', 'Account');
const ChangeEmail = account('ChangeEmail', 'Change email address');
const ChangePassword = account('ChangePassword', 'Change password');
const Confirm = account('Confirm', 'Confirm your account');
const ConfirmEmail = account('ConfirmEmail', 'Confirm your email address');
const DeleteAccount = account('DeleteAccount', 'Delete account');
const EditProfile = account('EditProfile', 'Edit profile');
const ForgotPassword = account('ForgotPassword', 'Reset password');
const SignIn = account('SignIn', 'Sign in');
const Register = account('Register', 'Register');
const ResetPassword = account('ResetPassword', 'Reset password');
const Sessions = account('Sessions', 'Sessions and tokens');

const staff = lazyPages(() => import('../features/staff'));
const Accounts = staff('Accounts', 'Accounts');
const AuditTrail = staff('AuditTrail', 'Audit trail');
const EditAccount = staff('EditAccount', 'Edit account');
const Moderate = staff('Moderate', 'Comment moderation');

/** Paths that the router handles. All others are answered by the server. */
const PAGES = /^(?!\/(api|assets|docs|problems|\.well-known|livez|readyz)(\/|$))/;

export function App() {
  return (
    <LocationProvider scope={PAGES}>
      <Frame>
        <Pages />
      </Frame>
    </LocationProvider>
  );
}

function Pages() {
  if (!decodable(useLocation().path)) return <NotFound />;
  return (
    <Router>
      <Route path="/" component={Home} />
      <Route path="/all" component={AllPosts} />
      <Route path="/followed" component={FollowedPosts} />
      <Route path="/post/:id" component={PostPage} />
      <Route path="/user/:username" component={UserPage} />
      <Route path="/followers/:username" component={Followers} />
      <Route path="/followed-by/:username" component={FollowedBy} />
      <Route path="/followed_by/:username" component={FollowedBy} />
      <Route path="/edit-profile" component={EditProfile} />
      <Route path="/edit/:id" component={EditPost} />
      <Route path="/login" component={SignIn} />
      <Route path="/register" component={Register} />
      <Route path="/confirm" component={Confirm} />
      <Route path="/forgot-password" component={ForgotPassword} />
      <Route path="/reset-password" component={ResetPassword} />
      <Route path="/account" component={Account} />
      <Route path="/account/password" component={ChangePassword} />
      <Route path="/account/email" component={ChangeEmail} />
      <Route path="/change-email" component={ConfirmEmail} />
      <Route path="/account/sessions" component={Sessions} />
      <Route path="/account/delete" component={DeleteAccount} />
      <Route path="/moderate" component={Moderate} />
      <Route path="/admin" component={Accounts} />
      <Route path="/admin/audit" component={AuditTrail} />
      <Route path="/edit-profile/:id" component={EditAccount} />
      <Route default component={NotFound} />
    </Router>
  );
}

function decodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
