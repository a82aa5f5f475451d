// The API client. All types are generated from openapi.yaml.
import createClient from 'openapi-fetch';
import type { components, paths } from './api.gen';
import { syncClock } from './clock';

type Schemas = components['schemas'];
export type Account = Schemas['Account'];
export type AuditEntry = Schemas['AuditEntry'];
export type Author = Schemas['Author'];
export type Comment = Schemas['Comment'];
export type CommentList = Counted<Schemas['CommentList']>;
export type Credential = Schemas['Credential'];
export type FollowList = Counted<Schemas['FollowList']>;
export type Me = Schemas['Me'];
export type ModeratedComment = Schemas['ModeratedComment'];
export type Permission = Schemas['Permission'];
export type PersonalToken = Schemas['PersonalToken'];
export type Post = Schemas['Post'];
export type PostList = Counted<Schemas['PostList']>;
/** A problem from the server, or one made here because the server's response is missing. */
export type Problem = Omit<Schemas['Problem'], 'error'> & { error: Schemas['ErrorCode'] | 'unreachable' };
export type Role = Schemas['Role'];
export type User = Schemas['User'];

const TIMEOUT_MS = 20_000;

/** A request that failed; `problem.status` is 0 when there was no response. */
export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

export const api = createClient<paths>({ baseUrl: '/api/v1', fetch: fetchWhole });

api.use({
  onRequest({ request }) {
    if (request.method === 'PATCH') request.headers.set('Content-Type', 'application/merge-patch+json');
  },
});

/**
 * Fetches the whole response, within a time limit. Every error in here is reported as a network error; errors elsewhere are
 * not. (AbortSignal.any and AbortSignal.timeout are missing in the oldest supported browsers.)
 */
async function fetchWhole(request: Request): Promise<Response> {
  const { signal } = request;
  const abort = new AbortController();
  const stop = () => abort.abort();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    stop();
  }, TIMEOUT_MS);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const limited = new Request(request, { signal: abort.signal });
  try {
    const answer = await fetch(limited);
    const body = await answer.arrayBuffer();
    syncClock(answer.headers.get('Date'));
    const { status, statusText, headers } = answer;
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  } catch (error) {
    throw signal.aborted ? error : new Failure(noResponse(timedOut));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** A list has its count unless a request leaves it out (`count=false`), which none of these pages does. */
type Counted<T> = T extends { count?: number } ? T & { count: number } : T;

/**
 * Gives the data of a response. Throws a Failure if the server refused, could not be reached or sent invalid JSON, AbortError
 * if the request was aborted, and the errors of bugs in this program as they are.
 */
export async function unwrap<T>(request: Promise<Reply<T>>): Promise<Counted<T>> {
  let answer: Reply<T>;
  try {
    answer = await request;
  } catch (error) {
    throw error instanceof SyntaxError ? new Failure(unreadable(0)) : error;
  }
  const { data, error, response } = answer;
  if (response.ok) return data as Counted<T>;
  throw new Failure(isProblem(error) ? withRetryAfter(error, response) : unreadable(response.status));
}

/** What was read, and its entity tag: a change sends it, so that only this version is changed (If-Match). */
export interface Tagged<T> {
  data: T;
  tag: string;
}

/** The same for a GET of something that can be edited. */
export async function unwrapTagged<T>(request: Promise<Reply<T>>): Promise<Tagged<T>> {
  const data = await unwrap(request);
  const { response } = await request;
  return { data, tag: response.headers.get('ETag') ?? '' };
}

/** A key by which a request can be repeated: what it creates is created once.
 * (crypto.randomUUID is missing in the oldest supported browsers, and on pages without TLS.) */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (it) => it.toString(16).padStart(2, '0')).join('');

/** Headers of a request with a key. */
export const once = (key: string) => ({ 'Idempotency-Key': `"${key}"` });

/** Headers of a change that must not overwrite what is not in `tag`; none, if a proxy removed the tag. */
export const ifMatch = (tag: string) => (tag ? { 'If-Match': tag } : {});

/**
 * Saves an edit, and never overwrites what its author has not seen. `save` gets the stored version: `known`, or what `read`
 * returns. If it throws a 412, because of a change in between, the version is read and saved again.
 */
export async function saveSeen<T>(
  read: () => Promise<Tagged<T>>,
  save: (now: Tagged<T>) => Promise<void>,
  known?: Tagged<T>,
): Promise<void> {
  for (let now = known ?? (await read()); ; now = await read()) {
    try {
      return await save(now);
    } catch (error) {
      if (!(error instanceof Failure && error.problem.status === 412)) throw error;
    }
  }
}

const isProblem = (it: unknown): it is Problem =>
  typeof it === 'object' && it !== null && 'detail' in it && 'title' in it && 'status' in it;

/** On 429 the problem's detail refers to the Retry-After header; replace it with the header's value. */
function withRetryAfter(problem: Problem, { headers }: Response): Problem {
  const seconds = Number(headers.get('Retry-After'));
  if (problem.status !== 429 || !(seconds > 0)) return problem;
  return { ...problem, detail: `Try again in ${seconds} second${seconds === 1 ? '' : 's'}.` };
}

/** Whether the server reported an error for this field. */
export const hasFieldError = (error: unknown, field: string) =>
  error instanceof Failure && Boolean(error.problem.errors?.some(({ pointer }) => pointer === `#/${field}`));

/** Any error as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Failure) return error.problem;
  console.error(error);
  return problem(0, 'Something went wrong on this page', 'Reload the page and try again.');
}

const noResponse = (timedOut: boolean) =>
  timedOut
    ? problem(0, 'The server took too long to respond', 'Try again in a moment.')
    : problem(0, 'Cannot reach the server', 'Check your connection and try again.');

/** The response is not from this server, but from something in between, such as a proxy or a captive portal. */
const unreadable = (status: number) =>
  problem(
    status,
    'Unexpected response',
    'Your network may have blocked the request. Check your connection and try again.',
  );

const problem = (status: number, title: string, detail: string): Problem => ({
  type: 'about:blank',
  title,
  status,
  detail,
  error: 'unreachable',
  message: title,
});
