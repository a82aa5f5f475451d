// What this feature loads on demand.
import { forSignedIn } from '../../lib/on-demand';

export const signedIn = forSignedIn(() => import('./signed-in'));
