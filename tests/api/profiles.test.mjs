// Profiles: editing with a merge patch, and who can see what.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addAccounts } from '../support/bulk.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
});

const PATCH = { as: 'john', method: 'PATCH', path: '/me' };
const LENGTH = (max) => `Field must be between 0 and ${max} characters long.`;
const NUL = 'Remove the NUL character (U+0000).';
const STRING = 'Field must be a string.';
const takes = (body, expect = body) => ({ ...PATCH, body, status: 200, expect });
const refuses = (body, fields) => ({ ...PATCH, body, status: 400, error: 'bad request', fields });

async function personalToken(scope) {
  const body = { name: 'script', scope };
  const reply = await server.request({ as: 'john password', method: 'POST', path: '/me/tokens', body });
  assert.equal(reply.status, 201, reply.text);
  return { Authorization: `Bearer ${reply.json.token}` };
}

scenarios('G5 editing', {
  server: () => server,
  rows: [
    { name: 'all members', ...takes({ name: 'John Example', location: 'Ankh', about_me: 'Two\nlines.' }) },
    { name: 'with a trailing slash', ...takes({ name: 'John' }), path: '/me/' },
    { name: 'with a cookie', ...takes({ name: 'Johnny' }), as: 'john cookie' },
    { name: 'with a password', ...takes({ name: 'Johnny' }), as: 'john password' },
    { name: 'as plain JSON', ...takes({ name: 'Jo' }), type: 'application/json' },
    { name: 'as a merge patch in UTF-8', ...takes({ name: 'J' }), type: 'application/merge-patch+json; charset=utf-8' },
    { name: 'null removes a value', ...takes({ name: null, location: null, about_me: null }) },
    {
      name: 'an empty string removes a value',
      ...takes({ name: '', location: '', about_me: '' }, { name: null, about_me: null }),
    },
    { name: 'an empty object changes nothing', ...takes({}) },
    { name: 'a name of 64 characters', ...takes({ name: 'n'.repeat(64), location: 'l'.repeat(64) }) },
    { name: 'a name of 64 characters beyond the basic plane', ...takes({ name: '😀'.repeat(64) }) },
    { name: 'a name in any script', ...takes({ name: 'Зоя 王 👩‍🚀 e\u0301 \u202e', location: 'İstanbul' }) },
    { name: 'a name that looks like HTML', ...takes({ name: '<b>"&\'</b>', about_me: '<script>alert(1)</script>' }) },
    { name: '4096 characters about me', ...takes({ about_me: 'é'.repeat(4096) }) },
    {
      name: 'read-only members are ignored',
      ...takes(
        { name: 'J', role: 'Administrator', email: 'other@example.com', username: 'other', id: 1e9 },
        { name: 'J', role: 'User', email: 'john@example.com', username: 'john' },
      ),
    },
    { name: 'A5 without any permission', ...takes({ name: 'Silent' }), as: 'muted' },

    { name: 'a name of 65 characters', ...refuses({ name: 'n'.repeat(65) }, { '#/name': LENGTH(64) }) },
    { name: 'a place of 65 characters', ...refuses({ location: '😀'.repeat(65) }, { '#/location': LENGTH(64) }) },
    { name: '4097 characters about me', ...refuses({ about_me: 'a'.repeat(4097) }, { '#/about_me': LENGTH(4096) }) },
    { name: 'a NUL', ...refuses({ name: 'a\0b', about_me: '\0' }, { '#/name': NUL, '#/about_me': NUL }) },
    {
      name: 'wrong types',
      ...refuses(
        { name: 1, location: [], about_me: {} },
        {
          '#/name': STRING,
          '#/location': STRING,
          '#/about_me': STRING,
        },
      ),
    },
    { name: 'half a surrogate pair', ...PATCH, body: '{"name": "\\ud800"}', status: 400 },
    { name: 'a duplicate member', ...PATCH, body: '{"name": "a", "name": "b"}', status: 400 },
    { name: 'JSON Patch is not supported', ...PATCH, body: [], type: 'application/json-patch+json', status: 415 },
    { name: 'without credentials', ...PATCH, as: 'anonymous', body: { name: 'x' }, status: 401 },
    {
      name: 'a cookie from another site',
      ...PATCH,
      as: 'john cookie',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
      body: { name: 'x' },
      status: 403,
    },
  ],
});

describe('G5 a profile', () => {
  const patch = async (as, body) => {
    const reply = await server.request({ as, method: 'PATCH', path: '/me', body });
    assert.equal(reply.status, 200, reply.text);
    return reply.json;
  };
  const profile = ({ name, location, about_me }) => ({ name, location, about_me });
  const seen = async (as, path) => profile((await server.request({ as, path })).json);

  test('keeps omitted members, and is the same for every reader', async () => {
    const all = { name: 'Susan', location: 'Berlin', about_me: 'Writes.' };
    await patch('susan', all);
    assert.deepEqual(profile(await patch('susan', { location: 'Kyiv' })), { ...all, location: 'Kyiv' });
    assert.deepEqual(profile(await patch('susan', { name: null })), { ...all, location: 'Kyiv', name: null });
    const now = { name: null, location: 'Kyiv', about_me: 'Writes.' };
    for (const as of ['anonymous', 'susan', 'john', 'admin']) assert.deepEqual(await seen(as, '/users/@susan'), now);
    assert.deepEqual(await seen('susan', '/me'), now);
    assert.deepEqual(await seen('admin', '/accounts/@susan'), now);
  });

  test('is not changed if one member is invalid', async () => {
    await patch('susan', { name: 'Susan', location: 'Kyiv' });
    const body = { name: 'Other', location: 'x'.repeat(65) };
    assert.equal((await server.request({ as: 'susan', method: 'PATCH', path: '/me', body })).status, 400);
    assert.equal((await seen('anonymous', '/users/@susan')).name, 'Susan');
  });

  test('cannot be changed with a personal access token', async () => {
    for (const scope of ['read', 'write']) {
      const headers = await personalToken(scope);
      const reply = await server.request({ method: 'PATCH', path: '/me', body: { name: 'script' }, headers });
      assert.equal(reply.status, 403, reply.text);
      assert.equal(reply.json.type, '/problems/scope');
      assert.equal((await server.request({ path: '/me', headers })).status, 200);
    }
  });

  test('is deleted with its account', async () => {
    const [id] = addAccounts(server, 'going', 1);
    await patch('going1', { name: 'Going', location: 'Away', about_me: 'Soon.' });
    const body = { password: PASSWORD, posts: 'keep' };
    await server.request({ as: 'going1 password', method: 'POST', path: '/me/deletion', body });
    assert.deepEqual(await seen('anonymous', `/users/${id}`), { name: null, location: null, about_me: null });
  });

  test('G1 shows the email address to administrators only', async () => {
    for (const as of ['anonymous', 'susan', 'moderator', 'admin']) {
      const reply = await server.request({ as, path: '/users/@susan' });
      assert.ok(!reply.text.includes('@example.com'), as);
    }
    assert.equal((await server.request({ as: 'admin', path: '/accounts/@susan' })).json.email, 'susan@example.com');
  });
});

test('G5 the response of each edit shows that edit, even with concurrent ones', async () => {
  const names = Array.from({ length: 24 }, (_, i) => `Susan ${i}`);
  const edit = (name) => server.request({ ...PATCH, as: 'susan', body: { name } });
  const replies = await Promise.all(names.map(edit));
  assert.deepEqual(
    replies.map(({ status, json }) => [status, json.name]),
    names.map((name) => [200, name]),
  );
});
