// Servers that send to a real mail server, and registrations that make them send.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { PASSWORD, startServer } from './server.mjs';
import { startSmtp } from './smtp.mjs';
import { waitFor } from './wait_for.mjs';

const open = [];
after(() => Promise.all(open.map((it) => it.close())));

/** A mail server (see startSmtp) that is closed after the file's tests. */
export const smtp = async (options) => (open.push(await startSmtp(options)), open.at(-1));

/** A server that sends to the mail server at `port`. */
export const startSendingServer = (port, { scheme = 'smtp', login = '', host = '127.0.0.1', env = {} } = {}) =>
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

export const receivedEmail = (mails, { email }) =>
  waitFor(() => mails.find((it) => it.to.includes(email)), `the email to ${email}`);

/** Asserts that each of `people` got exactly one email, once a later one to somebody else has arrived. */
export async function expectOneEmailEach(server, mails, people) {
  for (const person of people) await receivedEmail(mails, person);
  await receivedEmail(mails, await register(server));
  for (const { email } of people) assert.equal(mails.filter((it) => it.to.includes(email)).length, 1, email);
}

/** The rows of queued emails. */
export const queuedEmails = (server) => server.sql((db) => db.all('SELECT * FROM mails ORDER BY id'));
/** Whether an attempt was made, and none is in progress. */
export const wasAttempted = (mail) => mail.attempts > 0 && mail.claimed_until === 0;
