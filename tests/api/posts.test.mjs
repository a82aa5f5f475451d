// Posts: creating, reading, editing and deleting them.
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

const params = {
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
  params,
  rows: [
    {
      name: 'K2 K4 creating a post',
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
    {
      name: 'title and excerpt are made from the text',
      ...POST,
      body: { body: 'Before.\n\n# My *first* post\n\nand after' },
      status: 201,
      expect: { title: 'My first post', excerpt: 'Before. and after' },
    },
    {
      name: 'title and excerpt cannot be set, and change with the text',
      ...PUT,
      body: { body: 'other words', title: 'mine', excerpt: 7 },
      status: 200,
      expect: { title: 'other words', excerpt: 'other words' },
    },
    {
      name: 'lists have titles, but no excerpts',
      path: '/posts',
      status: 200,
      expect: ({ json }) => {
        for (const post of json.posts) {
          assert.equal(typeof post.title, 'string');
          assert.ok(!('excerpt' in post));
        }
      },
    },
    { name: 'K2 with a trailing slash, as in flasky', ...POST, path: '/posts/', body: { body: 'x' }, status: 201 },
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
      name: 'K2 read-only members are ignored, of any shape',
      ...POST,
      body: {
        body: 'x',
        id: 1,
        author: 'susan',
        comments_url: { deep: [1, [2, { a: null }]], number: 1e300 },
        author_id: 2,
        timestamp: '2000-01-01T00:00:00Z',
        body_html: '<script>',
      },
      status: 201,
      expect: { author: { username: 'john' }, body_html: /^<p>x<\/p>\s*$/ },
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
    { name: 'J8 a body of spaces', ...POST, body: { body: ' \t\r\n ' }, ...noBody },
    {
      name: 'J8 a body of Unicode spaces',
      ...POST,
      body: { body: '\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff' },
      ...noBody,
    },
    { name: 'a letter among spaces', ...POST, ...stored(' \n x \n ') },
    { name: 'J8 a body that is a number', ...POST, body: { body: 1 }, status: 400, fields: { '#/body': /./ } },
    { name: 'a body with a NUL', ...POST, body: { body: 'a\0b' }, status: 400, fields: { '#/body': /./ } },
    { name: 'a body with an unescaped NUL', ...POST, body: '{"body": "a\0b"}', status: 400 },
    { name: 'a body with other control characters', ...POST, ...stored('a\u0001\u0008\u000b\u001b\u007f\u0085b') },
    { name: 'line ends of all kinds are kept', ...POST, ...stored('a\r\nb\rc\nd\n') },
    {
      name: 'noncharacters and private-use characters are kept',
      ...POST,
      ...stored('\ufffe\uffff\u{1fffe}\ue000\u{10ffff}'),
    },
    {
      name: 'combining and right-to-left characters and emoji are kept',
      ...POST,
      ...stored('e\u0301 \u202eabc\u202c שלום 👩‍👩‍👧‍👦 🇩🇪'),
    },
    {
      name: 'an escaped surrogate pair is one character',
      ...POST,
      body: '{"body": "\\ud83d\\ude00"}',
      status: 201,
      expect: { body: '😀' },
    },
    { name: 'a lone high surrogate', ...POST, body: '{"body": "a\\ud83d"}', status: 400 },
    { name: 'a lone low surrogate', ...POST, body: '{"body": "\\ude00a"}', status: 400 },
    { name: 'surrogates in the wrong order', ...POST, body: '{"body": "\\ude00\\ud83d"}', status: 400 },
    { name: 'invalid UTF-8', ...POST, body: Buffer.from('{"body": "a\xff"}', 'latin1'), status: 400 },
    { name: 'overlong UTF-8', ...POST, body: Buffer.from('{"body": "a\xc0\xaf"}', 'latin1'), status: 400 },
    { name: 'a surrogate in UTF-8', ...POST, body: Buffer.from('{"body": "\xed\xa0\x80"}', 'latin1'), status: 400 },
    { name: 'truncated UTF-8', ...POST, body: Buffer.from('{"body": "\xf0\x9f\x98"}', 'latin1'), status: 400 },
    {
      name: 'a code point beyond U+10FFFF',
      ...POST,
      body: Buffer.from('{"body": "\xf4\x90\x80\x80"}', 'latin1'),
      status: 400,
    },
    { name: 'UTF-16', ...POST, body: Buffer.from('{"body": "x"}', 'utf16le'), status: 400 },
    { name: 'a duplicate member', ...POST, body: '{"body": "a", "body": "b"}', status: 400 },
    {
      name: 'nested too deeply',
      ...POST,
      body: `{"body": "x", "id": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      status: 400,
    },
    {
      name: 'nested a little',
      ...POST,
      body: `{"body": "x", "id": ${'['.repeat(20)}${']'.repeat(20)}}`,
      status: 201,
    },
    { name: 'a number that does not fit a double', ...POST, body: '{"body": "x", "more": 1e999}', status: 400 },
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
      name: '64 KiB and a byte of two-byte letters',
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
    {
      name: 'missing credentials are reported before an invalid body',
      method: 'POST',
      path: '/posts',
      body: {},
      status: 401,
    },

    {
      name: 'K2 reading a post',
      path: '/posts/{post}',
      status: 200,
      expect: { body: 'a post of john', author: { username: 'john' } },
    },
    {
      name: 'K2 reading a post with a trailing slash',
      path: '/posts/{post}/',
      status: 200,
      expect: { body: 'a post of john' },
    },
    { name: 'K2 reading an unknown post', path: '/posts/999999', status: 404, error: 'not found' },
    { name: 'reading a deleted post', path: '/posts/{gone}', status: 404, error: 'not found' },

    {
      name: 'K3 editing a post',
      ...PUT,
      body: { body: 'new *text*' },
      status: 200,
      expect: { body: 'new *text*', body_html: /<em>text<\/em>/, edited_at: /Z$/ },
    },
    {
      name: 'K3 editing without a body changes nothing',
      ...PUT,
      body: {},
      status: 200,
      expect: { body: 'a post of john', edited_at: null },
    },
    {
      name: 'K3 read-only members are ignored',
      ...PUT,
      body: { author: 'susan', timestamp: 0 },
      status: 200,
      expect: { author: { username: 'john' }, edited_at: null },
    },
    { name: 'J8 editing to null', ...PUT, body: { body: null }, status: 400, fields: { '#/body': /./ } },
    { name: 'J8 editing to a number', ...PUT, body: { body: 1 }, status: 400, fields: { '#/body': /./ } },
    { name: 'J8 editing to an empty text', ...PUT, body: { body: '' }, ...noBody },
    { name: 'J8 editing to spaces', ...PUT, body: { body: ' \u3000' }, ...noBody },
    {
      name: 'editing to a text that is too long',
      ...PUT,
      body: { body: 'x'.repeat(KIB64 + 1) },
      status: 400,
      fields: { '#/body': /./ },
    },
    { name: "K3 editing another's post", ...PUT, as: 'susan', body: { body: 'mine' }, ...forbidden },
    { name: "K3 a moderator editing another's post", ...PUT, as: 'moderator', body: { body: 'mine' }, ...forbidden },
    {
      name: "K3 an administrator editing another's post",
      ...PUT,
      as: 'admin',
      body: { body: 'ours' },
      status: 200,
      expect: { body: 'ours', author: { username: 'john' } },
    },
    { name: 'K3 editing without credentials', ...PUT, as: 'anonymous', body: { body: 'mine' }, status: 401 },
    { name: 'J2 editing without the permission', ...PUT, as: 'muted', body: { body: 'mine' }, ...forbidden },
    { name: 'editing an unknown post', ...PUT, path: '/posts/999999', body: { body: 'x' }, status: 404 },
    { name: 'editing a deleted post', ...PUT, path: '/posts/{gone}', body: { body: 'x' }, status: 404 },
    {
      name: 'invalid input is reported before an unknown id',
      ...PUT,
      path: '/posts/999999',
      body: { body: 1 },
      status: 400,
    },
    {
      name: 'an unknown id is 404, not 403',
      ...PUT,
      as: 'susan',
      path: '/posts/999999',
      body: { body: 'x' },
      status: 404,
    },
    { name: "invalid input is reported before another's post", ...PUT, as: 'susan', body: { body: '' }, status: 400 },
    {
      name: 'missing credentials are reported before an unknown id',
      ...PUT,
      as: 'anonymous',
      path: '/posts/999999',
      body: { body: 'x' },
      status: 401,
    },
    { name: "an empty edit of another's post is refused, too", ...PUT, as: 'susan', body: {}, ...forbidden },

    { name: 'the author deletes', ...DELETE, status: 204 },
    { name: "an administrator deletes another's post", ...DELETE, as: 'admin', status: 204 },
    { name: 'a moderator cannot delete it', ...DELETE, as: 'moderator', ...forbidden },
    { name: 'another user cannot delete it', ...DELETE, as: 'susan', ...forbidden },
    { name: 'deleting without credentials', ...DELETE, as: 'anonymous', status: 401 },
    { name: 'deleting an unknown post', ...DELETE, path: '/posts/999999', status: 404 },
    { name: 'deleting twice', ...DELETE, path: '/posts/{gone}', status: 404 },
    { name: 'deleting an unknown post is 404, not 403', ...DELETE, as: 'susan', path: '/posts/{gone}', status: 404 },
    {
      name: 'deleting with a body',
      ...DELETE,
      body: 'x',
      type: 'text/plain',
      status: 400,
      codes: { '#': 'unexpected_body' },
    },
  ],
});

const read = async (path) => (await server.request({ path })).json;

test('K3 editing keeps time and author, and every list shows the new text', async () => {
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
  const { excerpt, ...listed } = reply.json;
  assert.equal(excerpt, 'after');
  for (const path of ['/posts', '/users/@john/posts', '/users/@john/timeline']) {
    assert.deepEqual((await read(path)).posts[0], listed, path);
  }
});

test('ids are never used twice', async () => {
  const first = await create('john', 'one');
  await server.request({ as: 'john', method: 'DELETE', path: `/posts/${first.id}` });
  const second = await create('john', 'two');
  assert.ok(second.id > first.id);
});

test('the author can delete without the permission to write', async () => {
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
  test('deletes its comments, and all counts are correct at once', async () => {
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

  test('works once, even with concurrent attempts', async () => {
    const post = await create('john', 'contested');
    const { count } = await read('/posts');
    const all = await Promise.all(
      Array.from({ length: 8 }, () => server.request({ as: 'john', method: 'DELETE', path: `/posts/${post.id}` })),
    );
    assert.deepEqual(all.map((it) => it.status).sort(), [204, ...Array(7).fill(404)]);
    assert.equal((await read('/posts')).count, count - 1);
  });
});

test('concurrent posts are all stored, once each', async () => {
  const bodies = Array.from({ length: 60 }, (_, i) => `concurrent ${i}`);
  const { count } = await read('/posts');
  const created = await Promise.all(bodies.map((body, i) => create(i % 2 ? 'john' : 'susan', body)));
  assert.equal(new Set(created.map((it) => it.id)).size, 60);
  assert.equal((await read('/posts')).count, count + 60);
  const pages = await Promise.all([1, 2, 3].map((page) => read(`/posts?page=${page}`)));
  assert.deepEqual(pages.flatMap((it) => it.posts.map((post) => post.body)).sort(), bodies.sort());
});
