// What the stories of all TypeScript clients share: who acts, where, how something is expected, and how a step is reported.

declare const process: { env: Record<string, string | undefined> };

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; tests/clients/client.mjs sets it.`);
  return value;
}

export const api = setting('STORY_API');
export const username = setting('STORY_USERNAME');
export const email = `${username}@example.com`;
export const password = 'correct horse battery';

export function expect(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

export function expectEqual<T>(actual: T, expected: T): void {
  const [left, right] = [actual, expected].map((it) => JSON.stringify(it));
  expect(left === right, `${left} is not ${right}`);
}

/** The token of the link in the email that this account has received. */
export async function mailedToken(): Promise<string> {
  const answer = await fetch(`${setting('STORY_MAILBOX')}/${email}`);
  const token = (await answer.text()).split('#token=')[1];
  expect(token, 'the email has no link with a token');
  return token;
}

/** Reports a step as done. */
export function done(step: string): void {
  console.log(`ok ${step}`);
}

export type Place = { page: number; from: string };

/** The parameters that lead to the page after, from `next` of a list; undefined after the last page. */
export function following(next: string | null): Place | undefined {
  if (next === null) return undefined;
  const query = new URL(next, api).searchParams;
  return { page: Number(query.get('page')), from: query.get('from') ?? '' };
}

export function expectSvg(text: string): void {
  expect(text.startsWith('<svg '), `the avatar is ${text.slice(0, 20)}`);
}
