// The pages of this feature, and the list of posts for other features.
export { EditPost } from './EditPost';
export { AllPosts, FollowedPosts, Home } from './Home';
export { PostPage } from './PostPage';
export { Posts } from './Posts';
