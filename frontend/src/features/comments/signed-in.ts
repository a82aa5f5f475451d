// What only signed-in people need, loaded on demand.
export { Composer } from '../../ui/Composer';
export { CommentTools } from './CommentTools';
export { EditComment } from './EditComment';
