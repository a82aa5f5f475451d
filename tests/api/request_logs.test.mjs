// The log: a line for each event, in logfmt or JSON, with the request that it belongs to.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { RawConnection } from '../support/raw.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

/** The line of the request with this id. */
const lineOf = (server, id) =>
  waitFor(() => server.lines.find((it) => it.msg === 'request' && it.id === id), `the line of ${id}`);

for (const format of ['logfmt', 'json']) {
  describe(`in ${format}`, async () => {
    const server = await startServer({ env: { RETORT_LOG_FORMAT: format } });
    after(() => server.close()); // it checks every line, and looks for the secrets of these requests

    test('a line names the operation, its status and its time, who asked and from where', async () => {
      const made = await server.request({
        method: 'POST',
        path: '/posts?x=y',
        as: 'john',
        body: { body: 'Hello' },
        headers: { 'Request-Id': 'refused', traceparent: `00-${TRACE}-${PARENT}-01` },
      });
      assert.equal(made.status, 400);
      const { time, us, bytes, user, ...others } = await lineOf(server, 'refused');
      assert.deepEqual(others, {
        level: 'info',
        msg: 'request',
        id: 'refused',
        trace: TRACE,
        parent: PARENT,
        method: 'POST',
        route: 'createPost',
        status: '400',
        client: '127.0.0.1',
      });
      assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000);
      assert.ok(Number(us) > 0 && Number(us) < 60e6, us);
      assert.equal(Number(bytes), made.bytes.length);
      assert.equal(user, String((await server.request({ path: '/me', as: 'john' })).json.id));
    });

    test('routes are bounded: no path or query of a request is in them', async () => {
      for (const [path, method, route] of [
        ['/posts', 'GET', 'listPosts'],
        ['/posts', 'HEAD', 'listPosts'],
        ['/posts', 'DELETE', 'none'],
        ['/nothing?secret=1', 'GET', 'none'],
        ['//livez', 'GET', 'livez'],
        ['//problems/busy', 'GET', 'problems'],
        ['//', 'GET', 'home'],
      ]) {
        const id = `route-${method}-${path.replace(/\W/g, '')}`;
        await server.request({ method, path, headers: { 'Request-Id': id } });
        const line = await lineOf(server, id);
        assert.deepEqual([line.route, line.method], [route, method]);
        assert.ok(!JSON.stringify(line).includes('secret=1'));
      }
    });

    test('texts from outside stay in their field', async () => {
      const method = "A=B!#$%&'*+-.^_`|~";
      const raw = await RawConnection.open(server.port);
      raw.write(`${method} /api/v1/posts HTTP/1.1\r\nHost: x\r\nRequest-Id: odd-method\r\n\r\n`);
      await raw.reply();
      raw.close();
      assert.equal((await lineOf(server, 'odd-method')).method, method);
    });

    test('who signs in, changes a password or gets a token leaves no secret', async () => {
      const login = { email: 'susan@example.com', password: PASSWORD };
      const headers = { 'Sec-Fetch-Site': 'same-origin' };
      assert.equal((await server.request({ method: 'POST', path: '/session', body: login, headers })).status, 200);
      const wrong = { ...login, password: 'a wrong password' };
      assert.equal(
        (
          await server.request({
            method: 'POST',
            path: '/session',
            body: wrong,
            headers: { ...headers, 'Request-Id': 'wrong' },
          })
        ).status,
        401,
      );
      assert.equal((await server.request({ method: 'POST', path: '/tokens', as: 'susan password' })).status, 200);
      assert.equal((await server.request({ path: '/me', as: 'susan cookie' })).status, 200);
      assert.ok(!('user' in (await lineOf(server, 'wrong'))));
    });

    test('what is refused before it is read has a line, too', async () => {
      const raw = await RawConnection.open(server.port);
      raw.write('GET / HTTP/2.0\r\n\r\n');
      const { headers } = await raw.reply();
      raw.close();
      const { status, client, route } = await lineOf(server, headers['request-id']);
      assert.deepEqual([status, client, route], ['505', '127.0.0.1', 'none']);
    });
  });
}

test('other lines of a request have its id, also those of the writer', async () => {
  const server = await startServer({ env: { RETORT_SLOW_QUERY_MS: '0' } });
  const options = { method: 'POST', path: '/tokens', as: 'john password', headers: { 'Request-Id': 'slow' } };
  assert.equal((await server.request(options)).status, 200);
  await lineOf(server, 'slow');
  const queries = server.lines.filter(({ id, msg }) => id === 'slow' && msg.startsWith('slow query'));
  assert.ok(
    queries.some(({ msg }) => msg.includes('slow query: credential_insert')),
    JSON.stringify(queries),
  );
  assert.ok(
    queries.some(({ msg }) => msg.includes('caller_by_address')),
    JSON.stringify(queries),
  );
});

test('lines of requests can be left out: all, or those of successes', async () => {
  for (const [RETORT_LOG_REQUESTS, expected] of [
    ['all', ['200', '404']],
    ['errors', ['404']],
    ['off', []],
  ]) {
    const server = await startServer({ people: {}, env: { RETORT_LOG_REQUESTS } });
    for (const path of ['/posts', '/nothing']) await server.request({ path, headers: { 'Request-Id': 'mine' } });
    await server.end();
    const lines = server.lines.filter(({ id }) => id === 'mine');
    assert.deepEqual(
      lines.map(({ status }) => status),
      expected,
    );
  }
});
