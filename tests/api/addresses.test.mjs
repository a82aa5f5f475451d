// Changing the email address of an account.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { forgetMailLimits, mailTo, mailsTo, register, tokenFor } from '../support/mail.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

const SENT = 'An email with instructions to confirm your new email address has been sent to you.';
const HERE = { 'Sec-Fetch-Site': 'same-origin' };

let server;
before(async () => {
  server = await startServer();
});

let serial = 0;
async function member() {
  const person = await server.addUser({ name: `mover${++serial}` });
  return { ...person, next: `moved${serial}@example.org`, headers: { Authorization: basic(person.email, PASSWORD) } };
}

const ask = ({ headers }, email, password = PASSWORD) =>
  server.request({ method: 'POST', path: '/email-change-requests', headers, body: { email, password } });
const change = ({ headers }, token) =>
  server.request({ method: 'POST', path: '/email-changes', headers, body: { token } });
const signIn = async (email) =>
  (await server.request({ path: '/me', headers: { Authorization: basic(email, PASSWORD) } })).status;

async function link(person, email = person.next) {
  forgetMailLimits(server);
  const known = mailsTo(server, email).length;
  const reply = await ask(person, email);
  assert.equal(reply.status, 202, reply.text);
  assert.deepEqual(reply.json, { message: SENT });
  return tokenFor('change-email', await mailTo(server, email, known + 1));
}

const refuses = async (reply) => {
  const { status, json, text } = await reply;
  assert.equal(status, 400, text);
  assert.equal(json.errors[0].pointer, '#/token');
  assert.equal(json.errors[0].code, 'invalid_link');
};

test('D8 D9 the link goes to the new address, a notice to the old one; sessions stay valid', async () => {
  const john = await member();
  const cookie = { Cookie: await server.client.openSession(john), ...HERE };
  const token = await link(john, 'Moved.First@Example.ORG');
  assert.equal(mailsTo(server, john.email).length, 0);
  assert.equal((await signIn('moved.first@example.org')) + (await signIn(john.email)), 401 + 200, 'nothing yet');
  const reply = await change({ headers: cookie }, token);
  assert.equal(reply.status, 200, reply.text);
  assert.equal(reply.json.email, 'moved.first@example.org');
  assert.match(await mailTo(server, john.email, 1), /another email address/);
  assert.equal(await signIn(john.email), 401);
  assert.equal(await signIn('MOVED.first@example.org'), 200);
  assert.equal((await server.request({ path: '/me', headers: cookie })).status, 200);
  await refuses(change({ headers: cookie }, token));
});

test('D8 the password is required', async () => {
  const john = await member();
  const reply = await ask(john, john.next, 'wrong password');
  assert.equal(reply.status, 400);
  assert.deepEqual(reply.json.errors, [{ pointer: '#/password', code: 'wrong_password', detail: 'Invalid password.' }]);
  assert.equal(mailsTo(server, john.next).length, 0);
});

test('D9 another account cannot use the link', async () => {
  const [john, susan] = [await member(), await member()];
  const token = await link(john);
  await refuses(change(susan, token));
  assert.equal((await change({ headers: {} }, token)).status, 401);
  assert.equal((await change(john, token)).status, 200);
});

test('D9 the link expires after an hour, and only the newest works', async () => {
  const john = await member();
  const first = await link(john);
  const second = await link(john, `other-${john.next}`);
  await refuses(change(john, first));
  server.sql((db) => db.exec('UPDATE links SET expires_at = expires_at - 3600000000'));
  await refuses(change(john, second));
  assert.equal(await signIn(john.email), 200);
});

test('D9 an address that was taken in the meantime is refused', async () => {
  const [john, susan] = [await member(), await member()];
  const [one, two] = [await link(john, susan.next), await link(susan, susan.next)];
  const replies = await Promise.all([change(john, one), change(susan, two)]);
  assert.deepEqual(replies.map((it) => it.status).sort(), [200, 400]);
});

test('D9 a pending registration of the address can no longer be confirmed', async () => {
  const john = await member();
  const body = { email: john.next, username: 'too_late', password: 'another turnip orbit' };
  const registration = await register(server, body);
  const token = await link(john);
  assert.equal((await change(john, token)).status, 200);
  const late = { token: registration, password: body.password };
  assert.equal((await server.request({ method: 'POST', path: '/confirmations', body: late })).status, 400);
  assert.equal(await signIn(john.next), 200);
});

test('the response does not reveal that an address is taken; its owner gets an email', async () => {
  const [john, susan] = [await member(), await member()];
  forgetMailLimits(server);
  const known = await ask(john, susan.email.toUpperCase());
  const unknown = await ask(john, john.next);
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text]);
  const mail = await mailTo(server, susan.email, 1);
  assert.match(mail, /already/);
  assert.equal(tokenFor('change-email', mail), undefined);
});

test('links sent to the old address become invalid', async () => {
  const john = await member();
  forgetMailLimits(server);
  await server.request({ method: 'POST', path: '/password-reset-requests', body: { email: john.email } });
  const reset = tokenFor('reset-password', await mailTo(server, john.email, 1));
  assert.equal((await change(john, await link(john))).status, 200);
  const body = { token: reset, password: 'mauve turnip orbit' };
  await refuses(server.request({ method: 'POST', path: '/password-resets', body }));
});
