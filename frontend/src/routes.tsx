// Every address of the site on one screen.
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { Confirm } from './pages/Confirm';
import { EditPost } from './pages/EditPost';
import { ForgotPassword } from './pages/ForgotPassword';
import { AllPosts, FollowedPosts, Home } from './pages/Home';
import { Login } from './pages/Login';
import { NotFound } from './pages/NotFound';
import { FollowedBy, Followers } from './pages/People';
import { PostPage } from './pages/PostPage';
import { Register } from './pages/Register';
import { ResetPassword } from './pages/ResetPassword';
import { UserPage } from './pages/UserPage';
import { Frame } from './ui/Frame';
import { later } from './ui/Later';

/** Readers need not wait for these. */
const own = () => import('./pages/own');
const Account = later('Account', own, 'Account');
const ChangeEmail = later('Change Email Address', own, 'ChangeEmail');
const ChangePassword = later('Change Password', own, 'ChangePassword');
const ConfirmEmail = later('Change Email Address', own, 'ConfirmEmail');
const DeleteAccount = later('Delete Account', own, 'DeleteAccount');
const EditProfile = later('Edit Profile', own, 'EditProfile');
const Sessions = later('Sessions and Tokens', own, 'Sessions');
const staff = () => import('./pages/staff');
const Accounts = later('Accounts', staff, 'Accounts');
const AuditTrail = later('Audit Trail', staff, 'AuditTrail');
const EditAccount = later('Edit Profile', staff, 'EditAccount');
const Moderate = later('Comment Moderation', staff, 'Moderate');

/** Links that are the server's business, and not this program's. */
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
      <Route path="/login" component={Login} />
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
