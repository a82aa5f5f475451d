// Avatars: identicons drawn from a hash, or pictures from gravatar.com if the site is configured so.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { parseFragment } from 'parse5';
import { addAccounts } from '../support/bulk.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

const people = { john: {}, admin: { role: 'Administrator' }, Mixed_Case: { email: 'Mixed.Case@Example.com' } };

let server, gravatars, closed;
before(async () => {
  [server, gravatars, closed] = await Promise.all([
    startServer({ people }),
    startServer({
      people,
      env: { RETORT_AVATARS: 'gravatar', RETORT_GRAVATAR_DEFAULT: 'retro', RETORT_GRAVATAR_RATING: 'pg' },
    }),
    startServer({ people, env: { RETORT_PUBLIC_READ: 'false', RETORT_AVATARS: 'GRAVATAR' } }),
  ]);
});

const hashOf = async (name, from = server) =>
  (await from.request({ as: 'admin', path: `/users/@${name}` })).json.avatar_hash;
const avatar = (ref, query = '', from = server) => from.request({ path: `/users/${ref}/avatar${query}` });

/** The names of the elements and attributes in an SVG image. Throws on any syntax that identicons do not use. */
function parseSvg(text) {
  const open = [];
  const elements = [];
  const rest = text.replace(
    /<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<&]*")*)(\/?)>/g,
    (whole, end, name, attributes, empty) => {
      if (end) assert.equal(open.pop(), name);
      else
        elements.push([
          name,
          Object.fromEntries([...attributes.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g)].map((it) => it.slice(1))),
        ]);
      if (!end && !empty) open.push(name);
      return '';
    },
  );
  assert.deepEqual([rest.trim(), open], ['', []], text);
  return elements;
}

const drawn = (size) => ({
  status: 200,
  expect: ({ text, headers }) => {
    assert.equal(headers['content-type'], 'image/svg+xml');
    const [[name, svg], ...inner] = parseSvg(text);
    assert.deepEqual(
      [name, svg.xmlns, svg.width, svg.height],
      ['svg', 'http://www.w3.org/2000/svg', `${size}`, `${size}`],
    );
    assert.deepEqual(
      inner.map(([it]) => it),
      ['rect', 'path'],
    );
    assert.equal(parseFragment(text).childNodes[0].tagName, 'svg');
  },
});

scenarios('identicons', {
  server: () => server,
  params: { hash: () => hashOf('john') },
  rows: [
    { name: 'G7 of 100 pixels', path: '/users/@john/avatar', ...drawn(100) },
    { name: 'with a slash', path: '/users/@JOHN/avatar/', ...drawn(100) },
    ...[1, 18, 32, 40, 256, 512].map((size) => ({
      name: `G7 of ${size} pixels`,
      path: `/users/@john/avatar?size=${size}`,
      ...drawn(size),
    })),
    ...['0', '-1', '513', '1e2', '40px', '', '99999999999999999999', '%3Cscript%3E'].map((size) => ({
      name: `a size of "${size}" means 100`,
      path: `/users/@john/avatar?size=${size}`,
      ...drawn(100),
    })),
    { name: 'a hash and a size', path: '/users/@john/avatar?hash={hash}&size=40', ...drawn(40) },
    { name: 'an invalid hash', path: '/users/@john/avatar?hash=%22%3E%3Cscript%3E', ...drawn(100) },
    { name: 'of an unknown id', path: '/users/999999/avatar', status: 404, error: 'not found' },
    { name: 'of an unknown username', path: '/users/@nobody/avatar', status: 404 },
  ],
});

describe('an identicon', () => {
  test('is always the same for an account, and differs between accounts', async () => {
    const names = addAccounts(server, 'face', 30);
    const pictures = await Promise.all(names.map(async (id) => (await avatar(id)).text));
    assert.equal(new Set(pictures).size, names.length);
    for (const [i, id] of names.entries()) assert.equal((await avatar(id, '?hash=x')).text, pictures[i]);
    const user = (await server.request({ path: '/users/@face1' })).json;
    assert.equal((await server.request({ path: user.avatar_url.slice('/api/v1'.length) })).text, pictures[0]);
  });

  test('may be cached for a year under its hash, and not under another', async () => {
    const hash = await hashOf('john');
    const cacheControl = async (query) => (await avatar('@john', query)).headers['cache-control'];
    assert.equal(await cacheControl(`?hash=${hash}`), 'private, max-age=31536000, immutable');
    assert.equal(await cacheControl(`?size=40&hash=${hash}`), 'private, max-age=31536000, immutable');
    for (const query of ['', '?hash=', `?hash=${'0'.repeat(32)}`, `?hash=${hash.toUpperCase()}x`])
      assert.equal(await cacheControl(query), 'private, no-cache', query);
    assert.equal((await avatar('999999', `?hash=${hash}`)).headers['cache-control'], 'no-store');
  });

  test('of a deleted account is the one of all deleted accounts', async () => {
    const ids = addAccounts(server, 'gone', 2);
    const before = (await avatar(ids[0])).text;
    for (const name of ['gone1', 'gone2']) {
      const body = { password: PASSWORD, posts: 'keep' };
      await server.request({ as: `${name} password`, method: 'POST', path: '/me/deletion', body });
    }
    const [one, two] = await Promise.all(ids.map((id) => avatar(id)));
    assert.equal((await server.request({ path: `/users/${ids[0]}` })).json.avatar_hash, '0'.repeat(32));
    assert.notEqual(one.text, before);
    assert.equal(one.text, two.text);
    assert.doesNotMatch(one.text, /hsl/);
  });

  test('G6 changes with the address', async () => {
    addAccounts(server, 'moving', 1);
    const before = [await hashOf('moving1'), (await avatar('@moving1')).text];
    const body = { email: 'moved@example.com' };
    await server.request({ as: 'admin', method: 'PATCH', path: '/accounts/@moving1', body });
    const now = [await hashOf('moving1'), (await avatar('@moving1')).text];
    assert.notEqual(now[0], before[0]);
    assert.notEqual(now[1], before[1]);
  });
});

describe('G7 RETORT_AVATARS=gravatar', () => {
  const sha256 = (text) => createHash('sha256').update(text).digest('hex');
  const address = (email, size, end) => `https://secure.gravatar.com/avatar/${sha256(email)}?s=${size}&${end}`;

  test('redirects to the picture of the lowercase address, with default and rating', async () => {
    for (const [name, email] of [
      ['john', 'john@example.com'],
      ['Mixed_Case', 'mixed.case@example.com'],
    ]) {
      for (const [query, size] of [
        ['', 100],
        ['?size=18', 18],
        ['?size=513', 100],
      ]) {
        const reply = await avatar(`@${name}`, query, gravatars);
        assert.equal(reply.status, 302, reply.text);
        assert.equal(reply.headers.location, address(email, size, 'd=retro&r=pg'));
        assert.equal(reply.headers['cache-control'], 'private, max-age=3600');
      }
    }
  });

  test('D9 follows the address', async () => {
    const body = { email: 'Fresh@Example.com' };
    await gravatars.request({ as: 'admin', method: 'PATCH', path: '/accounts/@Mixed_Case', body });
    const reply = await avatar('@mixed_case', '', gravatars);
    assert.equal(reply.headers.location, address('fresh@example.com', 100, 'd=retro&r=pg'));
    await gravatars.request({
      as: 'admin',
      method: 'PATCH',
      path: '/accounts/@Mixed_Case',
      body: { email: people.Mixed_Case.email },
    });
  });

  test('does not use the address of a deleted account', async () => {
    const [id] = addAccounts(gravatars, 'gone', 1);
    const body = { password: PASSWORD, posts: 'delete' };
    await gravatars.request({ as: 'gone1 password', method: 'POST', path: '/me/deletion', body });
    assert.equal((await avatar(id, '', gravatars)).status, 200);
    assert.equal((await avatar('999999', '', gravatars)).status, 404);
  });

  test('requires credentials with RETORT_PUBLIC_READ=false; the defaults are identicon and rating g', async () => {
    assert.equal((await avatar('@john', '', closed)).status, 401);
    assert.equal((await avatar('@nobody', '', closed)).status, 401);
    const reply = await closed.request({ as: 'john', path: '/users/@john/avatar' });
    assert.equal(reply.headers.location, address('john@example.com', 100, 'd=identicon&r=g'));
  });
});
