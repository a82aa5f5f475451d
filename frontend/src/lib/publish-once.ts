// Publishing once, though an answer is lost: what was sent may be there already.
import { Failure } from './api';
import { now } from './clock';
import type { Draft } from './drafts';

/** By this much the server's clock may be behind what clock.ts says. */
const SLACK_MS = 5000;

/** No answer, or one from something between: whether it was published is not known. */
const isLost = ({ problem: { status, error } }: Failure) => error === 'unreachable' || status === 502 || status === 504;

/**
 * Sends the text of a draft. The draft says so first, in case the page is closed before an answer comes. Where that went
 * wrong, now or before, or the server has the same text already (409), `find` looks for what was published since.
 */
export async function publishOnce<T>(
  draft: Draft,
  send: () => Promise<T>,
  find: (since: number) => Promise<T | undefined>,
) {
  const since = draft.sent ?? now() - SLACK_MS;
  const there = draft.sent ? await find(since) : undefined;
  if (there) return there;
  draft.markSent(since);
  try {
    return await send();
  } catch (error) {
    const lost = error instanceof Failure && isLost(error);
    const found =
      lost || (error instanceof Failure && error.problem.status === 409) ? await look(find, since) : undefined;
    if (found) return found;
    if (!lost) draft.markSent(undefined);
    throw error;
  }
}

const look = <T>(find: (since: number) => Promise<T | undefined>, since: number) => find(since).catch(() => undefined);
