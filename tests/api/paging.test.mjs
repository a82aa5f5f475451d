// Paging: following links, page numbers, and concurrent writes.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { startServer } from '../support/server.mjs';

const POSTS = 45;
const COMMENTS = 65;

let server;
let postIds, commentIds, post;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {} } });
  postIds = [];
  for (let i = 1; i <= POSTS; i++) postIds.unshift(await write('/posts', `post ${i}`));
  post = postIds.at(-1);
  commentIds = [];
  for (let i = 1; i <= COMMENTS; i++) commentIds.unshift(await write(`/posts/${post}/comments`, `comment ${i}`));
});

async function write(path, body, as = 'john') {
  const reply = await server.request({ as, method: 'POST', path, body: { body } });
  assert.equal(reply.status, 201, reply.text);
  return reply.json.id;
}

async function list(path) {
  const reply = await server.request({ path: path.replace(/^\/api\/v1/, '') });
  assert.equal(reply.status, 200, reply.text);
  const { posts, comments, ...rest } = reply.json;
  return { ...rest, ids: (posts ?? comments).map((it) => it.id) };
}

async function walk(path, direction = 'next') {
  const pages = [];
  for (let at = path; at; at = pages.at(-1)[direction]) {
    pages.push(await list(at));
    assert.ok(pages.length < 20, 'the walk does not end');
  }
  return pages;
}

const LISTS = [
  ['/posts', () => postIds, 20],
  ['/users/@john/posts', () => postIds, 20],
  ['/users/@JOHN/timeline', () => postIds, 20],
  ['/users/1/posts', () => postIds, 20],
  ['/comments', () => commentIds, 30],
  ['/posts/{post}/comments', () => commentIds.toReversed(), 30],
];

for (const [template, expected, size] of LISTS) {
  describe(`J6 ${template}`, () => {
    const path = () => template.replace('{post}', post);
    const pageCount = () => Math.ceil(expected().length / size);
    const slice = (page) => expected().slice((page - 1) * size, page * size);
    const number = (url) => url && Number(new URL(url, 'http://x').searchParams.get('page'));

    test('`next` leads to the end', async () => {
      const pages = await walk(path());
      assert.deepEqual(
        pages.flatMap((it) => it.ids),
        expected(),
      );
      assert.equal(pages.length, pageCount());
      for (const { count } of pages) assert.equal(count, expected().length);
      assert.deepEqual(
        pages.map((it) => number(it.next)),
        [2, 3, null],
      );
      assert.deepEqual(
        pages.map((it) => number(it.prev)),
        [null, 1, 2],
      );
    });

    test('`prev` leads back to the start', async () => {
      const pages = await walk((await walk(path())).at(-2).next, 'prev');
      assert.deepEqual(
        pages.toReversed().flatMap((it) => it.ids),
        expected(),
      );
    });

    test('`page` selects a page by number', async () => {
      for (let page = 1; page <= pageCount(); page++) {
        const { ids, prev, next } = await list(`${path()}?page=${page}`);
        assert.deepEqual(ids, slice(page));
        assert.equal(number(prev), page > 1 ? page - 1 : null);
        assert.equal(number(next), page < pageCount() ? page + 1 : null);
      }
    });

    test('`prev` and `next` of a numbered page lead to its neighbours', async () => {
      const { prev, next } = await list(`${path()}?page=2`);
      assert.deepEqual((await list(prev)).ids, slice(1));
      assert.deepEqual((await list(next)).ids, slice(3));
    });

    test('a page after the end is empty, and `prev` leads back', async () => {
      for (const page of [pageCount() + 1, 10, 1000, 2 ** 31, 2 ** 53 - 1]) {
        const { ids, prev, next, count } = await list(`${path()}?page=${page}`);
        assert.deepEqual([ids, next, count], [[], null, expected().length], String(page));
        assert.equal(number(prev), page - 1);
      }
    });

    test('E9 an invalid page is the first one', async () => {
      const first = await list(path());
      for (const page of [
        '0',
        '-1',
        'last',
        '',
        '1.5',
        '1e1',
        '0x2',
        '２',
        '9007199254740992',
        '9223372036854775808',
        '9'.repeat(40),
      ]) {
        const { ids, prev, count } = await list(`${path()}?page=${encodeURIComponent(page)}`);
        assert.deepEqual([ids, prev, count], [first.ids, null, first.count], `page=${page}`);
      }
    });

    test('links in responses are paths', async () => {
      for (const { prev, next } of await walk(path())) {
        for (const url of [prev, next]) if (url) assert.ok(url.startsWith(`/api/v1${path()}?`), url);
      }
    });

    test('an invalid `from` is ignored', async () => {
      for (const from of ['', 'x', '1', '1.', '.1', '-1.-1', '1.1.1', '1,1', "1.1'", '99999999999999999.1']) {
        assert.deepEqual((await list(`${path()}?from=${encodeURIComponent(from)}`)).ids, slice(1), from);
      }
    });
  });
}

describe('concurrent writes', () => {
  test('along `next` every post occurs once', async () => {
    const before = postIds.slice();
    const seen = [];
    for (let at = '/posts'; at;) {
      const { ids, next } = await list(at);
      seen.push(...ids);
      for (let i = 0; i < 7; i++) postIds.unshift(await write('/posts', 'in between', 'susan'));
      at = next;
    }
    assert.deepEqual(seen, before);
  });

  test('along `next` every comment occurs once', async () => {
    const before = commentIds.slice();
    const seen = [];
    for (let at = '/comments'; at;) {
      const { ids, next } = await list(at);
      seen.push(...ids);
      for (let i = 0; i < 7; i++) commentIds.unshift(await write(`/posts/${post}/comments`, 'in between', 'susan'));
      at = next;
    }
    assert.deepEqual(seen, before);
  });

  test('a deletion on an earlier page hides no post', async () => {
    const { ids, next } = await list('/posts');
    await server.request({ as: 'susan', method: 'DELETE', path: `/posts/${ids[3]}` });
    postIds.splice(3, 1);
    const seen = [...ids];
    for (let at = next; at;) {
      const page = await list(at);
      seen.push(...page.ids);
      at = page.next;
    }
    assert.deepEqual(
      seen.filter((id) => id !== ids[3]),
      postIds,
    );
  });
});

test('a list that fills its last page has no empty page after it', async () => {
  const name = 'twenty';
  await server.addUser({ name });
  for (let i = 0; i < 20; i++) await write('/posts', `post ${i}`, name);
  const { next, count } = await list('/users/@twenty/posts');
  assert.deepEqual([next, count], [null, 20]);
  await write('/posts', 'one more', name);
  const more = await list('/users/@twenty/posts');
  assert.equal((await list(more.next)).ids.length, 1);
});
