// Idempotency-Key: what is sent again creates nothing twice, and gets the same answer.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { before, describe, test } from 'node:test';
import { operations } from '../support/contract.mjs';
import { mailTo, tokenIn } from '../support/mail.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

let server;
let post;
before(async () => {
  server = await startServer();
  post = (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'to comment on' } })).json
    .id;
});

const newKey = () => `"${randomUUID()}"`;
const send = (path, body, key, as = 'john') =>
  server.request({ as, method: 'POST', path, body, headers: { 'Idempotency-Key': key } });

const same = (one, other) => {
  assert.deepEqual([one.status, one.text, one.headers.location], [other.status, other.text, other.headers.location]);
};
let texts = 0;
const text = () => ({ body: `text ${texts++}` });
const countOf = async (path, { body }) =>
  (await server.request({ as: 'john', path })).json[path.includes('comments') ? 'comments' : 'posts'].filter(
    (it) => it.body === body,
  ).length;

describe('a repeated request', () => {
  for (const path of ['/posts', '/posts/{post}/comments'])
    test(`gets the same answer: ${path}`, async () => {
      const at = path.replace('{post}', post);
      const [key, body] = [newKey(), text()];
      const first = await send(at, body, key);
      assert.equal(first.status, 201, first.text);
      // What the answer shows has changed meanwhile, and the answer has not.
      await server.request({ as: 'admin', method: 'PATCH', path: '/accounts/@john', body: { username: 'johann' } });
      same(await send(at, body, key), first);
      await server.request({ as: 'admin', method: 'PATCH', path: '/accounts/@johann', body: { username: 'john' } });
      assert.equal(await countOf(at, body), 1);
    });

  test('of a registration gets the same answer, and registers once', async () => {
    const key = newKey();
    const body = { email: 'new@example.com', username: 'newcomer', password: PASSWORD };
    const first = await send('/users', body, key, 'anonymous');
    assert.equal(first.status, 202, first.text);
    same(await send('/users', { ...body, password: 'not part of the comparison' }, key, 'anonymous'), first);
    assert.equal((await send('/users', { ...body, username: 'other' }, key, 'anonymous')).status, 422);
    const made = server.sql((db) => db.all('SELECT id FROM registrations WHERE email_key = ?', body.email));
    assert.equal(made.length, 1);
  });

  test('of a registration that was confirmed meanwhile gets the same answer', async () => {
    const key = newKey();
    const body = { email: 'quick@example.com', username: 'quick', password: PASSWORD };
    const first = await send('/users', body, key, 'anonymous');
    const token = tokenIn(await mailTo(server, body.email));
    const confirmed = await server.request({
      method: 'POST',
      path: '/confirmations',
      body: { token, password: PASSWORD },
    });
    assert.equal(confirmed.status, 200, confirmed.text);
    same(await send('/users', body, key, 'anonymous'), first);
    const other = await send('/users', { ...body, email: 'slow@example.com' }, newKey(), 'anonymous');
    assert.deepEqual([other.status, other.json.errors?.[0].code], [409, 'taken'], other.text);
  });

  test('may be written in another way', async () => {
    const [key, body] = [newKey(), text()];
    const first = await send('/posts', body, key);
    same(await send('/posts', JSON.stringify(body, null, 2), key), first);
    same(await send('/posts', body, key.slice(1, -1)), first);
  });

  test('of another account is another request', async () => {
    const [key, body] = [newKey(), text()];
    const first = await send('/posts', body, key);
    const other = await send('/posts', body, key, 'susan');
    assert.equal(other.status, 201);
    assert.notEqual(other.json.id, first.json.id);
  });

  test('without its credentials gets nothing', async () => {
    const [key, body] = [newKey(), text()];
    await send('/posts', body, key);
    assert.equal((await send('/posts', body, key, 'anonymous')).status, 401);
  });

  test('counts against no limit', async () => {
    const limited = await startServer({ env: { RETORT_RATE_LIMIT: 'on' } });
    const ask = (body, key) =>
      limited.request({ as: 'john', method: 'POST', path: '/posts', body, headers: { 'Idempotency-Key': key } });
    const [key, body] = [newKey(), text()];
    const first = await ask(body, key);
    for (let i = 0; i < 10; i++) same(await ask(body, key), first);
    let last;
    for (let i = 0; i < 10; i++) last = await ask(text(), newKey());
    assert.equal(last.status, 429, 'though others do count');
    same(await ask(body, key), first);
  });
});

test('a repeated registration counts as no request for an email', async () => {
  const limited = await startServer({ env: { RETORT_RATE_LIMIT: 'on' } });
  const register = (name, key) => {
    const body = { email: `${name}@example.com`, username: name, password: PASSWORD };
    return limited.request({ method: 'POST', path: '/users', body, headers: { 'Idempotency-Key': key } });
  };
  const first = await register('first', 'one');
  assert.match(first.headers.ratelimit, /^"email";r=19;/);
  for (let i = 0; i < 3; i++) {
    const again = await register('first', 'one');
    same(again, first);
    assert.ok(!('ratelimit' in again.headers));
  }
  assert.match((await register('second', 'two')).headers.ratelimit, /^"email";r=18;/);
});

describe('another request with the key', () => {
  test('is refused, whatever it asks for', async () => {
    const [key, body] = [newKey(), text()];
    await send('/posts', body, key);
    const others = { '/posts': text(), [`/posts/${post}/comments`]: body };
    for (const [path, other] of Object.entries(others)) {
      const reply = await send(path, other, key);
      assert.equal(reply.status, 422);
      assert.equal(reply.json.error, 'unprocessable content');
      assert.equal(await countOf(path, other), 0);
    }
  });

  test('is none, if the first one failed', async () => {
    const key = newKey();
    assert.equal((await send('/posts', { body: '' }, key)).status, 400);
    assert.equal((await send('/posts/999999/comments', text(), key)).status, 404);
    assert.equal((await send('/posts', text(), key)).status, 201);
  });
});

describe('a key', () => {
  const rows = {
    'a UUID': [randomUUID(), 201],
    'in quotes': [newKey(), 201],
    'with blanks, in quotes': ['"a key"', 201],
    'of 128 characters': [`"${'k'.repeat(128)}"`, 201],
    'of 129 characters': [`"${'k'.repeat(129)}"`, 400],
    'that is empty': ['""', 400],
    'with blanks, without quotes': ['a key', 400],
    'without its end': ['"key', 400],
    'with parameters': ['"key";a=1', 400],
    'with more than ASCII': [Buffer.from('schlüssel').toString('latin1'), 400],
  };
  test('that is invalid is reported with all other errors, by the name of the header', async () => {
    for (const [path, body] of [
      ['/posts', { content: 'x' }],
      ['/users', { username: 'john', email: 'x' }],
    ]) {
      const { status, json } = await send(`${path}?surprise=1`, body, 'a,b');
      assert.equal(status, 400);
      const [query, key, ...others] = json.errors;
      assert.equal(query.pointer, '#/surprise');
      assert.deepEqual([key.pointer, key.header, key.code], ['#', 'Idempotency-Key', 'format']);
      assert.match(
        key.detail,
        /^Idempotency-Key must be 1 to 128 .*without quotes, backslashes, commas and semicolons/,
      );
      assert.ok(others.length >= 2, JSON.stringify(others));
    }
  });

  test('is ignored where nothing is kept', async () => {
    const headers = { 'Idempotency-Key': 'a,b' };
    const reply = await server.request({ as: 'john password', method: 'POST', path: '/tokens', headers });
    assert.equal(reply.status, 200);
  });

  for (const [name, [key, status]] of Object.entries(rows))
    test(`${name} is ${status === 201 ? 'taken' : 'refused'}`, async () => {
      const reply = await send('/posts', text(), key);
      assert.equal(reply.status, status, reply.text);
    });
});

describe('stored answers', () => {
  const rowsOf = (key) => server.sql((db) => db.all('SELECT * FROM idempotency_keys WHERE key = ?', key.slice(1, -1)));

  test('is deleted with what was created: the same request creates it again', async () => {
    const [key, body] = [newKey(), text()];
    const { json } = await send('/posts', body, key);
    const inside = [newKey(), text()];
    await send(`/posts/${json.id}/comments`, inside[1], inside[0]);
    await server.request({ as: 'john', method: 'DELETE', path: `/posts/${json.id}` });
    assert.deepEqual([...rowsOf(key), ...rowsOf(inside[0])], []);
    assert.equal((await send('/posts', body, key)).status, 201);
  });

  test('is deleted with the account', async () => {
    await server.addUser({ name: 'leaving' });
    const key = newKey();
    await send('/posts', text(), key, 'leaving');
    const body = { password: PASSWORD, posts: 'keep' };
    const reply = await server.request({ as: 'leaving password', method: 'POST', path: '/me/deletion', body });
    assert.ok(reply.status < 300, reply.text);
    assert.deepEqual(rowsOf(key), []);
  });

  test('expires after a day', async () => {
    const [key, body] = [newKey(), text()];
    await send('/posts', body, key);
    const [{ expires_at }] = rowsOf(key);
    assert.ok(Math.abs(Number(expires_at) / 1000 - Date.now() - 86_400_000) < 60_000);
    server.sql((db) => db.run('UPDATE idempotency_keys SET expires_at = 1 WHERE key = ?', key.slice(1, -1)));
    assert.equal((await send('/posts', text(), key)).status, 201, 'the key is free again');
  });

  test('has no password, nor a hash of one that is quick to guess', async () => {
    const key = newKey();
    const body = { email: 'secret@example.com', username: 'secretive', password: 'a very secret password' };
    await send('/users', body, key, 'anonymous');
    const again = await send('/users', { ...body, password: 'another secret password' }, key, 'anonymous');
    assert.equal(again.status, 202);
    assert.doesNotMatch(JSON.stringify(rowsOf(key)), /very secret/);
  });

  test('are kept for the day, however many there are', async () => {
    const body = text();
    const keys = Array.from({ length: 105 }, newKey);
    const first = await send('/posts', body, keys[0], 'susan');
    for (const key of keys.slice(1)) await send('/posts', text(), key, 'susan');
    same(await send('/posts', body, keys[0], 'susan'), first);
  });
});

test('a response that was lost can be requested again', async () => {
  const [key, body] = [newKey(), text()];
  const { Authorization } = await tokenOf('john');
  const bytes = JSON.stringify(body);
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `POST /api/v1/posts HTTP/1.1\r\nHost: x\r\nAuthorization: ${Authorization}\r\nContent-Type: application/json\r\n` +
      `Idempotency-Key: ${key}\r\nContent-Length: ${bytes.length}\r\n\r\n${bytes}`,
  );
  await waitFor(async () => (await countOf('/posts', body)) === 1, 'the post');
  socket.destroy(); // the response is not read
  await server.restart();
  const reply = await send('/posts', body, key);
  assert.equal(reply.status, 201);
  assert.equal(reply.json.body, body.body);
  assert.equal(await countOf('/posts', body), 1);
});

test('while the first one is running, the answer is 409', async () => {
  const [key, body] = [newKey(), text()];
  await send('/posts', text(), newKey()); // so that the session exists
  const release = await server.data.hold();
  const both = [send('/posts', body, key), send('/posts', body, key)];
  const refused = await Promise.race(both).finally(release);
  assert.equal(refused.status, 409);
  assert.deepEqual([refused.json.type, refused.headers['retry-after']], ['/problems/in-progress', '1']);
  const created = (await Promise.all(both)).find(({ status }) => status === 201);
  same(await send('/posts', body, key), created);
});

test('of many concurrent requests one creates, and the others get its response or 409', async () => {
  const [key, body] = [newKey(), text()];
  const replies = await Promise.all(Array.from({ length: 20 }, () => send('/posts', body, key)));
  const statuses = new Set(replies.map(({ status }) => status));
  assert.ok(statuses.has(201));
  for (const status of statuses) assert.ok([201, 409].includes(status), `${status}`);
  const answers = new Set(replies.filter(({ status }) => status === 201).map((it) => it.text));
  assert.equal(answers.size, 1);
  for (const { status, headers } of replies) if (status === 409) assert.equal(headers['retry-after'], '1');
  assert.equal(await countOf('/posts', body), 1);
});

test('no response with a secret or a cookie is stored', () => {
  const idempotent = operations.filter(({ operation }) => operation['x-idempotent']).map(({ id }) => id);
  assert.deepEqual(idempotent, ['registerUser', 'createPost', 'createComment']);
});

async function tokenOf(as) {
  const { email, password = PASSWORD } = server.people[as];
  const headers = { Authorization: `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}` };
  const { json } = await server.request({ method: 'POST', path: '/tokens', headers });
  return { Authorization: `Bearer ${json.token}` };
}
