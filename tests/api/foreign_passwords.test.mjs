// Password hashes from Werkzeug: they work for signing in, and are replaced then.
import assert from 'node:assert/strict';
import { pbkdf2Sync, scryptSync } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { startServer } from '../support/server.mjs';

const OLD = 'cat in the hat';
const SALT = 'BYlLOn5KnoAvUcMV';
const HERE = { 'Sec-Fetch-Site': 'same-origin' };

/** The method as stored, its cost, and the hash. */
const HASHES = {
  'pbkdf2:sha1': [1, 1000, `pbkdf2:sha1:1000$${SALT}$${pbkdf2Sync(OLD, SALT, 1000, 20, 'sha1').toString('hex')}`],
  'pbkdf2:sha256': [
    2,
    50_000,
    `pbkdf2:sha256:50000$${SALT}$${pbkdf2Sync(OLD, SALT, 50_000, 32, 'sha256').toString('hex')}`,
  ],
  scrypt: [
    3,
    32_768 * 8,
    `scrypt:32768:8:1$${SALT}$${scryptSync(OLD, SALT, 64, { N: 32_768, r: 8, p: 1, maxmem: 2 ** 26 }).toString('hex')}`,
  ],
};

let server;
before(async () => {
  server = await startServer();
});

let serial = 0;
/** An account as an import makes it. */
async function member(kind, { confirmed = true } = {}) {
  const person = await server.addUser({ name: `member${++serial}`, confirmed });
  const [number, cost, hash] = HASHES[kind];
  server.sql((db) =>
    db.run(
      'UPDATE users SET password_hash = ?, password_kind = ?, password_cost = ? WHERE username = ?',
      hash,
      number,
      cost,
      person.username,
    ),
  );
  return person;
}

const stored = ({ username }) =>
  server.sql((db) => ({
    ...db.get('SELECT password_hash, password_kind, password_cost FROM users WHERE username = ?', username),
  }));
const isForeign = (person) => /^(pbkdf2|scrypt):/.test(stored(person).password_hash);

function isReplaced(person) {
  const { password_hash, password_kind, password_cost } = stored(person);
  assert.match(password_hash, /^\$argon2id\$/);
  assert.deepEqual([password_kind, password_cost], [0, 0]);
  return true;
}

const me = ({ email }, password) => server.request({ path: '/me', headers: { Authorization: basic(email, password) } });

for (const kind of Object.keys(HASHES)) {
  describe(kind, () => {
    test('by Basic', async () => {
      const person = await member(kind);
      assert.equal((await me(person, 'another')).status, 401);
      assert.ok(isForeign(person), 'a wrong password replaces nothing');
      assert.equal((await me(person, OLD)).status, 200);
      assert.ok(isReplaced(person));
      assert.equal((await me(person, OLD)).status, 200);
      assert.equal((await me(person, 'another')).status, 401);
    });

    test('by POST /session, whose device cookie is recognized the next time', async () => {
      const person = await member(kind);
      const sign = (headers) =>
        server.request({
          method: 'POST',
          path: '/session',
          headers: { ...HERE, ...headers },
          body: { email: person.email, password: OLD },
        });
      const first = await sign({});
      assert.equal(first.status, 200, first.text);
      assert.ok(isReplaced(person));
      const device = first.headers['set-cookie'].find((it) => /device/.test(it)).split(';')[0];
      const second = await sign({ Cookie: device });
      assert.equal(second.status, 200);
      assert.ok(!second.headers['set-cookie'].some((it) => /device/.test(it)), 'it is remembered already');
    });
  });
}

test('by many concurrent requests, which read and write', async () => {
  for (let round = 0; round < 3; round++) {
    const person = await member('pbkdf2:sha1');
    const headers = { Authorization: basic(person.email, OLD) };
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        i % 2
          ? server.request({ path: '/me', headers })
          : server.request({ method: 'POST', path: '/posts', headers, body: { body: `Post ${round} ${i}` } }),
      ),
    );
    assert.deepEqual(
      replies.map((it) => it.status),
      replies.map((_, i) => (i % 2 ? 200 : 201)),
    );
    assert.ok(isReplaced(person));
  }
});

test('of an unconfirmed account: 403, and the hash is kept', async () => {
  const person = await member('pbkdf2:sha256', { confirmed: false });
  const { status, json } = await me(person, OLD);
  assert.deepEqual([status, json.message], [403, 'Unconfirmed account']);
  assert.ok(isForeign(person));
});

test('changing the password replaces the hash', async () => {
  const person = await member('scrypt');
  await server.cli(['user', 'password', '--email', person.email, '--password-stdin'], { input: 'mauve turnip orbit' });
  assert.ok(isReplaced(person));
  assert.equal((await me(person, OLD)).status, 401);
});

test('an empty or unknown hash cannot be used to sign in', async () => {
  const person = await member('scrypt');
  for (const hash of ['', 'pbkdf2:sha512:1$salt$00', 'plain$$cat in the hat', OLD]) {
    server.sql((db) => db.run('UPDATE users SET password_hash = ? WHERE username = ?', hash, person.username));
    for (const password of [OLD, hash || 'x']) assert.equal((await me(person, password)).status, 401, hash);
  }
});
