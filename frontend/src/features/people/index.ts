// Profiles, and who follows whom.
export { FollowedBy, Followers } from './People';
export { UserPage } from './UserPage';
