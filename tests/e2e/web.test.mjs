// What nginx answers itself, and how it forwards requests to the API.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { before, describe, test } from 'node:test';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { Reply } from '../support/client.mjs';
import { checkReply } from '../support/contract.mjs';
import { startSite } from './site.mjs';

let site;
before(async () => (site = await startSite()));

function ask(path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((done, fail) => {
    const outgoing = request(
      { host: '127.0.0.1', port: site.port, method, path, headers, agent: false },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => done(new Reply({ method, path }, response, Buffer.concat(chunks))));
      },
    );
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

/** Checks that a response of nginx is a problem as in the contract. */
function assertProblem(reply, status) {
  assert.equal(reply.status, status, reply.text);
  delete reply.headers.server; // nginx cannot omit its name
  checkReply(
    new Reply({ method: 'GET', path: '/api/v1/beside' }, { statusCode: status, headers: reply.headers }, reply.bytes),
  );
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('the site', () => {
  test('every page path gets the page, with its security headers', async () => {
    for (const path of [
      '/',
      '/post/1',
      '/user/john.css',
      '/login',
      '/nowhere/at/all',
      '/apis',
      '/assetsx',
      '/index.html',
    ]) {
      const reply = await ask(path);
      assert.equal(reply.status, 200, path);
      assert.equal(reply.headers['content-type'], 'text/html; charset=utf-8', path);
      assert.equal(reply.headers['cache-control'], 'no-cache', path);
      assert.match(reply.text, /<div id="app">/, path);
      const policy = reply.headers['content-security-policy'];
      for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) {
        assert.ok(policy.split('; ').includes(rule), `${path}: ${rule}`);
      }
      assert.doesNotMatch(policy, /https?:/, 'no other site, unless pictures come from there');
      assert.equal(reply.headers['x-content-type-options'], 'nosniff');
      assert.equal(reply.headers['referrer-policy'], 'same-origin');
      assert.equal(reply.headers['cross-origin-opener-policy'], 'same-origin');
      assert.ok(reply.headers['permissions-policy']);
      assert.equal(reply.headers.server, 'nginx', 'no version');
    }
  });

  test('assets are compressed, and cached for ever', async () => {
    const html = (await ask('/')).text;
    for (const [, path] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
      const reply = await ask(path, { headers: { 'Accept-Encoding': 'gzip' } });
      assert.equal(reply.status, 200);
      assert.equal(reply.headers['content-encoding'], 'gzip');
      assert.equal(reply.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.match(reply.headers['content-type'], /^text\/(javascript|css); charset=utf-8$/);
      assert.ok(reply.headers['content-security-policy']);
    }
    assert.doesNotMatch(html, /<script(?![^>]* src=)|<style|style=/, 'nothing inline');
  });

  test('the API reference has the same headers, and no relaxed policy', async () => {
    const page = await ask('/docs');
    assert.equal(page.status, 200);
    assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(page.headers['cache-control'], 'no-cache');
    assert.equal(page.headers['content-security-policy'], (await ask('/')).headers['content-security-policy']);
    const [asset] = page.text.match(/\/docs\/assets\/[^"]+\.js/);
    const reply = await ask(asset, { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(reply.headers['content-encoding'], 'gzip');
    assert.equal(reply.headers['cache-control'], 'public, max-age=31536000, immutable');
  });

  test('other paths do not get the page', async () => {
    for (const path of [
      '/assets',
      '/assets/',
      '/assets/old-1234.js',
      '/docs/x',
      '/docs/assets/old-1234.js',
      '/.well-known/x',
      '/-/page',
      '/-/problem',
    ]) {
      const reply = await ask(path);
      assert.equal(reply.status, 404, path);
      assert.equal(reply.headers['content-type'], 'text/plain; charset=utf-8', path);
      assert.notEqual(reply.headers['cache-control'], 'public, max-age=31536000, immutable', path);
    }
    assert.equal((await ask('/', { method: 'POST', body: 'x' })).status, 405);
    assert.equal((await ask('/favicon.ico')).headers['content-type'], 'image/svg+xml');
  });
});

describe('the way to the API', () => {
  test('/api, /problems and the health checks are forwarded to the API', async () => {
    for (const path of ['/api', '/api/', '/api/v1', '/api/v1/nothing', '/api/v2/posts', '/problems/nothing']) {
      assertProblem(await ask(path), 404);
    }
    for (const path of ['/livez', '/readyz', '/problems/busy', '/api/v1/posts', '/api/v1/openapi.json']) {
      assert.equal((await ask(path)).status, 200, path);
    }
  });

  test('requests are forwarded unchanged', async () => {
    const authorization = `Basic ${Buffer.from('john@example.com:correct horse battery').toString('base64')}`;
    const headers = { ...JSON_TYPE, Authorization: authorization };
    const created = await ask('/api/v1/posts', { method: 'POST', headers, body: '{"body":"through nginx"}' });
    assert.equal(created.status, 201, created.text);
    assert.equal((await ask(`${created.headers.location}/`)).json.body, 'through nginx');
    const session = await ask('/api/v1/session', {
      method: 'POST',
      headers: { ...JSON_TYPE, Origin: site.url },
      body: '{"email":"john@example.com","password":"correct horse battery"}',
    });
    assert.equal(session.status, 200, session.text);
    assert.match(session.headers['set-cookie'][0], /HttpOnly/);
    const long = await ask('/api/v1/openapi.json', { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(long.headers['content-encoding'], 'gzip');
  });

  test('a body that is too large is refused by the API, and above a higher limit by nginx', async () => {
    for (const size of [256 * 1024 + 1, 400 * 1024, 4 * 1024 * 1024]) {
      const body = JSON.stringify({ body: 'x'.repeat(size - 11) });
      assertProblem(await ask('/api/v1/markdown', { method: 'POST', headers: JSON_TYPE, body }), 413);
    }
  });

  test('nginx refuses malformed requests like the API', async () => {
    const long = 'x'.repeat(10_000);
    assertProblem(await ask(`/api/v1/posts?${long}`), 414);
    assertProblem(await ask('/api/v1/posts', { headers: { 'X-Long': long } }), 431);
    for (const [line, headers, status, error] of [
      ['GET /api/v1/posts HTTP/1.1', ['Content-Length: 1', 'Content-Length: 2'], 400, 'bad request'],
      ['POST /api/v1/posts HTTP/1.1', ['Transfer-Encoding: gzip'], 501, 'not implemented'],
      ['GET /api/v1/posts HTTP/2.0', [], 505, 'http version not supported'],
      ['TRACE /api/v1/posts HTTP/1.1', ['Connection: close'], 405, 'method not allowed'],
    ]) {
      const raw = await RawConnection.open(site.port);
      raw.write(rawRequest(line, headers));
      const reply = await raw.reply();
      raw.close();
      assert.equal(reply.status, status, line);
      assert.equal(reply.headers['content-type'], 'application/problem+json', line);
      assert.equal(reply.json.error, error);
      assert.equal(Boolean(reply.headers.allow), status === 405);
    }
    assert.equal((await ask(`/${long}`)).headers['content-type'], 'text/plain; charset=utf-8');
  });

  test('what the API refuses is refused through nginx as well', async () => {
    for (const [lines, status] of [
      [['GET /api/v1/posts HTTP/1.0'], 200],
      [['GET /api/v1/posts HTTP/1.1'], 400],
      [['GET /api/v1/posts HTTP/1.1', 'Host: a', 'Host: b'], 400],
      [['GET /api/v1/posts HTTP/1.1', 'Host: a', 'Expect: 200-ok'], 417],
      [['POST /api/v1/posts HTTP/1.1', 'Host: a', 'Content-Type: application/json'], 411],
      [['CONNECT /api/v1/posts HTTP/1.1', 'Host: a'], 405],
      [['OPTIONS /livez HTTP/1.1', 'Host: a'], 204],
    ]) {
      const raw = await RawConnection.open(site.port);
      raw.write([...lines, 'Connection: close', '', ''].join('\r\n'));
      const reply = await raw.reply();
      raw.close();
      assert.equal(reply.status, status, String(lines));
      if (status >= 400) assert.equal(reply.headers['content-type'], 'application/problem+json', String(lines));
    }
  });

  test('while the API is down, its paths say so, and pages are still served', async () => {
    await site.server.end();
    for (const path of ['/api/v1/posts', '/problems/busy', '/livez', '/readyz']) {
      const reply = await ask(path);
      assertProblem(reply, 502);
      assert.match(reply.headers['retry-after'], /^\d+$/);
      assert.equal(reply.headers['cache-control'], 'no-store');
    }
    assert.equal((await ask('/')).status, 200);
    await site.restart();
    assert.equal((await ask('/livez')).status, 200);
  });

  test('the log has a line for each request, except health checks of the container', async () => {
    await ask('/robots.txt', { headers: { 'User-Agent': 'retort-health' } });
    await ask('/robots.txt', { headers: { 'User-Agent': 'somebody' } });
    assert.match(site.webLog, /"GET \/robots\.txt HTTP\/1\.1" 200 .*"somebody"/);
    assert.doesNotMatch(site.webLog, /retort-health/);
    assert.doesNotMatch(site.webLog, /emerg|alert|denied/);
  });
});

test('of /.well-known, security.txt and change-password come from the API', async () => {
  assert.equal((await ask('/.well-known/security.txt')).headers['content-type'], 'application/problem+json');
  const reply = await ask('/.well-known/change-password');
  assert.deepEqual([reply.status, reply.headers.location], [302, `${site.server.baseUrl}/account/password`]);
  assert.equal((await ask('/.well-known/security.txt/x')).headers['content-type'], 'text/plain; charset=utf-8');
});
