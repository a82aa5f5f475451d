// Signing in and out: the cookie, and cross-site requests.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic, isCleared, parseCookie } from '../support/client.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const HTTPS = 'https://retort.example';
const HERE = { 'Sec-Fetch-Site': 'same-origin' };
const john = { email: 'john@example.com', password: PASSWORD };

let server, secure;
before(async () => {
  [server, secure] = await Promise.all([
    startServer(),
    startServer({ people: { john: {} }, env: { RETORT_BASE_URL: HTTPS } }),
  ]);
});

const signIn = (headers = HERE, body = john, on = server) =>
  on.request({ method: 'POST', path: '/session', body, headers });

async function cookieOf(reply) {
  assert.equal(reply.status, 200, reply.text);
  const cookies = reply.headers['set-cookie'].map(parseCookie).filter((it) => it.name.endsWith('retort_session'));
  assert.equal(cookies.length, 1);
  return cookies[0];
}

async function session(body = john, on = server) {
  const { name, value } = await cookieOf(await signIn(HERE, body, on));
  return `${name}=${value}`;
}

const statusOf = async (Cookie, request = {}, on = server) =>
  (await on.request({ path: '/me', ...request, headers: { Cookie, ...request.headers } })).status;

const signInRow = { method: 'POST', path: '/session', headers: HERE };

scenarios('signing in', {
  server: () => server,
  rows: [
    {
      name: 'D1 with email address and password',
      ...signInRow,
      body: john,
      status: 200,
      expect: { username: 'john', email: 'john@example.com', role: 'User' },
    },
    {
      name: 'D1 the email address in any letter case',
      ...signInRow,
      body: { ...john, email: 'JOHN@Example.com' },
      status: 200,
    },
    {
      name: 'a password with colons and beyond ASCII',
      ...signInRow,
      body: { email: 'mixed.case@example.com', password: 'pass:wörd:ünï😀' },
      status: 200,
      expect: { username: 'Mixed_Case' },
    },
    { name: 'remembered', ...signInRow, body: { ...john, remember: true }, status: 200 },
    { name: 'not remembered', ...signInRow, body: { ...john, remember: false }, status: 200 },
    {
      name: 'with unknown members',
      ...signInRow,
      body: { ...john, role: 'Administrator' },
      status: 400,
      codes: { '#/role': 'unknown_member' },
    },
    {
      name: 'D1 with a wrong password',
      ...signInRow,
      body: { ...john, password: 'wrong password' },
      status: 401,
      error: 'unauthorized',
    },
    {
      name: 'D1 with an unknown email address',
      ...signInRow,
      body: { ...john, email: 'nobody@example.com' },
      status: 401,
      error: 'unauthorized',
    },
    {
      name: 'unconfirmed',
      ...signInRow,
      body: { email: 'unconfirmed@example.com', password: PASSWORD },
      status: 403,
      message: 'Unconfirmed account',
    },
    {
      name: 'unconfirmed and with a wrong password',
      ...signInRow,
      body: { email: 'unconfirmed@example.com', password: 'wrong password' },
      status: 401,
    },
    {
      name: 'D1 without an email address',
      ...signInRow,
      body: { password: PASSWORD },
      status: 400,
      fields: { '#/email': /./ },
    },
    {
      name: 'D1 without a password',
      ...signInRow,
      body: { email: john.email },
      status: 400,
      fields: { '#/password': /./ },
    },
    {
      name: 'D1 with an empty object',
      ...signInRow,
      body: {},
      status: 400,
      fields: { '#/email': /./, '#/password': /./ },
    },
    {
      name: 'D1 with an invalid email address',
      ...signInRow,
      body: { ...john, email: 'john' },
      status: 400,
      fields: { '#/email': /./ },
    },
    {
      name: 'remember is a boolean',
      ...signInRow,
      body: { ...john, remember: 1 },
      status: 400,
      fields: { '#/remember': /./ },
    },
    {
      name: 'a cross-site request is reported before invalid input',
      method: 'POST',
      path: '/session',
      body: {},
      status: 403,
      error: 'forbidden',
    },
  ],
});

describe('sign-in requires a same-origin request', () => {
  const origin = (value) => ({ Origin: value });
  const CASES = [
    ['same-origin', () => HERE, 200],
    ['same-site', () => ({ 'Sec-Fetch-Site': 'same-site' }), 403],
    ['cross-site', () => ({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['none', () => ({ 'Sec-Fetch-Site': 'none' }), 403],
    ['neither header', () => ({}), 403],
    ['an own Origin', () => origin(server.baseUrl), 200],
    ['an own Origin, but cross-site', () => ({ ...origin(server.baseUrl), 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['another Origin', () => origin('https://evil.example'), 403],
    ['another port', () => origin('http://127.0.0.1:1'), 403],
    ['another scheme', () => origin(server.baseUrl.replace('http', 'https')), 403],
    ['an Origin that begins like ours', () => origin(`${server.baseUrl}.evil.example`), 403],
    ['an Origin null', () => origin('null'), 403],
    ['an empty Origin', () => origin(''), 403],
    ['an own Referer only', () => ({ Referer: server.baseUrl }), 403],
    ['another Origin, but same-origin (a proxy between)', () => ({ ...origin('https://proxy.example'), ...HERE }), 200],
  ];
  for (const [name, headers, status] of CASES) {
    test(name, async () => {
      const reply = await signIn(headers());
      assert.equal(reply.status, status, reply.text);
      if (status === 403) assert.equal(reply.headers['set-cookie'], undefined);
    });
  }
});

describe('unsafe requests with a cookie must be same-origin', () => {
  const post = { method: 'POST', path: '/posts', body: { body: 'by cookie' } };
  const CASES = [
    ['same-origin', () => HERE, 201],
    ['an own Origin', () => ({ Origin: server.baseUrl }), 201],
    ['neither header', () => ({}), 403],
    ['cross-site', () => ({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['same-site', () => ({ 'Sec-Fetch-Site': 'same-site' }), 403],
    ['another Origin', () => ({ Origin: 'https://evil.example' }), 403],
  ];
  for (const [name, headers, status] of CASES) {
    test(name, async () => assert.equal(await statusOf(await session(), { ...post, headers: headers() }), status));
  }

  test('for every unsafe method, checked before input and ids', async () => {
    const cookie = await session();
    for (const [method, path] of [
      ['POST', '/posts'],
      ['PUT', '/posts/999999'],
      ['DELETE', '/posts/999999'],
      ['DELETE', '/session'],
      ['POST', '/markdown'],
    ]) {
      const body = method === 'DELETE' ? undefined : { body: 1 };
      assert.equal(
        await statusOf(cookie, { method, path, body, headers: { 'Sec-Fetch-Site': 'cross-site' } }),
        403,
        `${method} ${path}`,
      );
    }
    assert.equal(await statusOf(cookie), 200, 'the session lives on');
  });

  test('reading needs no Origin header', async () => {
    assert.equal(await statusOf(await session(), { headers: { 'Sec-Fetch-Site': 'cross-site' } }), 200);
  });

  test('requests with Authorization need no Origin header, with or without cookie', async () => {
    const headers = { Authorization: basic(john.email, PASSWORD), 'Sec-Fetch-Site': 'cross-site' };
    assert.equal(await statusOf(await session(), { ...post, headers }), 201);
  });
});

describe('the cookie', () => {
  test('D2 is HttpOnly, SameSite=Lax and for the whole site, and ends with the browser', async () => {
    const { name, value, attributes } = await cookieOf(await signIn());
    assert.equal(name, 'retort_session');
    assert.match(value, /^[\w.~-]{20,}$/);
    assert.deepEqual(attributes, { httponly: true, samesite: 'Lax', path: '/' });
  });

  test('D2 lasts 30 days when remembered', async () => {
    const { attributes } = await cookieOf(await signIn(HERE, { ...john, remember: true }));
    assert.equal(attributes['max-age'], String(30 * 24 * 3600));
  });

  test('is a new one each time, and all are valid', async () => {
    const all = await Promise.all([session(), session(), session()]);
    assert.equal(new Set(all).size, 3);
    for (const cookie of all) assert.equal(await statusOf(cookie), 200);
  });

  test('that the client chose before the sign-in is not adopted', async () => {
    const given = await session();
    const { value } = await cookieOf(await signIn({ ...HERE, Cookie: given }));
    assert.notEqual(`retort_session=${value}`, given);
  });

  test('D4 that a sign-in replaces is revoked, whose ever it was; a failed sign-in revokes none', async () => {
    const [own, stays] = [await session(), await session()];
    assert.equal((await signIn({ ...HERE, Cookie: own }, { ...john, password: 'wrong password' })).status, 401);
    assert.equal(await statusOf(own), 200);
    const susans = await session({ email: 'susan@example.com', password: PASSWORD });
    for (const Cookie of [own, susans]) {
      const replacing = await cookieOf(await signIn({ ...HERE, Cookie }));
      assert.equal(await statusOf(Cookie), 401);
      assert.equal(await statusOf(`${replacing.name}=${replacing.value}`), 200);
    }
    assert.equal(await statusOf(stays), 200, "another browser's");
    const token = (await server.request({ as: 'john password', method: 'POST', path: '/tokens' })).json.token;
    await cookieOf(await signIn({ ...HERE, Cookie: `retort_session=${token}` }));
    const headers = { Authorization: `Bearer ${token}` };
    assert.equal((await server.request({ path: '/me', headers })).status, 200, 'a token is no session');
  });

  test('is found among other cookies', async () => {
    const cookie = await session();
    for (const header of [`a=b; ${cookie}`, `${cookie}; a=b`, `a=b;${cookie};c`, `retort_sessionx=y; ${cookie}`]) {
      assert.equal(await statusOf(header), 200, header);
    }
    assert.equal(await statusOf(`x${cookie}`), 401);
  });

  test('with https is a __Host- cookie, Secure', async () => {
    const { name, value, attributes } = await cookieOf(await signIn(HERE, john, secure));
    assert.equal(name, '__Host-retort_session');
    assert.deepEqual(attributes, { httponly: true, samesite: 'Lax', path: '/', secure: true });
    assert.equal(await statusOf(`${name}=${value}`, {}, secure), 200);
    assert.equal(await statusOf(`retort_session=${value}`, {}, secure), 401, 'only under its own name');
    assert.equal((await signIn({ Origin: HTTPS }, john, secure)).status, 200);
    assert.equal((await signIn({ Origin: secure.url }, john, secure)).status, 403);
  });
});

describe('signing out', () => {
  test('D4 ends the session and clears its cookie', async () => {
    const [cookie, other] = [await session(), await session()];
    const reply = await server.request({ method: 'DELETE', path: '/session', headers: { Cookie: cookie, ...HERE } });
    assert.equal(reply.status, 204);
    const cleared = parseCookie(reply.headers['set-cookie'][0]);
    assert.equal(cleared.name, 'retort_session');
    assert.ok(isCleared(cleared));
    assert.equal(await statusOf(cookie), 401);
    assert.equal(await statusOf(other), 200);
  });

  test('D4 twice, or without a session, is 401', async () => {
    const cookie = await session();
    const request = { method: 'DELETE', path: '/session', headers: HERE };
    assert.equal(await statusOf(cookie, request), 204);
    assert.equal(await statusOf(cookie, request), 401);
    assert.equal((await server.request(request)).status, 401);
  });

  test('is refused for tokens and passwords', async () => {
    for (const as of ['john', 'john password']) {
      assert.equal((await server.request({ method: 'DELETE', path: '/session', as, headers: HERE })).status, 401);
    }
  });
});

describe('the lifetime of a session', () => {
  const HOUR = 3_600_000_000;
  const pass = (hours, on = server) =>
    on.sql((db) =>
      db.run(
        'UPDATE credentials SET created_at = created_at - ?1, last_used_at = last_used_at - ?1, expires_at = expires_at - ?1',
        hours * HOUR,
      ),
    );

  const current = async (Cookie, on = server) => {
    const { status, json, text } = await on.request({ path: '/me/credentials', headers: { Cookie } });
    assert.equal(status, 200, text);
    return json.credentials.find((it) => it.current);
  };

  /** Sends requests with the session until its use is recorded, which is soon after the response. */
  const use = (cookie, what) =>
    waitFor(async () => Date.parse((await current(cookie)).last_used_at) > Date.now() - 60_000, `${what} to be noted`);

  test('ends after 24 hours without a request', async () => {
    const cookie = await session();
    pass(25);
    assert.equal(await statusOf(cookie), 401);
  });

  test('is extended by use', async () => {
    const cookie = await session();
    for (let i = 0; i < 3; i++) {
      pass(23);
      await use(cookie, `day ${i + 1}`);
    }
  });

  test('is 30 days with "remember"', async () => {
    const cookie = await session({ ...john, remember: true });
    pass(29 * 24);
    assert.equal(await statusOf(cookie), 200);
    const idle = await session({ ...john, remember: true });
    pass(31 * 24);
    assert.equal(await statusOf(idle), 401);
  });

  const ends = async (cookie, on) => Date.parse((await current(cookie, on)).expires_at) - Date.now();

  test('is at most 90 days, however often it is used', async () => {
    const cookie = await session({ ...john, remember: true });
    for (let day = 22; day <= 88; day += 22) {
      pass(22 * 24);
      await use(cookie, `day ${day}`);
    }
    const left = await ends(cookie, server);
    assert.ok(left > 47 * 3_600_000 && left <= 48 * 3_600_000, `ends in ${left} ms`);
    pass(49);
    assert.equal(await statusOf(cookie), 401);
    await server.restart(); // which deletes expired sessions first
    const start = (Date.now() - 89 * 24 * 3_600_000) * 1000;
    const old = (db) => db.get('SELECT COUNT(*) AS count FROM credentials WHERE created_at < ?', start).count;
    await waitFor(() => server.sql(old) === 0, 'its row to be deleted');
  });

  test('is limited by RETORT_SESSION_DAYS, also for existing sessions', async () => {
    const other = await startServer({ people: { john: {} }, env: { RETORT_SESSION_DAYS: '2' } });
    const cookie = await session({ ...john, remember: true }, other);
    assert.ok((await ends(cookie, other)) <= 48 * 3_600_000);
    pass(47, other);
    assert.equal(await statusOf(cookie, {}, other), 200);
    other.extra.RETORT_SESSION_DAYS = '1';
    await other.restart();
    assert.equal(await statusOf(cookie, {}, other), 401);
  });

  test('the cookie of an ended session does not prevent signing in again', async () => {
    const Cookie = await session();
    pass(25);
    const reply = await server.request({ path: '/me', headers: { Cookie } });
    assert.equal(reply.status, 401);
    // A browser keeps sending the cookie unless it is cleared.
    const cleared = reply.headers['set-cookie']?.some((it) => isCleared(parseCookie(it)));
    assert.equal((await signIn(cleared ? HERE : { ...HERE, Cookie })).status, 200);
  });
});
