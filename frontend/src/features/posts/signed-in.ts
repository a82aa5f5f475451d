// What only signed-in people need, loaded on demand.
export { Composer } from '../../ui/Composer';
export { EditPost } from './EditPost';
export { PostTools } from './PostTools';
