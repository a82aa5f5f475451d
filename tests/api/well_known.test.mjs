// /.well-known/security.txt (RFC 9116) and change-password.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { startServer } from '../support/server.mjs';

const BASE = 'https://blog.example';
let server, silent;
before(async () => {
  const env = { RETORT_BASE_URL: BASE, RETORT_SECURITY_CONTACT: 'security@blog.example, https://blog.example/report' };
  [server, silent] = await Promise.all([
    startServer({ people: {}, env }),
    startServer({ people: {}, env: { RETORT_BASE_URL: BASE } }),
  ]);
});

const ask = (path, { of = server, ...options } = {}) => fetch(of.url + path, { redirect: 'manual', ...options });

describe('/.well-known/security.txt', () => {
  test('names the contacts in their order, a date in the future, and its own URL', async () => {
    const reply = await ask('/.well-known/security.txt');
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('content-type'), 'text/plain; charset=utf-8');
    const fields = (await reply.text()).trimEnd().split('\n');
    const expires = fields.splice(2, 1)[0].match(/^Expires: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)$/)[1];
    assert.deepEqual(fields, [
      'Contact: mailto:security@blog.example',
      'Contact: https://blog.example/report',
      `Canonical: ${BASE}/.well-known/security.txt`,
    ]);
    const days = (Date.parse(expires) - Date.now()) / 86_400_000;
    assert.ok(days > 30 && days < 365, expires);
  });

  test('is missing without RETORT_SECURITY_CONTACT, also if the site has an administrator', async () => {
    const reply = await ask('/.well-known/security.txt', { of: silent });
    assert.equal(reply.status, 404);
    assert.equal(reply.headers.get('content-type'), 'application/problem+json');
  });
});

test('/.well-known/change-password leads to the page that changes the password', async () => {
  const reply = await ask('/.well-known/change-password', { of: silent });
  assert.deepEqual([reply.status, reply.headers.get('location')], [302, `${BASE}/account/password`]);
});

test('other names are not found, and only GET and HEAD are allowed', async () => {
  for (const path of ['/.well-known/x', '/.well-known', '/.well-known/security.txt/x'])
    assert.equal((await ask(path)).status, 404, path);
  assert.equal((await ask('/.well-known/security.txt', { method: 'HEAD' })).status, 200);
  const reply = await ask('/.well-known/change-password', { method: 'POST' });
  assert.deepEqual([reply.status, reply.headers.get('allow')], [405, 'GET, HEAD, OPTIONS']);
});
