// The only place that talks to the server. Every type comes from openapi.yaml.
import createClient from 'openapi-fetch';
import type { components, paths } from './api.gen';
import { noteTime } from './clock';

type Schemas = components['schemas'];
export type Account = Schemas['Account'];
export type AuditEntry = Schemas['AuditEntry'];
export type Author = Schemas['Author'];
export type Comment = Schemas['Comment'];
export type CommentList = Schemas['CommentList'];
export type Credential = Schemas['Credential'];
export type FollowList = Schemas['FollowList'];
export type Me = Schemas['Me'];
export type ModeratedComment = Schemas['ModeratedComment'];
export type Permission = Schemas['Permission'];
export type PersonalToken = Schemas['PersonalToken'];
export type Post = Schemas['Post'];
export type PostList = Schemas['PostList'];
/** The server's, or one that the page makes where no answer of the server came. */
export type Problem = Omit<Schemas['Problem'], 'error'> & { error: Schemas['ErrorCode'] | 'unreachable' };
export type Role = Schemas['Role'];
export type User = Schemas['User'];

const TIMEOUT_MS = 20_000;

/** A request that failed; `problem.status` is 0 when no answer came. */
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
 * Fetches the whole answer, within a time limit. All that can go wrong in here is the network's fault, and all that goes
 * wrong elsewhere is not. (AbortSignal.any and AbortSignal.timeout are younger than the oldest browsers in vite.config.ts.)
 */
async function fetchWhole(request: Request): Promise<Response> {
  const { signal } = request;
  const abort = new AbortController();
  const stop = () => abort.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, TIMEOUT_MS);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const limited = new Request(request, { signal: abort.signal });
  try {
    const answer = await fetch(limited);
    const body = await answer.arrayBuffer();
    noteTime(answer.headers.get('Date'));
    const { status, statusText, headers } = answer;
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  } catch (error) {
    throw signal.aborted ? error : new Failure(noAnswer(late));
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

/**
 * Gives what the server sent; throws a Failure when it refused, could not be reached or sent what is no JSON, AbortError when
 * aborted, and whatever a fault of this program throws.
 */
export async function unwrap<T>(request: Promise<Reply<T>>): Promise<T> {
  let answer: Reply<T>;
  try {
    answer = await request;
  } catch (error) {
    throw error instanceof SyntaxError ? new Failure(unreadable(0)) : error;
  }
  const { data, error, response } = answer;
  if (response.ok) return data as T;
  throw new Failure(isProblem(error) ? withWaitingTime(error, response) : unreadable(response.status));
}

const isProblem = (it: unknown): it is Problem =>
  typeof it === 'object' && it !== null && 'detail' in it && 'title' in it && 'status' in it;

/** Too many attempts: the problem names a header that people do not see; they are told what it says. */
function withWaitingTime(problem: Problem, { headers }: Response): Problem {
  const seconds = Number(headers.get('Retry-After'));
  if (problem.status !== 429 || !(seconds > 0)) return problem;
  return { ...problem, detail: `Try again in ${seconds} second${seconds === 1 ? '' : 's'}.` };
}

/** Whether the server has something against this field. */
export const isAgainst = (error: unknown, field: string) =>
  error instanceof Failure && Boolean(error.problem.errors?.some(({ pointer }) => pointer === `#/${field}`));

/** What went wrong, as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Failure) return error.problem;
  console.error(error);
  return problem(0, 'Something went wrong on this page', 'Reload the page and try again.');
}

const noAnswer = (late: boolean) =>
  late
    ? problem(0, 'The server takes too long to answer', 'Try again in a moment.')
    : problem(0, 'The server cannot be reached', 'Check your connection and try again.');

/** What came is no answer of this server's: a proxy or a hotel's network spoke up. */
const unreadable = (status: number) =>
  problem(status, 'The answer cannot be read', 'Something between you and the server may be in the way. Try again.');

const problem = (status: number, title: string, detail: string): Problem => ({
  type: 'about:blank',
  title,
  status,
  detail,
  error: 'unreachable',
  message: title,
});
