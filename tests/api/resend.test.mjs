// Requesting another confirmation email.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { forgetMailLimits, mailTo, mailsTo, register, tokenFor } from '../support/mail.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

const SENT = 'A new confirmation email has been sent to you.';

let server;
before(async () => {
  server = await startServer({ env: { RETORT_ADMIN_EMAIL: 'Chief@Example.com' } });
});

const ask = (email) => server.request({ method: 'POST', path: '/confirmation-requests', body: { email } });
const confirm = (token, password = PASSWORD) =>
  server.request({ method: 'POST', path: '/confirmations', body: { token, password } });
const me = (email) => server.request({ path: '/me', headers: { Authorization: basic(email, PASSWORD) } });

let serial = 0;
const somebody = () => ({ email: `late${++serial}@example.com`, username: `late${serial}`, password: PASSWORD });

async function resent(email) {
  forgetMailLimits(server);
  const known = mailsTo(server, email).length;
  const reply = await ask(email);
  assert.equal(reply.status, 202, reply.text);
  assert.deepEqual(reply.json, { message: SENT });
  return tokenFor('confirm', await mailTo(server, email, known + 1));
}

test('C7 the new link replaces the previous one', async () => {
  const body = somebody();
  const first = await register(server, body);
  const second = await resent(body.email.toUpperCase());
  assert.notEqual(second, first);
  assert.equal((await confirm(first)).status, 400);
  assert.equal((await confirm(second)).status, 200);
  assert.equal((await confirm(second)).status, 409);
  assert.equal((await me(body.email)).status, 200);
});

test('C7 it confirms an unconfirmed account, which keeps its role', async () => {
  const { email } = await server.addUser({ name: 'left', role: 'Moderator', confirmed: false });
  const token = await resent(email);
  assert.equal((await confirm(token, 'wrong password')).status, 400);
  assert.equal((await me(email)).status, 403);
  assert.equal((await confirm(token)).status, 200);
  assert.equal((await me(email)).json.role, 'Moderator');
  assert.equal((await confirm(token)).status, 409);
});

test('A3 an account with RETORT_ADMIN_EMAIL becomes Administrator', async () => {
  const { email } = await server.addUser({ name: 'chief', email: 'cHIEF@example.com', confirmed: false });
  assert.equal((await confirm(await resent(email))).status, 200);
  assert.equal((await me(email)).json.role, 'Administrator');
});

test('C7 at most one email is sent every few minutes, and each link expires', async () => {
  const { email } = await server.addUser({ name: 'slow', confirmed: false });
  const token = await resent(email);
  for (let i = 0; i < 5; i++) assert.equal((await ask(email)).status, 202);
  server.sql((db) => db.exec('UPDATE links SET expires_at = expires_at - 24 * 3600000000'));
  assert.equal((await confirm(token)).status, 400);
  await resent(email);
  assert.equal(mailsTo(server, email).length, 2);
});

test('C7 nothing is sent to confirmed accounts and unknown addresses', async () => {
  forgetMailLimits(server);
  for (const email of ['john@example.com', 'nobody@example.com']) {
    const reply = await ask(email);
    assert.deepEqual([reply.status, reply.json], [202, { message: SENT }]);
  }
  await resent((await server.addUser({ name: 'behind', confirmed: false })).email);
  for (const email of ['john@example.com', 'nobody@example.com']) assert.equal(mailsTo(server, email).length, 0);
});
