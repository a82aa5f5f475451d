// Publishes a text exactly once, even if a response is lost: it may have been published by an earlier request, or one that
// arrives late. All requests for one text have one key (Idempotency-Key), by which the server knows them.
import { Failure, newKey } from './api';
import { now } from './clock';
import type { Draft } from './drafts';

/** How far the server's clock may be behind `now()`. */
const SLACK_MS = 5000;

/** No response, or one from a gateway: it is not known whether the text was published. */
const isLost = ({ problem: { status, error } }: Failure) => error === 'unreachable' || status === 502 || status === 504;

/**
 * Sends the text of a draft. The draft is marked as sent first, in case the page is closed before the response arrives. If the
 * response was lost, now or earlier, or the server already has the text (409), `find` searches for the published text.
 */
export async function publishOnce<T>(
  draft: Draft,
  send: (key: string) => Promise<T>,
  find: (since: number) => Promise<T | undefined>,
) {
  const since = draft.sent ?? now() - SLACK_MS;
  const earlier = draft.sent ? await find(since) : undefined;
  if (earlier) return earlier;
  const key = draft.key ?? newKey();
  draft.markSent(since, key);
  try {
    return await send(key);
  } catch (error) {
    const lost = error instanceof Failure && isLost(error);
    const found =
      lost || (error instanceof Failure && error.problem.status === 409) ? await tryFind(find, since) : undefined;
    if (found) return found;
    if (!lost) draft.markSent(undefined);
    throw error;
  }
}

const tryFind = <T>(find: (since: number) => Promise<T | undefined>, since: number) =>
  find(since).catch(() => undefined);
