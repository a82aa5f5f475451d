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
        assert.equal(number(prev), pageCount());
        assert.deepEqual((await list(prev)).ids, expected().slice(-size));
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

  test('`prev` of a page leads to the entries before it, however many were added at the start', async () => {
    for (const [path, add] of [
      ['/posts', () => write('/posts', 'added', 'susan')],
      ['/users/@john/posts', () => write('/posts', 'added')],
      ['/users/@john/timeline', () => write('/posts', 'added')],
      ['/comments', () => write(`/posts/${post}/comments`, 'added')],
    ]) {
      const first = await list(path);
      const second = await list(first.next);
      const third = await list(second.next);
      const added = [await add(), await add(), await add()].reverse();
      assert.deepEqual((await list(third.prev)).ids, second.ids, path);
      assert.deepEqual((await list((await list(third.prev)).prev)).ids, first.ids, path);
      const newest = await list((await list((await list(third.prev)).prev)).prev);
      assert.deepEqual([newest.ids, newest.prev], [added, null], path);
      assert.deepEqual((await list(newest.next)).ids, first.ids, path);
      if (path.includes('posts') || path.includes('timeline')) postIds = (await walk('/posts')).flatMap((it) => it.ids);
      else commentIds.unshift(...added);
    }
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

describe('sizes, order and authors', () => {
  const all = async (path) => (await walk(path)).flatMap((it) => it.ids);

  test('`per_page` holds along the links, up to 100', async () => {
    const pages = await walk('/posts?per_page=7');
    assert.deepEqual(
      pages.slice(0, -1).map((it) => it.ids.length),
      pages.slice(1).map(() => 7),
    );
    assert.deepEqual(
      pages.flatMap((it) => it.ids),
      await all('/posts'),
    );
    const back = await walk(pages.at(-2).next, 'prev');
    assert.deepEqual(
      back.toReversed().flatMap((it) => it.ids),
      await all('/posts'),
    );
    assert.deepEqual((await list('/posts?per_page=100')).ids, (await all('/posts')).slice(0, 100));
    assert.deepEqual((await list('/posts?per_page=7&page=3')).ids, (await all('/posts')).slice(14, 21));
    for (const size of ['0', '101', '-1', 'x', ''])
      assert.equal((await server.request({ path: `/posts?per_page=${size}` })).status, 400, size);
  });

  test('`sort` turns a list round', async () => {
    for (const [path, sort] of [
      ['/posts', 'oldest'],
      ['/users/@john/posts', 'oldest'],
      ['/comments', 'oldest'],
      [`/posts/${post}/comments`, 'newest'],
      ['/posts?author=@john', 'oldest'],
    ]) {
      const usual = await all(path);
      const turned = `${path}${path.includes('?') ? '&' : '?'}sort=${sort}`;
      assert.deepEqual(await all(turned), usual.toReversed(), path);
      const pages = await walk((await list(turned)).next, 'prev');
      assert.equal(pages.at(-1).prev, null);
      assert.equal((await server.request({ path: `${turned}&page=2` })).status, 400, path);
    }
    assert.equal((await server.request({ path: '/posts?sort=best' })).status, 400);
  });

  test('`author` chooses what one user wrote', async () => {
    const { id } = (await server.request({ path: '/users/@susan' })).json;
    for (const author of [id, '@susan', '@SUSAN']) {
      const posts = (await walk(`/posts?author=${author}`)).flatMap((it) => it.ids);
      assert.deepEqual(posts, await all('/users/@susan/posts'));
      const comments = [];
      for (let at = `/comments?author=${author}`; at;) {
        const { json } = await server.request({ path: at.replace(/^\/api\/v1/, '') });
        for (const it of json.comments) assert.equal(it.author.id, id);
        comments.push(...json.comments.map((it) => it.id));
        at = json.next;
        assert.equal(json.count, (await server.request({ path: '/users/@susan' })).json.comment_count);
      }
      assert.ok(comments.length > 0);
    }
    const nobody = await list('/posts?author=@nobody');
    assert.deepEqual([nobody.ids, nobody.count, nobody.next], [[], 0, null]);
  });

  test('`count=false` leaves out the count, along the links, too', async () => {
    const pages = await walk('/posts?count=false');
    for (const page of pages) assert.ok(!('count' in page));
    assert.deepEqual(
      pages.flatMap((it) => it.ids),
      await all('/posts'),
    );
    const behind = await list('/posts?count=false&page=100');
    assert.deepEqual([behind.ids, behind.next], [[], null]);
  });

  test('`Link` has the same links', async () => {
    const { headers, json } = await server.request({ path: '/posts?page=2' });
    assert.equal(headers.link, `<${json.prev}>; rel="prev", <${json.next}>; rel="next"`);
    const first = await server.request({ path: '/posts' });
    assert.equal(first.headers.link, `<${first.json.next}>; rel="next"`);
    assert.ok(!('link' in (await server.request({ path: '/users/@twenty/posts?per_page=100' })).headers));
  });
});
