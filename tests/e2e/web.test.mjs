// What nginx answers itself, and how it forwards requests to the API.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { Reply } from '../support/client.mjs';
import { checkReply } from '../support/contract.mjs';
import { freePort } from '../support/free_port.mjs';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { Web } from '../support/web.mjs';
import { startSite } from './site.mjs';

let site;
before(async () => (site = await startSite()));

function ask(path, { method = 'GET', headers = {}, body, port = site.port } = {}) {
  return new Promise((done, fail) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done(new Reply({ method, path }, response, Buffer.concat(chunks))));
    });
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

/** The types of all problems that the tests have seen; the last one asks for their pages. */
const types = new Set();

/** Checks that a response of nginx is a problem as in the contract. */
function assertProblem(reply, status) {
  assert.equal(reply.status, status, reply.text);
  assert.equal(reply.json.status, status);
  types.add(reply.json.type);
  delete reply.headers.server; // nginx cannot omit its name
  checkReply(
    new Reply({ method: 'GET', path: '/api/v1/beside' }, { statusCode: status, headers: reply.headers }, reply.bytes),
  );
}

/** Checks that a response of nginx is a page with the same headers as others, which says what is wrong. */
function assertPage(reply, status, what) {
  assert.equal(reply.status, status, what);
  assert.equal(reply.headers['content-type'], 'text/html; charset=utf-8', what);
  assert.match(reply.text, /^<!doctype html>.*<h1>[A-Z][^<]+<\/h1>.*<a href="\/">home page<\/a>/s, what);
  assert.ok(reply.text.includes(`HTTP status ${status}.`), what);
  assert.ok(reply.headers['content-security-policy'], what);
}

/** Sends exactly these lines, each on a connection of its own. */
async function askRaw(...lines) {
  const raw = await RawConnection.open(site.port);
  raw.write([...lines, 'Connection: close', '', ''].join('\r\n'));
  const reply = await raw.reply();
  raw.close();
  return reply;
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

  test('the site can be installed: its manifest names icons that exist', async () => {
    const [, path] = (await ask('/')).text.match(/<link rel="manifest" href="([^"]+)"/);
    const manifest = await ask(path);
    assert.equal(manifest.headers['content-type'], 'application/manifest+json');
    assert.ok(manifest.headers['content-security-policy'].includes("manifest-src 'self'"));
    const { icons } = JSON.parse(manifest.text);
    assert.ok(icons.some(({ sizes, type }) => sizes === '512x512' && type === 'image/png'));
    for (const { src, type } of icons) {
      const icon = await ask(src);
      assert.deepEqual([icon.status, icon.headers['content-type']], [200, type], src);
    }
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
      assertPage(reply, 404, path);
      assert.equal(reply.headers['cache-control'], 'no-store', path);
    }
    assert.equal((await ask('/favicon.ico')).headers['content-type'], 'image/svg+xml');
  });

  test('OPTIONS names the methods of pages, as do refusals of others', async () => {
    for (const path of ['/', '/post/1', '/docs', '/site.css', '/favicon.ico']) {
      const options = await ask(path, { method: 'OPTIONS' });
      assert.deepEqual([options.status, options.headers.allow], [204, 'GET, HEAD, OPTIONS'], path);
      for (const method of ['POST', 'DELETE', 'TRACE']) {
        const reply = await ask(path, { method });
        assertPage(reply, 405, `${method} ${path}`);
        assert.equal(reply.headers.allow, 'GET, HEAD, OPTIONS', path);
      }
    }
  });

  test('what nginx refuses on pages gets a page', async () => {
    const long = 'x'.repeat(10_000);
    assertPage(await ask(`/${long}`), 414);
    assertPage(await ask('/', { headers: { 'X-Long': long } }), 431);
    assertPage(await ask('/', { headers: { 'If-Match': '"x"' } }), 412);
    assertPage(await ask('/', { method: 'POST', body: long.repeat(40) }), 413);
    assert.equal((await ask('/', { headers: { Range: 'bytes=999999-' } })).status, 200);
    for (const [status, ...lines] of [
      [400, 'GET / HTTP/1.1'],
      [400, 'GET /%zz HTTP/1.1', 'Host: a'],
      [400, 'OPTIONS * HTTP/1.1', 'Host: a'], // nginx takes no *
      [400, 'CONNECT a:443 HTTP/1.1', 'Host: a'],
      [405, 'CONNECT / HTTP/1.1', 'Host: a'],
      [501, 'GET / HTTP/1.1', 'Host: a', 'Transfer-Encoding: gzip'],
      [505, 'GET / HTTP/3.0', 'Host: a'],
    ])
      assertPage(await askRaw(...lines), status, String(lines));
    assert.equal((await askRaw('GET / HTTP/1.0')).status, 200);
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

  test('every reply has the id of its request: the one that was sent, or a new one', async () => {
    for (const path of ['/', '/post/1', '/assets/none.js', '/api/v1/posts', '/api/v1/nothing', '/livez']) {
      assert.match((await ask(path)).headers['request-id'], /^[0-9a-f]{32}$/, path);
      const sent = { headers: { 'Request-Id': 'from-a_client.1' } };
      assert.equal((await ask(path, sent)).headers['request-id'], 'from-a_client.1', path);
      const bad = { headers: { 'Request-Id': 'from "a" client' } };
      assert.match((await ask(path, bad)).headers['request-id'], /^[0-9a-f]{32}$/, path);
    }
    assert.match(site.webLog, /"GET \/api\/v1\/nothing HTTP\/1\.1" 404 .* from-a_client\.1\n/);
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
      assertProblem(reply, status);
      assert.equal(reply.json.error, error);
      assert.equal(Boolean(reply.headers.allow), status === 405);
    }
  });

  test('what the API refuses is refused through nginx as well', async () => {
    for (const [status, ...lines] of [
      [200, 'GET /api/v1/posts HTTP/1.0'],
      [400, 'GET /api/v1/posts HTTP/1.1'],
      [400, 'GET /api/v1/posts HTTP/1.1', 'Host: a', 'Host: b'],
      [431, 'GET http://a/api/v1/posts HTTP/1.1', 'Host: a', `X-Long: ${'x'.repeat(10_000)}`],
      [417, 'GET /api/v1/posts HTTP/1.1', 'Host: a', 'Expect: 200-ok'],
      [411, 'POST /api/v1/posts HTTP/1.1', 'Host: a', 'Content-Type: application/json'],
      [405, 'CONNECT /api/v1/posts HTTP/1.1', 'Host: a'],
      [204, 'OPTIONS /livez HTTP/1.1', 'Host: a'],
    ]) {
      const reply = await askRaw(...lines);
      assert.equal(reply.status, status, String(lines));
      if (status >= 400) assertProblem(reply, status);
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

  test('an API that does not answer in time gets 504', async (t) => {
    const dir = mkdtempSync(join(tmpdir(), 'retort-api-'));
    t.after(() => rmSync(dir, { recursive: true }));
    const template = join(dir, 'nginx.conf');
    writeFileSync(
      template,
      readFileSync(join(ROOT, 'frontend/nginx.conf'), 'utf8').replace(/(proxy_read_timeout) 30s/, '$1 1s'),
    );
    const api = createServer((asked, reply) => asked.url === '/readyz' && reply.end('{}'));
    await new Promise((listening) => api.listen(join(dir, 'api.sock'), listening));
    t.after(() => api.close().closeAllConnections());
    const web = new Web({ port: await freePort(), api: join(dir, 'api.sock'), env: { WEB_TEMPLATE: template } });
    t.after(() => web.close());
    await web.start();
    const reply = await ask('/api/v1/posts', { port: web.port });
    assertProblem(reply, 504);
    assert.equal(reply.headers['retry-after'], '2');
  });

  test('the types of all these problems are pages', async () => {
    assert.ok(types.size >= 10, [...types].join());
    for (const type of types) {
      assert.match(type, /^\/problems\//);
      assert.equal((await ask(type)).status, 200, type);
    }
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
  assertPage(await ask('/.well-known/security.txt/x'), 404, 'below a file');
});

describe('feeds, the sitemap and robots.txt', () => {
  const DOCUMENTS = {
    '/feeds/posts.atom': 'application/atom+xml; charset=utf-8',
    '/feeds/posts.json': 'application/feed+json; charset=utf-8',
    '/sitemap.xml': 'application/xml; charset=utf-8',
    '/sitemap-1.xml': 'application/xml; charset=utf-8',
    '/robots.txt': 'text/plain; charset=utf-8',
  };

  test('come from the API, for public caches', async () => {
    for (const [path, type] of Object.entries(DOCUMENTS)) {
      const { status, headers } = await ask(path);
      assert.deepEqual([status, headers['content-type']], [200, type], path);
      assert.equal(headers['cache-control'], 'public, max-age=300', path);
      assert.doesNotMatch(headers.vary ?? '', /cookie|authorization|origin/i, path);
      assert.equal((await ask(path, { headers: { 'If-None-Match': headers.etag } })).status, 304, path);
    }
  });

  test('their URLs lead back to the site', async () => {
    const { text } = await ask('/robots.txt');
    assert.ok(text.includes(`Sitemap: ${site.server.baseUrl}/sitemap.xml\n`), text);
    assert.equal((await ask('/feeds/posts.json')).json.home_page_url, `${site.server.baseUrl}/`);
  });

  test('other paths below are problems of the API, and similar ones are pages', async () => {
    assert.equal((await ask('/feeds/x')).headers['content-type'], 'application/problem+json');
    for (const path of ['/sitemap-a.xml', '/feedsx', '/robots.txt/x'])
      assert.equal((await ask(path)).headers['content-type'], 'text/html; charset=utf-8', path);
  });

  test('feed readers that run no scripts find the feeds of the site', async () => {
    const { text } = await ask('/');
    for (const suffix of ['atom', 'json']) {
      const [, href] = text.match(
        `<link rel="alternate" type="application/[a-z]+\\+[a-z]+"[^>]* href="([^"]*\\.${suffix})"`,
      );
      assert.equal((await ask(href)).status, 200, href);
    }
  });
});
