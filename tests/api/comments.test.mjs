// Comments: creating, reading, editing, deleting; and disabled comments.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';

let server;
let post;
before(async () => {
  server = await startServer();
  post = (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'a post' } })).json.id;
});

async function create(as = 'john', body = 'a comment of john', on = post) {
  const reply = await server.request({ as, method: 'POST', path: `/posts/${on}/comments`, body: { body } });
  assert.equal(reply.status, 201, reply.text);
  return reply.json;
}

const disable = (id) => server.sql((db) => db.run('UPDATE comments SET disabled = 1 WHERE id = ?', id));

const params = {
  post: () => post,
  comment: async () => (await create()).id,
  disabled: async () => {
    const { id } = await create();
    disable(id);
    return id;
  },
  gone: async () => {
    const { id } = await create();
    await server.request({ as: 'john', method: 'DELETE', path: `/comments/${id}` });
    return id;
  },
};

const MISSING = 'comment does not have a body';
const POST = { as: 'susan', method: 'POST', path: '/posts/{post}/comments' };
const PUT = { as: 'john', method: 'PUT', path: '/comments/{comment}' };
const DELETE = { as: 'john', method: 'DELETE', path: '/comments/{comment}' };
const forbidden = { status: 403, error: 'forbidden', message: 'Insufficient permissions' };
const noBody = { status: 400, error: 'bad request', message: MISSING, fields: { '#/body': MISSING } };
const bad = { status: 400, error: 'bad request', fields: { '#/body': /./ } };
const KIB16 = 16_384;

scenarios('comments', {
  server: () => server,
  params,
  rows: [
    {
      name: 'K5 K6 creating a comment',
      ...POST,
      body: { body: 'Well *said*' },
      status: 201,
      expect: (reply) => {
        const { json } = reply;
        assert.equal(reply.headers.location, `/api/v1/comments/${json.id}`);
        assert.equal(json.url, `/api/v1/comments/${json.id}`);
        assert.equal(json.post_url, `/api/v1/posts/${post}`);
        assert.equal(json.post_id, post);
        assert.equal(json.author_url, `/api/v1/users/${json.author.id}`);
        assert.deepEqual(
          [json.author.username, json.body, json.disabled, json.edited_at],
          ['susan', 'Well *said*', false, null],
        );
        assert.match(json.body_html, /Well <em>said<\/em>/);
        assert.ok(Math.abs(Date.parse(json.timestamp) - Date.now()) < 60_000);
      },
    },
    {
      name: 'K5 with a trailing slash, as in flasky',
      ...POST,
      path: '/posts/{post}/comments/',
      body: { body: 'x' },
      status: 201,
    },
    { name: 'by a session', ...POST, as: 'susan cookie', body: { body: 'x' }, status: 201 },
    {
      name: 'read-only members are ignored',
      ...POST,
      body: { body: 'x', disabled: true, post_id: 7, author: 1 },
      status: 201,
      expect: { disabled: false },
    },
    { name: 'K5 a missing body', ...POST, body: {}, ...noBody },
    { name: 'K5 an empty body', ...POST, body: { body: '' }, ...noBody },
    { name: 'J8 a body of spaces', ...POST, body: { body: ' \n\u2003' }, ...noBody },
    { name: 'K5 a null body', ...POST, body: { body: null }, ...bad },
    { name: 'J8 a body that is an array', ...POST, body: { body: ['x'] }, ...bad },
    { name: 'a body with a NUL', ...POST, body: { body: 'a\0' }, ...bad },
    { name: '16 KiB', ...POST, body: { body: 'x'.repeat(KIB16) }, status: 201 },
    { name: '16 KiB and a byte', ...POST, body: { body: 'x'.repeat(KIB16 + 1) }, ...bad },
    { name: '16 KiB of emoji', ...POST, body: { body: '😀'.repeat(KIB16 / 4) }, status: 201 },
    { name: '16 KiB and 4 bytes of emoji', ...POST, body: { body: '😀'.repeat(KIB16 / 4 + 1) }, ...bad },
    { name: 'F3 without credentials', ...POST, as: 'anonymous', body: { body: 'x' }, status: 401 },
    { name: 'F3 without the permission', ...POST, as: 'muted', body: { body: 'x' }, ...forbidden },
    {
      name: 'K5 on an unknown post',
      ...POST,
      path: '/posts/999999/comments',
      body: { body: 'x' },
      status: 404,
    },
    {
      name: 'invalid input is reported before an unknown post',
      ...POST,
      path: '/posts/999999/comments',
      body: {},
      status: 400,
    },

    {
      name: 'K6 reading a comment',
      path: '/comments/{comment}',
      status: 200,
      expect: { body: 'a comment of john', disabled: false },
    },
    { name: 'K6 reading a comment with a trailing slash', path: '/comments/{comment}/', status: 200 },
    { name: 'K6 reading an unknown comment', path: '/comments/999999', status: 404 },
    { name: 'reading a deleted comment', path: '/comments/{gone}', status: 404 },
    { name: 'K5 the comments of an unknown post', path: '/posts/999999/comments', status: 404 },
    {
      name: 'K5 the comments of a post without any',
      path: '/posts/{post}/comments?page=99',
      status: 200,
      expect: { comments: [], next: null },
    },

    {
      name: 'editing a comment',
      ...PUT,
      body: { body: '*new*' },
      status: 200,
      expect: { body: '*new*', body_html: /<em>new<\/em>/, edited_at: /Z$/ },
    },
    {
      name: 'editing without a body changes nothing',
      ...PUT,
      body: {},
      status: 200,
      expect: { body: 'a comment of john', edited_at: null },
    },
    { name: 'editing to spaces', ...PUT, body: { body: ' ' }, ...noBody },
    { name: 'editing to null', ...PUT, body: { body: null }, ...bad },
    { name: 'editing to a text that is too long', ...PUT, body: { body: 'x'.repeat(KIB16 + 1) }, ...bad },
    { name: "editing another's comment", ...PUT, as: 'susan', body: { body: 'x' }, ...forbidden },
    { name: "a moderator editing another's comment", ...PUT, as: 'moderator', body: { body: 'x' }, ...forbidden },
    { name: "an administrator editing another's comment", ...PUT, as: 'admin', body: { body: 'x' }, ...forbidden },
    { name: 'editing without credentials', ...PUT, as: 'anonymous', body: { body: 'x' }, status: 401 },
    { name: 'editing without the permission', ...PUT, as: 'muted', body: { body: 'x' }, ...forbidden },
    { name: 'editing an unknown comment', ...PUT, path: '/comments/999999', body: { body: 'x' }, status: 404 },
    { name: 'editing a deleted comment', ...PUT, path: '/comments/{gone}', body: { body: 'x' }, status: 404 },
    {
      name: 'invalid input is reported before an unknown id',
      ...PUT,
      path: '/comments/999999',
      body: { body: '' },
      status: 400,
    },
    {
      name: 'an unknown id is 404, not 403',
      ...PUT,
      as: 'susan',
      path: '/comments/{gone}',
      body: { body: 'x' },
      status: 404,
    },
    {
      name: 'H3 editing a disabled comment leaves it disabled',
      ...PUT,
      path: '/comments/{disabled}',
      body: { body: 'better' },
      status: 200,
      expect: { disabled: true },
    },

    { name: 'the author deletes', ...DELETE, status: 204 },
    { name: "a moderator deletes another's comment", ...DELETE, as: 'moderator', status: 204 },
    { name: "an administrator deletes another's comment", ...DELETE, as: 'admin', status: 204 },
    { name: 'another user cannot delete it', ...DELETE, as: 'susan', ...forbidden },
    { name: 'deleting without credentials', ...DELETE, as: 'anonymous', status: 401 },
    { name: 'the author deletes a disabled comment', ...DELETE, path: '/comments/{disabled}', status: 204 },
    { name: 'deleting an unknown comment', ...DELETE, path: '/comments/999999', status: 404 },
    { name: 'deleting twice', ...DELETE, path: '/comments/{gone}', status: 404 },

    {
      name: 'H3 anonymous readers do not get the text of a disabled comment',
      path: '/comments/{disabled}',
      status: 200,
      expect: { disabled: true, body: null, body_html: null },
    },
    {
      name: 'H3 other users do not get the text of a disabled comment',
      as: 'susan',
      path: '/comments/{disabled}',
      status: 200,
      expect: { body: null, body_html: null },
    },
    {
      name: 'H3 its author does not get the text of a disabled comment',
      as: 'john',
      path: '/comments/{disabled}',
      status: 200,
      expect: { body: null, body_html: null },
    },
    {
      name: 'H3 nor do moderators here, who read it at /moderation/comments',
      as: 'moderator',
      path: '/comments/{disabled}',
      status: 200,
      expect: { disabled: true, body: null, body_html: null },
    },
    {
      name: 'H1 the moderation queue has the text of a disabled comment',
      as: 'moderator',
      path: '/moderation/comments/{disabled}',
      status: 200,
      expect: { disabled: true, body: 'a comment of john', body_html: /a comment/ },
    },
  ],
});

const read = async (path, as) => (await server.request({ path, as })).json;

describe('lists', () => {
  test('K5 oldest first for a post, K6 newest first for all', async () => {
    const own = (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'listed' } })).json
      .id;
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push((await create('john', `listed ${i}`, own)).id);
    assert.deepEqual(
      (await read(`/posts/${own}/comments`)).comments.map((it) => it.id),
      ids,
    );
    assert.deepEqual(
      (await read('/comments')).comments.slice(0, 3).map((it) => it.id),
      ids.toReversed(),
    );
  });

  test('H3 show a disabled comment without its text, to everybody', async () => {
    const own = (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'moderated' } })).json
      .id;
    const { id } = await create('john', 'rude words', own);
    disable(id);
    for (const path of [`/posts/${own}/comments`, '/comments']) {
      for (const as of ['anonymous', 'susan', 'john', 'moderator', 'admin']) {
        const reply = await server.request({ path, as });
        assert.ok(!reply.text.includes('rude words'), `${path} as ${as}`);
        assert.equal(reply.json.comments.find((it) => it.id === id).disabled, true);
      }
    }
    assert.equal((await read(`/posts/${own}`)).comment_count, 1, 'E4 it is counted');
  });

  test('have correct counts after each change', async () => {
    const own = (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'counted' } })).json
      .id;
    const counts = async () => [
      (await read('/comments')).count,
      (await read(`/posts/${own}/comments`)).count,
      (await read(`/posts/${own}`)).comment_count,
      (await read('/users/@susan')).comment_count,
    ];
    const start = await counts();
    const { id } = await create('susan', 'one', own);
    assert.deepEqual(
      await counts(),
      start.map((it) => it + 1),
    );
    await server.request({ as: 'moderator', method: 'DELETE', path: `/comments/${id}` });
    assert.deepEqual(await counts(), start);
  });
});

test('ids are never used twice', async () => {
  const first = await create();
  await server.request({ as: 'john', method: 'DELETE', path: `/comments/${first.id}` });
  assert.ok((await create()).id > first.id);
});
