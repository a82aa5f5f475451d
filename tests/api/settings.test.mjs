// Settings that change responses: public reading, CORS; and the log of slow queries.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { register } from '../support/mail.mjs';
import { operations } from '../support/contract.mjs';
import { onPostgres } from '../support/databases.mjs';
import { PASSWORD, Server, startServer } from '../support/server.mjs';

const APP = 'https://app.example';
const people = { john: {} };

let closed, shared, any;
before(async () => {
  [closed, shared, any] = await Promise.all([
    startServer({ people, env: { RETORT_PUBLIC_READ: 'false' } }),
    startServer({ people, env: { RETORT_CORS_ORIGINS: `${APP}, http://localhost:3000` } }),
    startServer({ people, env: { RETORT_CORS_ORIGINS: '*' } }),
  ]);
  for (const server of [closed, shared]) {
    await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'x' } });
    await server.request({ as: 'john', method: 'POST', path: '/posts/1/comments', body: { body: 'x' } });
  }
});

describe('RETORT_PUBLIC_READ=false', () => {
  for (const { id, path } of operations.filter((it) => it.public)) {
    test(`J1 ${id} requires credentials`, async () => {
      for (const suffix of ['', '/']) {
        const target = path.replace('{id}', '1') + suffix;
        const reply = await closed.request({ path: target });
        assert.equal(reply.status, 401, reply.text);
        assert.equal((await closed.request({ path: target, method: 'HEAD' })).status, 401);
        for (const as of ['john', 'john password', 'john cookie']) {
          assert.equal((await closed.request({ path: target, as })).status, 200, as);
        }
      }
    });
  }

  test('unknown ids are 401, too', async () => {
    for (const path of ['/posts/1', '/posts/999999', '/users/@john', '/users/@nobody']) {
      assert.equal((await closed.request({ path })).status, 401, path);
    }
  });

  test('registration, confirmation, sign-in, health checks and the API description stay public', async () => {
    const token = await register(closed, { email: 'new@example.com', username: 'new', password: PASSWORD });
    const confirmation = { method: 'POST', path: '/confirmations', body: { token, password: PASSWORD } };
    assert.equal((await closed.request(confirmation)).status, 200);
    await closed.client.openSession({ email: 'new@example.com', password: PASSWORD });
    for (const path of ['//livez', '//readyz', '/openapi.json'])
      assert.equal((await closed.request({ path })).status, 200, path);
    assert.equal((await closed.request({ path: '/nothing' })).status, 404);
  });
});

describe('RETORT_CORS_ORIGINS', () => {
  const list = (header) => (header ?? '').toLowerCase().split(/, */).filter(Boolean);
  const ask = (server, Origin, request = { path: '/posts' }) =>
    server.request({ ...request, headers: { Origin, ...request.headers } });
  const preflight = (Origin, method = 'POST') => ({
    method: 'OPTIONS',
    path: '/posts',
    headers: {
      Origin,
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  });
  const origin = (reply) => reply.headers['access-control-allow-origin'];
  const without = (reply) =>
    assert.deepEqual(
      Object.keys(reply.headers).filter((name) => name.startsWith('access-control-')),
      [],
    );

  test('J7 a preflight lists the allowed methods and headers', async () => {
    for (const Origin of [APP, 'http://localhost:3000']) {
      const reply = await shared.request(preflight(Origin));
      assert.ok([200, 204].includes(reply.status));
      assert.equal(origin(reply), Origin);
      const methods = list(reply.headers['access-control-allow-methods']);
      for (const method of ['get', 'post']) assert.ok(methods.includes(method), method);
      const headers = list(reply.headers['access-control-allow-headers']);
      for (const name of ['authorization', 'content-type']) assert.ok(headers.includes(name), name);
      assert.match(reply.headers.vary, /origin/i);
    }
  });

  test('a preflight allows the methods of the path', async () => {
    const reply = await shared.request({ ...preflight(APP, 'PUT'), path: '/posts/1' });
    const methods = list(reply.headers['access-control-allow-methods']);
    for (const method of ['put', 'delete']) assert.ok(methods.includes(method), method);
  });

  test('all responses to an allowed origin can be read by it, including errors', async () => {
    for (const [request, status] of [
      [{ path: '/posts' }, 200],
      [{ path: '/posts/999999' }, 404],
      [{ path: '/nothing' }, 404],
      [{ path: '/me' }, 401],
      [{ path: '/posts', as: 'john', method: 'POST', body: {} }, 400],
      [{ path: '/posts', as: 'john', method: 'POST', body: { body: 'from another site' } }, 201],
      [{ path: '/posts', method: 'PUT' }, 405],
    ]) {
      const reply = await ask(shared, APP, request);
      assert.equal(reply.status, status);
      assert.equal(origin(reply), APP, String(status));
      assert.match(reply.headers.vary, /origin/i);
    }
  });

  test('the Location header can be read', async () => {
    const reply = await ask(shared, APP, { path: '/posts', as: 'john', method: 'POST', body: { body: 'x' } });
    assert.ok(list(reply.headers['access-control-expose-headers']).includes('location'));
  });

  test('other origins are not allowed', async () => {
    for (const Origin of [
      'https://evil.example',
      `${APP}.evil.example`,
      'http://app.example',
      `${APP}:444`,
      'null',
      APP.toUpperCase().replace('HTTPS', 'ftp'),
    ]) {
      without(await ask(shared, Origin));
      without(await shared.request(preflight(Origin)));
    }
  });

  test('responses vary by Origin, and say so', async () => {
    assert.match((await shared.request({ path: '/posts' })).headers.vary ?? '', /origin/i);
  });

  test('* allows every origin', async () => {
    const reply = await ask(any, 'https://whoever.example');
    assert.ok(['*', 'https://whoever.example'].includes(origin(reply)));
    assert.ok([200, 204].includes((await any.request(preflight('https://whoever.example'))).status));
  });

  test('Access-Control-Allow-Credentials is never sent', async () => {
    for (const server of [shared, any]) {
      for (const reply of [
        await ask(server, APP),
        await server.request(preflight(APP)),
        await ask(server, APP, { path: '/me' }),
      ]) {
        assert.equal(reply.headers['access-control-allow-credentials'], undefined);
      }
    }
  });

  test('a cookie still cannot write from an allowed origin', async () => {
    const Cookie = await shared.client.openSession({ email: 'john@example.com', password: PASSWORD });
    const headers = { Cookie, 'Sec-Fetch-Site': 'cross-site' };
    assert.equal(
      (await ask(shared, APP, { path: '/posts', method: 'POST', body: { body: 'x' }, headers })).status,
      403,
    );
  });

  test('without the setting no origin is allowed', async () => {
    without(await ask(closed, APP));
    without(await closed.request(preflight(APP)));
  });
});

describe('URLs are normalized', () => {
  let typed;
  before(async () => {
    typed = await startServer({
      people,
      env: {
        RETORT_BASE_URL: 'HTTPS://Bücher.Example:443/',
        RETORT_CORS_ORIGINS: 'HTTPS://App.Example:443/ http://ü.example',
      },
    });
  });

  test('RETORT_BASE_URL matches the Origin that browsers send', async () => {
    const from = (Origin) =>
      typed.request({
        method: 'POST',
        path: '/session',
        headers: { Origin },
        body: { email: 'john@example.com', password: PASSWORD },
      });
    assert.ok((await from('https://xn--bcher-kva.example')).status < 300);
    assert.equal((await from('https://xn--bcher-kva.example:444')).status, 403);
  });

  test('RETORT_CORS_ORIGINS match the Origin that browsers send', async () => {
    for (const Origin of ['https://app.example', 'http://xn--tda.example']) {
      const reply = await typed.request({ path: '/posts', headers: { Origin } });
      assert.equal(reply.headers['access-control-allow-origin'], Origin);
    }
  });
});

describe('RETORT_MAIL_FROM', () => {
  const warning = /level=warning msg="emails are sent from Retort <retort@localhost>.*RETORT_MAIL_FROM/;

  for (const [env, warns] of [
    [{ RETORT_SMTP_URL: 'smtp://127.0.0.1:1' }, true],
    [{ RETORT_SMTP_URL: 'smtp://127.0.0.1:1', RETORT_MAIL_FROM: 'blog@example.com' }, false],
    [{ RETORT_SMTP_URL: 'log:' }, false],
    [{ RETORT_SMTP_URL: '' }, false],
  ]) {
    test(`${JSON.stringify(env)} ${warns ? 'warns' : 'does not warn'} about a sender without a real domain`, async () => {
      const { log } = await startServer({ people: {}, env });
      (warns ? assert.match : assert.doesNotMatch)(log, warning);
    });
  }
});

describe('M1 RETORT_SLOW_QUERY_MS', () => {
  const SLOW = /slow query: (\w+) took [0-9]+\.[0-9] ms; plan: (.+)/g;
  const slow = (server) => new Map([...server.log.matchAll(SLOW)].map(([, name, plan]) => [name, plan]));

  /** Typical requests, with words and addresses that must not be logged. */
  async function day(env) {
    const server = await startServer({
      people: { susan: {}, admin: { role: 'Administrator' } },
      env: { RETORT_SMTP_URL: '', ...env },
    });
    const ask = async (as, method, path, body) => {
      const reply = await server.request({ as, method, path, body });
      assert.ok(reply.status < 300, reply.text);
      return reply;
    };
    await ask('susan cookie', 'POST', '/posts', { body: 'private words' });
    await ask('susan password', 'PATCH', '/me', { name: 'Private Name' });
    for (const path of ['/posts', '/users/@susan/timeline', '/posts/1/comments?page=2'])
      await ask('susan', 'GET', path);
    await ask('admin', 'GET', '/accounts?q=private');
    await ask('admin', 'PATCH', '/accounts/@susan', { email: 'private@example.com' });
    await server.end();
    return server;
  }

  test('0: logs every statement with name and plan, and without parameters', async () => {
    const server = await day({ RETORT_SLOW_QUERY_MS: '0', RETORT_LOG_LEVEL: 'debug' });
    const plans = slow(server);
    for (const name of ['caller_by_secret', 'caller_by_address', 'post_create', 'account_set_profile', 'account_count'])
      assert.ok(plans.has(name), `${name} in ${[...plans.keys()]}`);
    assert.match(plans.get('post_page'), /(SEARCH|Index Scan) .*posts_newest/);
    assert.match(plans.get('timeline_page'), onPostgres ? /; CTE newest; / : /RECURSIVE STEP; /);
    assert.match(server.log, /slow query: COMMIT took [0-9.]+ ms/);
    for (const word of ['private', 'Private', 'susan', 'example.com', PASSWORD, '$argon2'])
      assert.ok(!server.log.includes(word), word);
  });

  for (const [value, meaning] of [
    ['off', 'nothing'],
    ['3600000', 'nothing that takes less than an hour'],
  ]) {
    test(`${value}: ${meaning}`, async () => {
      const server = await day({ RETORT_SLOW_QUERY_MS: value });
      assert.doesNotMatch(server.log, /slow query/);
    });
  }

  for (const [name, value] of [
    ['RETORT_SLOW_QUERY_MS', '-1'],
    ['RETORT_SLOW_QUERY_MS', 'never'],
    ['RETORT_SLOW_QUERY_MS', '1.5'],
    ['RETORT_AVATARS', 'robots'],
    ['RETORT_GRAVATAR_DEFAULT', 'https://example.com/x.png'],
    ['RETORT_GRAVATAR_RATING', 'xxx'],
  ]) {
    test(`${name}=${value} stops the start, and the message names it`, async () => {
      const server = new Server({ env: { [name]: value } });
      const { code, stderr } = await server.cli(['serve'], { allowFailure: true });
      server.remove();
      assert.equal(code, 1);
      assert.match(stderr, new RegExp(`${name} is "${value.replaceAll('.', '\\.')}", but must be `));
    });
  }
});
