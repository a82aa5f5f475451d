// Posts: writing, reading, changing and deleting them.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
});

async function create(as, body) {
  const reply = await server.request({ as, method: 'POST', path: '/posts', body: { body } });
  assert.equal(reply.status, 201, reply.text);
  return reply.json;
}

const things = {
  post: async () => (await create('john', 'a post of john')).id,
  gone: async () => {
    const { id } = await create('john', 'soon gone');
    await server.request({ as: 'john', method: 'DELETE', path: `/posts/${id}` });
    return id;
  },
};

const MISSING = 'post does not have a body';
const POST = { as: 'john', method: 'POST', path: '/posts' };
const PUT = { as: 'john', method: 'PUT', path: '/posts/{post}' };
const DELETE = { as: 'john', method: 'DELETE', path: '/posts/{post}' };
const forbidden = { status: 403, error: 'forbidden', message: 'Insufficient permissions' };
const noBody = { status: 400, error: 'bad request', message: MISSING, fields: { '#/body': MISSING } };
const stored = (body) => ({ body: { body }, status: 201, expect: { body } });
const KIB64 = 65_536;

scenarios('posts', {
  server: () => server,
  things,
  rows: [
    {
      name: 'K2 K4 writing one',
      ...POST,
      body: { body: 'Hello *you*' },
      status: 201,
      expect: (reply) => {
        const { json } = reply;
        assert.equal(reply.headers.location, `/api/v1/posts/${json.id}`);
        assert.equal(json.url, `/api/v1/posts/${json.id}`);
        assert.equal(json.comments_url.replace(/\/$/, ''), `/api/v1/posts/${json.id}/comments`);
        assert.equal(json.author_url, `/api/v1/users/${json.author.id}`);
        assert.equal(json.author.username, 'john');
        assert.deepEqual([json.body, json.body_html.trim()], ['Hello *you*', '<p>Hello <em>you</em></p>']);
        assert.deepEqual([json.comment_count, json.edited_at], [0, null]);
        assert.ok(Math.abs(Date.parse(json.timestamp) - Date.now()) < 60_000);
      },
    },
    { name: 'K2 with a slash, as flasky has it', ...POST, path: '/posts/', body: { body: 'x' }, status: 201 },
    {
      name: 'by a token',
      ...POST,
      as: 'john',
      body: { body: 'x' },
      status: 201,
      expect: { author: { username: 'john' } },
    },
    {
      name: 'by a session',
      ...POST,
      as: 'john cookie',
      body: { body: 'x' },
      status: 201,
      expect: { author: { username: 'john' } },
    },
    {
      name: 'K2 other members are ignored',
      ...POST,
      body: {
        body: 'x',
        id: 1,
        author: 'susan',
        author_id: 2,
        timestamp: '2000-01-01T00:00:00Z',
        disabled: true,
        body_html: '<script>',
      },
      status: 201,
      expect: { author: { username: 'john' }, body_html: /^<p>x<\/p>\s*$/ },
    },
    {
      name: 'other members of any shape are ignored',
      ...POST,
      body: { body: 'x', more: { deep: [1, [2, { a: null }]], number: 1e300 } },
      status: 201,
    },
    {
      name: 'a media type with a charset',
      ...POST,
      type: 'application/json; charset=utf-8',
      body: { body: 'x' },
      status: 201,
    },
    { name: 'a media type in capitals', ...POST, type: 'Application/JSON', body: { body: 'x' }, status: 201 },
    { name: 'K2 a missing body', ...POST, body: {}, ...noBody },
    { name: 'K2 an empty body', ...POST, body: { body: '' }, ...noBody },
    {
      name: 'K2 a null body',
      ...POST,
      body: { body: null },
      status: 400,
      error: 'bad request',
      fields: { '#/body': /./ },
    },
    { name: 'J8 a body of blanks', ...POST, body: { body: ' \t\r\n ' }, ...noBody },
    {
      name: 'J8 a body of Unicode blanks',
      ...POST,
      body: { body: '\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff' },
      ...noBody,
    },
    { name: 'a letter among blanks', ...POST, ...stored(' \n x \n ') },
    { name: 'J8 a body that is a number', ...POST, body: { body: 1 }, status: 400, fields: { '#/body': /./ } },
    { name: 'a body with a NUL', ...POST, body: { body: 'a\0b' }, status: 400, fields: { '#/body': /./ } },
    { name: 'a body with a NUL that is not escaped', ...POST, body: '{"body": "a\0b"}', status: 400 },
    { name: 'a body with other control characters', ...POST, ...stored('a\u0001\u0008\u000b\u001b\u007f\u0085b') },
    { name: 'line ends of all kinds stay', ...POST, ...stored('a\r\nb\rc\nd\n') },
    { name: 'noncharacters and private ones stay', ...POST, ...stored('\ufffe\uffff\u{1fffe}\ue000\u{10ffff}') },
    { name: 'combining, right-to-left and emoji stay', ...POST, ...stored('e\u0301 \u202eabc\u202c שלום 👩‍👩‍👧‍👦 🇩🇪') },
    {
      name: 'escaped pairs of surrogates are one character',
      ...POST,
      body: '{"body": "\\ud83d\\ude00"}',
      status: 201,
      expect: { body: '😀' },
    },
    { name: 'a lone high surrogate', ...POST, body: '{"body": "a\\ud83d"}', status: 400 },
    { name: 'a lone low surrogate', ...POST, body: '{"body": "\\ude00a"}', status: 400 },
    { name: 'surrogates the wrong way round', ...POST, body: '{"body": "\\ude00\\ud83d"}', status: 400 },
    { name: 'invalid UTF-8', ...POST, body: Buffer.from('{"body": "a\xff"}', 'latin1'), status: 400 },
    { name: 'overlong UTF-8', ...POST, body: Buffer.from('{"body": "a\xc0\xaf"}', 'latin1'), status: 400 },
    { name: 'a surrogate in UTF-8', ...POST, body: Buffer.from('{"body": "\xed\xa0\x80"}', 'latin1'), status: 400 },
    { name: 'UTF-8 cut short', ...POST, body: Buffer.from('{"body": "\xf0\x9f\x98"}', 'latin1'), status: 400 },
    { name: 'beyond U+10FFFF', ...POST, body: Buffer.from('{"body": "\xf4\x90\x80\x80"}', 'latin1'), status: 400 },
    { name: 'UTF-16', ...POST, body: Buffer.from('{"body": "x"}', 'utf16le'), status: 400 },
    { name: 'a body twice', ...POST, body: '{"body": "a", "body": "b"}', status: 400 },
    {
      name: 'nested beyond all measure',
      ...POST,
      body: `{"body": "x", "more": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      status: 400,
    },
    {
      name: 'nested a little',
      ...POST,
      body: `{"body": "x", "more": ${'['.repeat(20)}${']'.repeat(20)}}`,
      status: 201,
    },
    { name: 'a number that no double holds', ...POST, body: '{"body": "x", "more": 1e999}', status: 400 },
    { name: '64 KiB of ASCII', ...POST, ...stored('x'.repeat(KIB64)) },
    {
      name: '64 KiB and a byte of ASCII',
      ...POST,
      body: { body: 'x'.repeat(KIB64 + 1) },
      status: 400,
      fields: { '#/body': /./ },
    },
    { name: '64 KiB of emoji', ...POST, ...stored('😀'.repeat(KIB64 / 4)) },
    {
      name: '64 KiB and 4 bytes of emoji',
      ...POST,
      body: { body: '😀'.repeat(KIB64 / 4 + 1) },
      status: 400,
      fields: { '#/body': /./ },
    },
    {
      name: '64 KiB and a byte of letters of two',
      ...POST,
      body: { body: `${'é'.repeat(KIB64 / 2)}x` },
      status: 400,
      fields: { '#/body': /./ },
    },
    { name: '64 KiB, each byte escaped', ...POST, body: `{"body":"${'\\u0078'.repeat(40_000)}"}`, status: 201 },
    { name: 'a request of 256 KiB exactly', ...POST, body: `{"body":"x"${' '.repeat(256 * 1024 - 12)}}`, status: 201 },
    {
      name: 'a request of 256 KiB and a byte',
      ...POST,
      body: `{"body":"x"${' '.repeat(256 * 1024 - 11)}}`,
      status: 413,
    },
    { name: 'no credentials come before an invalid body', method: 'POST', path: '/posts', body: {}, status: 401 },

    {
      name: 'K2 reading one',
      path: '/posts/{post}',
      status: 200,
      expect: { body: 'a post of john', author: { username: 'john' } },
    },
    { name: 'K2 reading one with a slash', path: '/posts/{post}/', status: 200, expect: { body: 'a post of john' } },
    { name: 'K2 reading one that is not there', path: '/posts/999999', status: 404, error: 'not found' },
    { name: 'reading one that was deleted', path: '/posts/{gone}', status: 404, error: 'not found' },

    {
      name: 'K3 changing one',
      ...PUT,
      body: { body: 'new *text*' },
      status: 200,
      expect: { body: 'new *text*', body_html: /<em>text<\/em>/, edited_at: /Z$/ },
    },
    {
      name: 'K3 without a body nothing changes',
      ...PUT,
      body: {},
      status: 200,
      expect: { body: 'a post of john', edited_at: null },
    },
    {
      name: 'K3 other members are ignored',
      ...PUT,
      body: { author: 'susan', timestamp: 0 },
      status: 200,
      expect: { author: { username: 'john' }, edited_at: null },
    },
    { name: 'J8 changing to null', ...PUT, body: { body: null }, status: 400, fields: { '#/body': /./ } },
    { name: 'J8 changing to a number', ...PUT, body: { body: 1 }, status: 400, fields: { '#/body': /./ } },
    { name: 'J8 changing to nothing', ...PUT, body: { body: '' }, ...noBody },
    { name: 'J8 changing to blanks', ...PUT, body: { body: ' \u3000' }, ...noBody },
    {
      name: 'changing to too much',
      ...PUT,
      body: { body: 'x'.repeat(KIB64 + 1) },
      status: 400,
      fields: { '#/body': /./ },
    },
    { name: "K3 changing another's", ...PUT, as: 'susan', body: { body: 'mine' }, ...forbidden },
    { name: "K3 a moderator changing another's", ...PUT, as: 'moderator', body: { body: 'mine' }, ...forbidden },
    {
      name: "K3 an administrator changing another's",
      ...PUT,
      as: 'admin',
      body: { body: 'ours' },
      status: 200,
      expect: { body: 'ours', author: { username: 'john' } },
    },
    { name: 'K3 changing without signing in', ...PUT, as: 'anonymous', body: { body: 'mine' }, status: 401 },
    { name: 'J2 changing without the permission', ...PUT, as: 'muted', body: { body: 'mine' }, ...forbidden },
    { name: 'changing one that is not there', ...PUT, path: '/posts/999999', body: { body: 'x' }, status: 404 },
    { name: 'changing one that was deleted', ...PUT, path: '/posts/{gone}', body: { body: 'x' }, status: 404 },
    { name: 'invalid comes before not there', ...PUT, path: '/posts/999999', body: { body: 1 }, status: 400 },
    {
      name: 'not there comes before not mine',
      ...PUT,
      as: 'susan',
      path: '/posts/999999',
      body: { body: 'x' },
      status: 404,
    },
    { name: 'invalid comes before not mine', ...PUT, as: 'susan', body: { body: '' }, status: 400 },
    {
      name: 'no credentials come before not there',
      ...PUT,
      as: 'anonymous',
      path: '/posts/999999',
      body: { body: 'x' },
      status: 401,
    },
    { name: 'nothing changes without a word even for another', ...PUT, as: 'susan', body: {}, ...forbidden },

    { name: 'the author deletes', ...DELETE, status: 204 },
    { name: "an administrator deletes another's", ...DELETE, as: 'admin', status: 204 },
    { name: 'a moderator does not', ...DELETE, as: 'moderator', ...forbidden },
    { name: 'another user does not', ...DELETE, as: 'susan', ...forbidden },
    { name: 'nobody does not', ...DELETE, as: 'anonymous', status: 401 },
    { name: 'deleting what is not there', ...DELETE, path: '/posts/999999', status: 404 },
    { name: 'deleting twice', ...DELETE, path: '/posts/{gone}', status: 404 },
    { name: 'not there comes before not mine, deleting', ...DELETE, as: 'susan', path: '/posts/{gone}', status: 404 },
    { name: 'deleting with a body that nobody reads', ...DELETE, body: 'x', type: 'text/plain', status: 204 },
  ],
});

const read = async (path) => (await server.request({ path })).json;

test('K3 a change leaves the time and the author, and every list shows it', async () => {
  const post = await create('john', 'before');
  const reply = await server.request({
    as: 'admin',
    method: 'PUT',
    path: `/posts/${post.id}`,
    body: { body: 'after' },
  });
  assert.deepEqual([reply.json.timestamp, reply.json.author], [post.timestamp, post.author]);
  assert.ok(Date.parse(reply.json.edited_at) >= Date.parse(post.timestamp));
  assert.deepEqual(await read(`/posts/${post.id}`), reply.json);
  for (const path of ['/posts', '/users/@john/posts', '/users/@john/timeline']) {
    assert.deepEqual((await read(path)).posts[0], reply.json, path);
  }
});

test('ids are never used twice', async () => {
  const first = await create('john', 'one');
  await server.request({ as: 'john', method: 'DELETE', path: `/posts/${first.id}` });
  const second = await create('john', 'two');
  assert.ok(second.id > first.id);
});

test('the author deletes even without the permission to write', async () => {
  await server.addUser({ name: 'silenced' });
  const post = await create('silenced', 'my last words');
  server.sql((db) =>
    db.exec("UPDATE users SET role_id = (SELECT id FROM roles WHERE name = 'muted') WHERE username = 'silenced'"),
  );
  const put = { as: 'silenced', method: 'PUT', path: `/posts/${post.id}`, body: { body: 'x' } };
  assert.equal((await server.request(put)).status, 403);
  assert.equal((await server.request({ ...put, method: 'DELETE', body: undefined })).status, 204);
});

describe('deleting a post', () => {
  test('takes its comments along, and every count is right at once', async () => {
    const [post, other] = [await create('susan', 'short-lived'), await create('susan', 'staying')];
    const comment = (as, { id }) =>
      server.request({ as, method: 'POST', path: `/posts/${id}/comments`, body: { body: 'hm' } });
    const ids = [];
    for (const as of ['susan', 'john', 'john', 'admin']) ids.push((await comment(as, post)).json.id);
    await comment('john', other);
    const counts = async () => {
      const users = await Promise.all(['john', 'susan', 'admin'].map((name) => read(`/users/@${name}`)));
      return {
        posts: [
          (await read('/posts')).count,
          (await read('/users/@susan/posts')).count,
          ...users.map((it) => it.post_count),
        ],
        comments: [(await read('/comments')).count, ...users.map((it) => it.comment_count)],
      };
    };
    const earlier = await counts();
    assert.equal((await read(`/posts/${post.id}`)).comment_count, 4);
    assert.equal((await server.request({ as: 'susan', method: 'DELETE', path: `/posts/${post.id}` })).status, 204);
    const later = await counts();
    assert.deepEqual(
      later.posts,
      earlier.posts.map((count, i) => count - [1, 1, 0, 1, 0][i]),
    );
    assert.deepEqual(
      later.comments,
      earlier.comments.map((count, i) => count - [4, 2, 1, 1][i]),
    );
    for (const id of ids) assert.equal((await server.request({ path: `/comments/${id}` })).status, 404);
    assert.equal((await server.request({ path: `/posts/${post.id}/comments` })).status, 404);
    assert.equal((await read(`/posts/${other.id}`)).comment_count, 1);
  });

  test('works once, however many try at the same time', async () => {
    const post = await create('john', 'contested');
    const { count } = await read('/posts');
    const all = await Promise.all(
      Array.from({ length: 8 }, () => server.request({ as: 'john', method: 'DELETE', path: `/posts/${post.id}` })),
    );
    assert.deepEqual(all.map((it) => it.status).sort(), [204, ...Array(7).fill(404)]);
    assert.equal((await read('/posts')).count, count - 1);
  });
});

test('what many write at the same time is all there, once', async () => {
  const bodies = Array.from({ length: 60 }, (_, i) => `concurrent ${i}`);
  const { count } = await read('/posts');
  const created = await Promise.all(bodies.map((body, i) => create(i % 2 ? 'john' : 'susan', body)));
  assert.equal(new Set(created.map((it) => it.id)).size, 60);
  assert.equal((await read('/posts')).count, count + 60);
  const pages = await Promise.all([1, 2, 3].map((page) => read(`/posts?page=${page}`)));
  assert.deepEqual(pages.flatMap((it) => it.posts.map((post) => post.body)).sort(), bodies.sort());
});
