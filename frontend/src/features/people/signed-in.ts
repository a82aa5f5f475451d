// What only signed-in people need, loaded on demand.
export { Actions } from './Actions';
export { ForAdministrators } from './ForAdministrators';
