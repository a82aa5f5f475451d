// Servers that send by a real mail server, and people whose registration makes them do so.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { PASSWORD, startServer } from './server.mjs';
import { startSmtp } from './smtp.mjs';
import { waitFor } from './wait_for.mjs';

const open = [];
after(() => Promise.all(open.map((it) => it.close())));

/** A mail server (see startSmtp) that ends with the file's tests. */
export const smtp = async (options) => (open.push(await startSmtp(options)), open.at(-1));

/** A server that sends by the mail server at `port`. */
export const sender = (port, { scheme = 'smtp', login = '', host = '127.0.0.1', env = {} } = {}) =>
  startServer({ people: {}, env: { RETORT_SMTP_URL: `${scheme}://${login}${host}:${port}`, ...env } });

let serial = 0;
export async function register(server, { domain = 'example.com' } = {}) {
  const username = `reader${++serial}`;
  const email = `${username}@${domain}`;
  const body = { email, username, password: PASSWORD };
  const reply = await server.request({ method: 'POST', path: '/users', body });
  assert.equal(reply.status, 202, reply.text);
  return { username, email };
}

export const arrival = (mails, { email }) =>
  waitFor(() => mails.find((it) => it.to.includes(email)), `the mail to ${email}`);

/** Each of `people` got exactly one mail: another one, sent behind them, came after. */
export async function once(server, mails, people) {
  for (const person of people) await arrival(mails, person);
  await arrival(mails, await register(server));
  for (const { email } of people) assert.equal(mails.filter((it) => it.to.includes(email)).length, 1, email);
}

/** The rows of mails that wait. */
export const waiting = (server) => server.sql((db) => db.all('SELECT * FROM mails ORDER BY id'));
/** It was tried, and nobody is trying it now. */
export const failed = (mail) => mail.attempts > 0 && mail.claimed_until === 0;
