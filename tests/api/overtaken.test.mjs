// What dispatch checked is checked again inside the write: while that waits for its turn, rights, credential and account may
// change.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { addAccounts } from '../support/bulk.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

let server;
/** Requests with credentials so far. Each looks its account up once, before it waits to write. */
let asked = 0;
/** How many of these have been looked up: RETORT_SLOW_QUERY_MS=0 has every query logged. */
const lookedUp = () => server.log.match(/slow query: caller_by_\w+ took/g)?.length ?? 0;

before(async () => {
  server = await startServer({ people: { john: {} }, env: { RETORT_SLOW_QUERY_MS: '0' } });
  server.sql((db) => db.run('INSERT INTO roles (name, permissions) VALUES (?, 0)', 'Muted'));
});

function ask(request) {
  asked++;
  return server.request(request);
}

/** Sends a request, and changes the database by `change` between its look at the caller and its write. */
async function overtaken(request, change) {
  await waitFor(() => lookedUp() === asked, 'the log of earlier requests');
  const release = await server.data.hold();
  const reply = ask(request);
  await waitFor(() => lookedUp() === asked, 'a request that has passed its first check');
  await release(change);
  return reply;
}

let guests = 0;
/** A new account with a role: {id, headers}. `kind`: the credential that its headers have. */
async function guest({ role = 'User', kind = 'token' } = {}) {
  const prefix = `guest${++guests}_`;
  const [id] = addAccounts(server, prefix, 1);
  server.sql((db) => db.run('UPDATE users SET role_id = (SELECT id FROM roles WHERE name = ?) WHERE id = ?', role, id));
  return { id, headers: await credential(server.people[`${prefix}1`], kind) };
}

async function credential({ email }, kind) {
  const password = { Authorization: basic(email, PASSWORD) };
  if (kind === 'password') return password;
  const site = { 'Sec-Fetch-Site': 'same-origin' };
  if (kind === 'session') {
    asked++;
    return { ...site, Cookie: await server.client.openSession({ email, password: PASSWORD }) };
  }
  const { status, json, text } = await ask({ method: 'POST', path: '/tokens', headers: password });
  assert.equal(status, 200, text);
  return { Authorization: `Bearer ${json.token}` };
}

/** A comment that is not disabled. */
function comment() {
  const insert = `INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at)
    SELECT p.id, p.author_id, 'words', '<p>words</p>', 1, p.created_at FROM posts p ORDER BY p.id LIMIT 1 RETURNING id`;
  return server.sql((db) => db.get(insert)).id;
}

/** What the requests of this file could change. */
const stored = () =>
  server.sql((db) => [
    db.all('SELECT id, body FROM posts ORDER BY id'),
    db.all('SELECT id, disabled FROM comments ORDER BY id'),
    db.all('SELECT id, name FROM users ORDER BY id'),
    db.all('SELECT id, action FROM audit ORDER BY id'),
  ]);

const WRITE = { method: 'POST', path: '/posts', body: { body: 'too late' } };
const toRole = (role) => (id) =>
  `UPDATE users SET role_id = (SELECT id FROM roles WHERE name = '${role}') WHERE id = ${id}`;
const permission = { status: 403, message: 'Insufficient permissions' };
const credentials = { status: 401, message: 'Invalid credentials' };

test('a change that is none of its business', async () => {
  const { id, headers } = await guest();
  const reply = await overtaken({ ...WRITE, headers }, `UPDATE users SET location = 'Bern' WHERE id = ${id}`);
  assert.equal(reply.status, 201, reply.text);
});

for (const [name, { change, refused, kind, role, request = () => WRITE }] of Object.entries({
  'the role no longer allows it': { change: toRole('Muted'), refused: permission },
  'a moderator is none any more': {
    change: toRole('User'),
    refused: permission,
    role: 'Moderator',
    request: () => ({ method: 'PUT', path: `/moderation/comments/${comment()}`, body: { disabled: true } }),
  },
  'an administrator is none any more': {
    change: toRole('Moderator'),
    refused: permission,
    role: 'Administrator',
    request: () => ({ method: 'PATCH', path: '/accounts/@john', body: { name: 'Renamed' } }),
  },
  'the account is suspended': {
    change: (id) => `UPDATE users SET suspended = 1 WHERE id = ${id}`,
    refused: credentials,
  },
  'the account is no longer confirmed': {
    change: (id) => `UPDATE users SET confirmed = 0 WHERE id = ${id}`,
    refused: credentials,
  },
  'the token is revoked': {
    change: (id) => `DELETE FROM credentials WHERE user_id = ${id}`,
    refused: credentials,
  },
  'the session is ended': {
    change: (id) => `DELETE FROM credentials WHERE user_id = ${id}`,
    refused: credentials,
    kind: 'session',
  },
  'the password is changed': {
    change: (id) => `UPDATE users SET password_hash = 'another' WHERE id = ${id}`,
    refused: credentials,
    kind: 'password',
  },
}))
  test(name, async () => {
    const { id, headers } = await guest({ role, kind });
    const waiting = { ...request(), headers };
    const before = stored();
    const reply = await overtaken(waiting, change(id));
    assert.equal(reply.status, refused.status, reply.text);
    assert.equal(reply.json.message, refused.message);
    assert.deepEqual(stored(), before);
  });
