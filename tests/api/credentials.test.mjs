// Authentication by passwords and tokens. For sessions see sessions.test.mjs.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { register } from '../support/mail.mjs';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
});

const base64 = (bytes) => Buffer.from(bytes).toString('base64');
const auth = (Authorization) => ({ headers: { Authorization } });
const me = (username) => ({ path: '/me', status: 200, expect: { username } });
const refused = { path: '/me', status: 401, error: 'unauthorized', message: 'Invalid credentials' };
const JOHN = base64(`john@example.com:${PASSWORD}`);
const MIXED = 'pass:wörd:ünï😀';

async function token(as) {
  const reply = await server.request({ method: 'POST', path: '/tokens', as: `${as} password` });
  assert.equal(reply.status, 200, reply.text);
  return reply.json.token;
}

const statusOf = async (headers, request = { path: '/me' }) => (await server.request({ ...request, headers })).status;

scenarios('passwords', {
  server: () => server,
  rows: [
    { name: 'J1 Basic with email address and password', as: 'john password', ...me('john') },
    { name: 'J1 the email address in any letter case', ...auth(basic('JOHN@Example.COM', PASSWORD)), ...me('john') },
    {
      name: 'B6 an account created with capital letters in its email address',
      ...auth(basic('mixed.case@example.com', MIXED)),
      ...me('Mixed_Case'),
    },
    { name: 'a password with colons and beyond ASCII', as: 'Mixed_Case password', ...me('Mixed_Case') },
    { name: 'J1 `basic` in small letters', ...auth(`basic ${JOHN}`), ...me('john') },
    { name: 'J1 `BASIC` in capitals', ...auth(`BASIC ${JOHN}`), ...me('john') },
    { name: 'a wrong password', ...auth(basic('john@example.com', 'wrong password')), ...refused },
    { name: 'a password in capitals', ...auth(basic('john@example.com', PASSWORD.toUpperCase())), ...refused },
    { name: 'a truncated password', ...auth(basic('john@example.com', PASSWORD.slice(0, -1))), ...refused },
    { name: 'a password with more characters', ...auth(basic('john@example.com', `${PASSWORD} `)), ...refused },
    { name: 'a password followed by a NUL', ...auth(basic('john@example.com', `${PASSWORD}\0`)), ...refused },
    {
      name: 'a password followed by a NUL and more',
      ...auth(basic('john@example.com', `${PASSWORD}\0more`)),
      ...refused,
    },
    { name: 'a password up to its colon', ...auth(basic('mixed.case@example.com', 'pass')), ...refused },
    { name: 'a password of 5,000 characters', ...auth(basic('john@example.com', 'x'.repeat(5000))), ...refused },
    { name: 'an empty password', ...auth(basic('john@example.com', '')), ...refused },
    { name: 'an unknown email address', ...auth(basic('nobody@example.com', PASSWORD)), ...refused },
    { name: 'a username instead of an email address', ...auth(basic('john', PASSWORD)), ...refused },
    { name: 'J1 an empty user name', ...auth(basic('', PASSWORD)), ...refused },
    { name: 'J1 only a colon', ...auth(basic('', '')), ...refused },
    { name: 'J8 not UTF-8', ...auth(`Basic ${base64([0xff, 0xfe, 0x3a, 0xff])}`), ...refused },
    {
      name: 'J8 a password that is not UTF-8',
      ...auth(`Basic ${base64([...Buffer.from('john@example.com:'), 0xc3])}`),
      ...refused,
    },
    { name: 'no colon', ...auth(`Basic ${base64('john@example.com')}`), ...refused },
    { name: 'not base64', ...auth('Basic !!!!'), ...refused },
    { name: 'invalid base64', ...auth(`Basic ${JOHN}!`), ...refused },
    { name: 'nothing after Basic', ...auth('Basic'), ...refused },
    { name: 'a space after Basic', ...auth('Basic '), ...refused },
    { name: 'something after the credentials', ...auth(`Basic ${JOHN} x`), ...refused },
    { name: 'an unknown scheme', ...auth(`Digest ${JOHN}`), ...refused },
    { name: 'no scheme', ...auth(JOHN), ...refused },
    { name: 'nothing after Bearer', ...auth('Bearer'), ...refused },
    { name: 'a space after Bearer', ...auth('Bearer '), ...refused },
    { name: 'a bearer that is not a token', ...auth('Bearer nonsense'), ...refused },
    { name: 'a bearer with spaces', ...auth('Bearer a b'), ...refused },
    { name: 'a very long', ...auth(`Bearer ${'x'.repeat(5000)}`), ...refused },
    { name: 'a password as', ...auth(`Bearer ${PASSWORD}`), ...refused },
    {
      name: 'J2 an account that is unconfirmed',
      as: 'unconfirmed password',
      path: '/me',
      status: 403,
      message: 'Unconfirmed account',
    },
    {
      name: 'an unconfirmed account with a wrong password',
      ...auth(basic('unconfirmed@example.com', 'wrong')),
      ...refused,
    },
    { name: 'A5 an account without permissions can read', as: 'muted', path: '/posts', status: 200 },
    {
      name: 'A5 an account without permissions has an empty list of permissions',
      as: 'muted',
      path: '/me',
      status: 200,
      expect: { role: 'muted', permissions: [] },
    },
    {
      name: 'A2 the permissions of users',
      as: 'john',
      path: '/me',
      status: 200,
      expect: { role: 'User', permissions: ['FOLLOW', 'COMMENT', 'WRITE'] },
    },
    {
      name: 'A2 the permissions of moderators',
      as: 'moderator',
      path: '/me',
      status: 200,
      expect: { role: 'Moderator', permissions: ['FOLLOW', 'COMMENT', 'WRITE', 'MODERATE'] },
    },
    {
      name: 'A2 the permissions of administrators',
      as: 'admin',
      path: '/me',
      status: 200,
      expect: { role: 'Administrator', permissions: ['FOLLOW', 'COMMENT', 'WRITE', 'MODERATE', 'ADMIN'] },
    },
    {
      name: 'K1 a token for a password',
      as: 'john password',
      method: 'POST',
      path: '/tokens',
      status: 200,
      expect: { expiration: 3600, token: /^\S{20,}$/ },
    },
    {
      name: 'K1 a token with a trailing slash, as in flasky',
      as: 'john password',
      method: 'POST',
      path: '/tokens/',
      status: 200,
    },
    {
      name: 'K1 a request with a body gets a token, too',
      as: 'john password',
      method: 'POST',
      path: '/tokens',
      body: {},
      status: 200,
    },
    { name: 'K1 no token without credentials', method: 'POST', ...refused, path: '/tokens' },
    { name: 'K1 no token in exchange for a token', as: 'john', method: 'POST', ...refused, path: '/tokens' },
    { name: 'K1 no token in exchange for a session', as: 'john cookie', method: 'POST', ...refused, path: '/tokens' },
    { name: 'K1 GET on tokens', as: 'john', path: '/tokens', status: 405 },
    { name: 'DELETE with a password', as: 'john password', method: 'DELETE', ...refused, path: '/tokens/current' },
    { name: 'DELETE with a session', as: 'john cookie', method: 'DELETE', ...refused, path: '/tokens/current' },
  ],
});

test('wrong credentials are refused after right ones were verified', async () => {
  for (let i = 0; i < 3; i++) {
    assert.equal(await statusOf({ Authorization: basic('susan@example.com', PASSWORD) }), 200);
    assert.equal(await statusOf({ Authorization: basic('susan@example.com', `${PASSWORD}!`) }), 401);
    assert.equal(await statusOf({ Authorization: basic('john@example.com', MIXED) }), 401);
  }
});

describe('tokens', () => {
  test('J1 work as Bearer, and as the user name of Basic', async () => {
    const secret = await token('john');
    assert.equal(await statusOf({ Authorization: `Bearer ${secret}` }), 200);
    assert.equal(await statusOf({ Authorization: `bearer ${secret}` }), 200);
    assert.equal(await statusOf({ Authorization: `BEARER ${secret}` }), 200);
    assert.equal(await statusOf({ Authorization: basic(secret, '') }), 200);
  });

  test('J1 as the user name of Basic with a password are refused', async () => {
    const secret = await token('john');
    assert.equal(await statusOf({ Authorization: basic(secret, PASSWORD) }), 401);
    assert.equal(await statusOf({ Authorization: basic(secret, 'x') }), 401);
  });

  test('with one changed character are refused', async () => {
    const secret = await token('john');
    for (const wrong of [
      secret.slice(0, -1),
      `${secret}A`,
      secret.slice(1),
      secret.toUpperCase(),
      secret.toLowerCase(),
    ]) {
      assert.equal(await statusOf({ Authorization: `Bearer ${wrong}` }), 401);
    }
  });

  test('are unique', async () => {
    const all = new Set();
    for (let i = 0; i < 10; i++) all.add(await token('john'));
    assert.equal(all.size, 10);
  });

  test('cannot be exchanged for another, in either form', async () => {
    const secret = await token('john');
    const request = { method: 'POST', path: '/tokens' };
    assert.equal(await statusOf({ Authorization: `Bearer ${secret}` }, request), 401);
    assert.equal(await statusOf({ Authorization: basic(secret, '') }, request), 401);
  });

  test('can be revoked one by one', async () => {
    const [first, second, third] = [await token('john'), await token('john'), await token('john')];
    const request = { method: 'DELETE', path: '/tokens/current' };
    assert.equal(await statusOf({ Authorization: `Bearer ${first}` }, request), 204);
    assert.equal(await statusOf({ Authorization: basic(second, '') }, request), 204);
    assert.equal(await statusOf({ Authorization: `Bearer ${first}` }), 401);
    assert.equal(await statusOf({ Authorization: `Bearer ${first}` }, request), 401);
    assert.equal(await statusOf({ Authorization: basic(second, '') }), 401);
    assert.equal(await statusOf({ Authorization: `Bearer ${third}` }), 200);
  });

  test('N3 end after an hour', async () => {
    const [early, late] = [await token('john'), await token('john')];
    const shift = (minutes) =>
      server.sql((db) =>
        db.run(
          'UPDATE credentials SET created_at = created_at - ?1, last_used_at = last_used_at - ?1, expires_at = expires_at - ?1',
          minutes * 60_000_000,
        ),
      );
    shift(59);
    assert.equal(await statusOf({ Authorization: `Bearer ${early}` }), 200);
    shift(1);
    assert.equal(await statusOf({ Authorization: `Bearer ${late}` }), 401);
    assert.equal(await statusOf({ Authorization: basic(late, '') }), 401);
    assert.equal(await statusOf({ Authorization: `Bearer ${early}` }), 401, 'using a token does not prolong it');
  });

  test('J8 sessions and emailed links are not accepted as tokens, nor tokens as sessions', async () => {
    const cookie = await server.client.openSession({ email: 'john@example.com', password: PASSWORD });
    const session = cookie.split('=')[1];
    const link = await register(server, { email: 'pending@example.com', username: 'pending', password: PASSWORD });
    for (const other of [session, link]) {
      assert.equal(await statusOf({ Authorization: `Bearer ${other}` }), 401);
      assert.equal(await statusOf({ Authorization: basic(other, '') }), 401);
    }
    const bearer = await token('john');
    assert.equal(await statusOf({ Cookie: `retort_session=${bearer}` }), 401);
    assert.equal(await statusOf({ Cookie: `retort_session=${link}` }), 401);
  });

  test('are 403 as soon as their account is suspended or unconfirmed', async () => {
    await server.addUser({ name: 'leaving' });
    const bearer = { Authorization: `Bearer ${await token('leaving')}` };
    const password = { Authorization: basic('leaving@example.com', PASSWORD) };
    const set = (column, value) =>
      server.sql((db) => db.run(`UPDATE users SET ${column} = ? WHERE username = 'leaving'`, value));
    for (const [column, bad, good] of [
      ['suspended', 1, 0],
      ['confirmed', 0, 1],
    ]) {
      assert.equal(await statusOf(bearer), 200);
      set(column, bad);
      for (const headers of [bearer, password]) {
        const reply = await server.request({ path: '/me', headers });
        assert.equal(reply.status, 403);
        assert.equal(reply.json.message, column === 'suspended' ? 'Suspended account' : 'Unconfirmed account');
      }
      assert.equal(await statusOf(bearer, { path: '/posts' }), 403, 'on public reads too');
      set(column, good);
    }
  });
});

describe('challenges', () => {
  const challenge = async (headers) => (await server.request({ path: '/me', headers })).headers['www-authenticate'];

  test('J1 name Basic for programs', async () => {
    assert.match(await challenge({}), /^Basic realm="[^"]+"/);
    assert.match(await challenge({ Authorization: 'Basic x' }), /^Basic realm="[^"]+"/);
    assert.match(await challenge({}), /, Bearer realm="[^"]+"$/, 'which can use tokens as well');
    assert.match(await challenge({ 'Sec-Fetch-Dest': 'document' }), /^Basic /);
  });

  test('name only Bearer for scripts in a page, so that no dialog appears', async () => {
    const value = await challenge({ 'Sec-Fetch-Dest': 'empty' });
    assert.match(value, /^Bearer/);
    assert.doesNotMatch(value, /Basic/i);
  });
});

describe('challenges after a bad token', () => {
  const challenge = async (headers, request = { path: '/posts' }) => {
    const reply = await server.request({ ...request, headers: { Authorization: 'Bearer nonsense', ...headers } });
    assert.equal(reply.status, 401, reply.text);
    return reply.headers['www-authenticate'];
  };

  test('say that it is invalid, to programs and to scripts in a page', async () => {
    for (const headers of [{}, { 'Sec-Fetch-Dest': 'empty' }, { Authorization: 'bearer' }])
      assert.match(await challenge(headers), /^Bearer realm="[^"]+", error="invalid_token"$/);
  });

  test('name Basic alone where no token is taken', async () => {
    const tokens = await challenge({}, { method: 'POST', path: '/tokens' });
    assert.match(tokens, /^Basic/);
    assert.doesNotMatch(tokens, /Bearer/);
  });
});

describe('Authorization and the cookie', () => {
  test('Authorization takes precedence over the cookie, right or wrong', async () => {
    const { Cookie } = { Cookie: await server.client.openSession({ email: 'john@example.com', password: PASSWORD }) };
    const name = async (headers) => (await server.request({ path: '/me', headers })).json.username;
    assert.equal(await name({ Cookie }), 'john');
    assert.equal(await name({ Cookie, Authorization: basic('susan@example.com', PASSWORD) }), 'susan');
    assert.equal(await statusOf({ Cookie, Authorization: 'Bearer nonsense' }), 401);
    assert.equal(
      await name({ Cookie: 'retort_session=nonsense', Authorization: basic('susan@example.com', PASSWORD) }),
      'susan',
    );
  });

  test('two Authorization headers are refused', async () => {
    const connection = await RawConnection.open(server.port);
    const headers = [
      `Authorization: Basic ${JOHN}`,
      `Authorization: ${basic('susan@example.com', PASSWORD)}`,
      'Connection: close',
    ];
    connection.write(rawRequest('GET /api/v1/me HTTP/1.1', headers));
    const reply = await connection.reply();
    assert.ok([400, 401].includes(reply.status), reply.text);
    connection.close();
  });
});

test('D11 an unknown email address takes as long as a wrong password', async () => {
  const times = { known: [], unknown: [] };
  for (let i = 0; i < 9; i++) {
    for (const [kind, email] of [
      ['known', 'susan@example.com'],
      ['unknown', `nobody${i}@example.com`],
    ]) {
      const start = performance.now();
      assert.equal(await statusOf({ Authorization: basic(email, `wrong password ${i}`) }), 401);
      times[kind].push(performance.now() - start);
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[4];
  const ratio = median(times.known) / median(times.unknown);
  assert.ok(ratio > 1 / 3 && ratio < 3, `known ${times.known} ms, unknown ${times.unknown} ms`);
});

test('N3 passwords are stored as salted hashes', () => {
  const hashes = server.sql((db) => db.all('SELECT password_hash FROM users').map((row) => row.password_hash));
  assert.equal(new Set(hashes).size, hashes.length);
  for (const hash of hashes) assert.match(hash, /^\$argon2id\$/);
});

test('the log contains no secrets', async () => {
  const secret = await token('susan');
  assert.equal(await statusOf({ Authorization: `Bearer ${secret}` }), 200);
  for (const text of [PASSWORD, MIXED, secret, JOHN]) assert.ok(!server.log.includes(text));
});
