// Its pages, and the list of posts for the pages of others.
export { EditPost } from './EditPost';
export { AllPosts, FollowedPosts, Home } from './Home';
export { PostPage } from './PostPage';
export { Posts } from './Posts';
