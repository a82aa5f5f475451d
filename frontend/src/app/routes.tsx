// All routes of the site.
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { FollowedBy, Followers, UserPage } from '../features/people';
import { AllPosts, FollowedPosts, Home, PostPage, TagPage } from '../features/posts';
import { NotFound } from '../ui/Refused';
import { Frame } from './Frame';
import {
  Account,
  Accounts,
  AuditTrail,
  ChangeEmail,
  ChangePassword,
  Confirm,
  ConfirmEmail,
  DeleteAccount,
  EditAccount,
  EditPost,
  EditProfile,
  ForgotPassword,
  Moderate,
  Register,
  ResetPassword,
  Sessions,
  SignIn,
  SiteFindings,
} from './pages';

/** Paths that the router handles. All others are answered by the server. */
const PAGES = /^(?!\/(api|assets|docs|feeds|problems|\.well-known|livez|readyz|robots\.txt|sitemap[-\d]*\.xml)(\/|$))/;

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
      <Route path="/tag/:name" component={TagPage} />
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
      <Route path="/admin/site" component={SiteFindings} />
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
