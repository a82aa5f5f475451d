// The pages of this feature, and the list of posts for other features.
export { AllPosts, FollowedPosts, Home } from './Home';
export { signedIn } from './parts';
export { PostPage } from './PostPage';
export { Posts } from './Posts';
export { TagPage } from './TagPage';
