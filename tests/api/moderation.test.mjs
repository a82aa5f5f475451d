// Moderation: the queue of comments, disabling and enabling, and what others see instead of the text.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { pagesOf } from '../support/bulk.mjs';
import { matches, scenarios } from '../support/scenario.mjs';
import { PEOPLE, startServer } from '../support/server.mjs';

const PAGE = 30;

let server;
let post;
before(async () => {
  server = await startServer({ people: { ...PEOPLE, second: { role: 'Moderator' } } });
  post = await write();
});

const json = async (request) => (await server.request(request)).json;
const read = (path, as) => json({ path, as });
const write = async () => (await json({ as: 'john', method: 'POST', path: '/posts', body: { body: 'a post' } })).id;
const comment = async (body = 'rude words', on = post, as = 'john') =>
  (await json({ as, method: 'POST', path: `/posts/${on}/comments`, body: { body } })).id;
const edit = (id, body) => server.request({ as: 'john', method: 'PUT', path: `/comments/${id}`, body: { body } });
const decide = (id, body, as = 'moderator') => json({ as, method: 'PUT', path: `/moderation/comments/${id}`, body });
const newest = async () => (await read('/audit', 'admin')).entries[0];

async function personalToken(scope) {
  const { token } = await json({
    as: 'moderator password',
    method: 'POST',
    path: '/me/tokens',
    body: { name: 'script', scope },
  });
  return { Authorization: `Bearer ${token}` };
}

const params = {
  post: () => post,
  comment: () => comment(),
  disabled: async () => {
    const id = await comment();
    await decide(id, { disabled: true, reason: 'Rude.' });
    return id;
  },
  gone: async () => {
    const id = await comment();
    await server.request({ as: 'john', method: 'DELETE', path: `/comments/${id}` });
    return id;
  },
};

const PUT = { as: 'moderator', method: 'PUT', path: '/moderation/comments/{comment}' };
const forbidden = { status: 403, error: 'forbidden', message: 'Insufficient permissions' };
const enabled = { disabled: false, disabled_at: null, disabled_by: null, disabled_reason: null };
const disabled = (reason, by = 'moderator') => ({
  disabled: true,
  disabled_at: /Z$/,
  disabled_by: by,
  disabled_reason: reason,
  body: 'rude words',
  body_html: /rude words/,
});

scenarios('who moderates', {
  server: () => server,
  params,
  rows: [
    { name: 'H1 a moderator reads the queue', as: 'moderator', path: '/moderation/comments', status: 200 },
    { name: 'H1 an administrator reads the queue', as: 'admin', path: '/moderation/comments/', status: 200 },
    { name: 'H1 a user cannot read the queue', as: 'john', path: '/moderation/comments', ...forbidden },
    { name: 'H1 the queue without credentials', path: '/moderation/comments', status: 401 },
    {
      name: 'H1 a moderator reads a comment',
      as: 'moderator',
      path: '/moderation/comments/{comment}',
      status: 200,
      expect: enabled,
    },
    {
      name: 'H1 a user cannot read a comment of the queue',
      as: 'john',
      path: '/moderation/comments/{comment}',
      ...forbidden,
    },
    { name: 'H1 a comment of the queue without credentials', path: '/moderation/comments/{comment}', status: 401 },
    { name: 'an unknown id', as: 'moderator', path: '/moderation/comments/999999', status: 404 },
    { name: 'a deleted comment', as: 'moderator', path: '/moderation/comments/{gone}', status: 404 },
    { name: 'H2 the author cannot disable it', ...PUT, as: 'john', body: { disabled: true }, ...forbidden },
    { name: 'H2 disabling without credentials', ...PUT, as: 'anonymous', body: { disabled: true }, status: 401 },
    {
      name: 'J2 403 takes precedence over 404',
      ...PUT,
      as: 'john',
      path: '/moderation/comments/999999',
      body: { disabled: true },
      ...forbidden,
    },
    { name: 'J2 403 takes precedence over 400', ...PUT, as: 'john', body: {}, ...forbidden },
    {
      name: 'disabling an unknown comment',
      ...PUT,
      path: '/moderation/comments/999999',
      body: { disabled: true },
      status: 404,
    },
    { name: 'deleted', ...PUT, path: '/moderation/comments/{gone}', body: { disabled: true }, status: 404 },
    { name: '400 takes precedence over 404', ...PUT, path: '/moderation/comments/999999', body: {}, status: 400 },
    {
      name: 'H2 a cookie from another site',
      ...PUT,
      as: 'moderator cookie',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
      body: { disabled: true },
      status: 403,
    },
  ],
});

scenarios('H2 deciding', {
  server: () => server,
  params,
  rows: [
    { name: 'disabling', ...PUT, body: { disabled: true }, status: 200, expect: disabled(null) },
    {
      name: 'disabling with a reason',
      ...PUT,
      body: { disabled: true, reason: 'Rude.' },
      status: 200,
      expect: disabled('Rude.'),
    },
    {
      name: 'with a cookie',
      ...PUT,
      as: 'moderator cookie',
      body: { disabled: true },
      status: 200,
      expect: disabled(null),
    },
    {
      name: 'by an administrator',
      ...PUT,
      as: 'admin',
      body: { disabled: true },
      status: 200,
      expect: disabled(null, 'admin'),
    },
    { name: 'without a reason', ...PUT, body: { disabled: true, reason: null }, status: 200, expect: disabled(null) },
    { name: 'with an empty reason', ...PUT, body: { disabled: true, reason: '' }, status: 200, expect: disabled(null) },
    {
      name: 'with a reason of 500 characters',
      ...PUT,
      body: { disabled: true, reason: '😀'.repeat(500) },
      status: 200,
      expect: disabled('😀'.repeat(500)),
    },
    {
      name: 'enabling',
      ...PUT,
      path: '/moderation/comments/{disabled}',
      body: { disabled: false },
      status: 200,
      expect: { ...enabled, body: 'rude words' },
    },
    {
      name: 'enabling an enabled comment',
      ...PUT,
      body: { disabled: false, reason: 'None.' },
      status: 200,
      expect: enabled,
    },
    {
      name: 'disabling again keeps the reason',
      ...PUT,
      path: '/moderation/comments/{disabled}',
      body: { disabled: true },
      status: 200,
      expect: disabled('Rude.'),
    },
    {
      name: 'disabling again for another reason',
      ...PUT,
      as: 'second',
      path: '/moderation/comments/{disabled}',
      body: { disabled: true, reason: 'Spam.' },
      status: 200,
      expect: disabled('Spam.', 'second'),
    },
    {
      name: 'disabling again without a reason removes it',
      ...PUT,
      path: '/moderation/comments/{disabled}',
      body: { disabled: true, reason: null },
      status: 200,
      expect: disabled(null),
    },
    {
      name: 'a reason of 501 characters',
      ...PUT,
      body: { disabled: true, reason: 'x'.repeat(501) },
      status: 400,
      fields: { '#/reason': /between 0 and 500/ },
    },
    {
      name: 'a reason with a NUL',
      ...PUT,
      body: { disabled: true, reason: '\0' },
      status: 400,
      fields: { '#/reason': /NUL/ },
    },
    {
      name: 'a reason without `disabled`',
      ...PUT,
      body: { reason: 'Rude.' },
      status: 400,
      fields: { '#/disabled': 'This field is required.' },
    },
    {
      name: 'null',
      ...PUT,
      body: { disabled: null },
      status: 400,
      fields: { '#/disabled': 'Field must be true or false.' },
    },
  ],
});

test('the scope of a personal access token decides whether it can moderate', async () => {
  const id = await comment();
  const request = { method: 'PUT', path: `/moderation/comments/${id}`, body: { disabled: true } };
  const reader = await personalToken('read');
  assert.equal((await server.request({ path: '/moderation/comments', headers: reader })).status, 200);
  assert.equal((await server.request({ ...request, headers: reader })).status, 403);
  assert.equal((await server.request({ ...request, headers: await personalToken('write') })).status, 200);
});

test('A5 a former moderator cannot moderate, from the next request on', async () => {
  await server.addUser({ name: 'former', role: 'Moderator' });
  const id = await comment();
  assert.equal((await decide(id, { disabled: true }, 'former')).disabled, true);
  await json({ as: 'admin', method: 'PATCH', path: '/accounts/@former', body: { role: 'User' } });
  const request = { as: 'former', method: 'PUT', path: `/moderation/comments/${id}`, body: { disabled: false } };
  assert.equal((await server.request(request)).status, 403);
  assert.equal((await read(`/comments/${id}`)).disabled, true);
});

describe('H3 the notice in place of the text', () => {
  /** The JSON of a comment from every operation that returns it, for every kind of reader. */
  async function places(id, on, earlier = []) {
    const all = [];
    for (const as of ['anonymous', 'john', 'susan', 'moderator', 'admin']) {
      for (const path of ['/comments', `/posts/${on}/comments`, ...earlier]) {
        const found = (await read(path, as)).comments.find((it) => it.id === id);
        if (found) all.push([`${path} as ${as}`, found]);
      }
      all.push([`itself as ${as}`, await read(`/comments/${id}`, as)]);
    }
    return all;
  }

  test('E4 everybody gets the notice, and counts do not change', async () => {
    const own = await write();
    const id = await comment('rude words', own);
    const counts = async () => [
      (await read(`/posts/${own}`)).comment_count,
      (await read(`/posts/${own}/comments`)).count,
      (await read('/comments')).count,
      (await read('/users/@john')).comment_count,
      (await read('/moderation/comments', 'moderator')).count,
    ];
    const before = await counts();
    await decide(id, { disabled: true, reason: 'secret reason' });
    const shown = await places(id, own);
    assert.equal(shown.length, 15);
    for (const [where, it] of shown) {
      assert.deepEqual([it.disabled, it.body, it.body_html], [true, null, null], where);
      assert.ok(!('disabled_reason' in it), where);
    }
    assert.deepEqual(await counts(), before);
    await decide(id, { disabled: false });
    for (const [where, it] of await places(id, own))
      assert.deepEqual([it.disabled, it.body], [false, 'rude words'], where);
  });

  test('on earlier pages, too', async () => {
    const own = await write();
    const first = await comment('rude words', own);
    for (let i = 0; i < 2 * PAGE; i++) await comment(`polite ${i}`, own);
    const [, , last] = await pagesOf(server, '/comments');
    assert.ok(last, 'the comment is on the third page of all');
    const pages = await pagesOf(server, '/comments');
    const earlier = [...pages.map((it) => it.next?.slice('/api/v1'.length)).filter(Boolean), '/comments?page=3'];
    await decide(first, { disabled: true });
    const shown = await places(first, own, earlier);
    assert.equal(shown.length, 20);
    for (const [where, it] of shown) assert.deepEqual([it.disabled, it.body], [true, null], where);
  });

  test('editing does not enable a comment; the new text is shown once it is enabled', async () => {
    const id = await comment();
    await decide(id, { disabled: true, reason: 'Rude.' });
    const reply = await edit(id, 'kind words');
    assert.equal(reply.status, 200);
    assert.deepEqual([reply.json.disabled, reply.json.body, reply.json.body_html], [true, null, null]);
    assert.equal((await read(`/comments/${id}`)).disabled, true);
    const { body, disabled_reason, edited_at } = await read(`/moderation/comments/${id}`, 'moderator');
    assert.deepEqual([body, disabled_reason], ['kind words', 'Rude.']);
    assert.ok(edited_at);
    await decide(id, { disabled: false });
    assert.equal((await read(`/comments/${id}`)).body, 'kind words');
  });

  test('the text is unchanged when the comment is enabled again', async () => {
    const id = await comment('*rude* words');
    const before = await read(`/comments/${id}`);
    await decide(id, { disabled: true });
    await decide(id, { disabled: false });
    assert.deepEqual(await read(`/comments/${id}`), before);
  });
});

test('a disabled comment shows that its moderator’s account was deleted', async () => {
  const { email, password } = await server.addUser({ name: 'leaver', role: 'Moderator' });
  const id = await comment();
  assert.equal((await decide(id, { disabled: true, reason: 'Rude.' }, 'leaver')).disabled_by_deleted, false);
  const headers = { Authorization: basic(email, password) };
  const body = { password, posts: 'keep' };
  assert.equal((await server.request({ method: 'POST', path: '/me/deletion', headers, body })).status, 204);
  const shown = { ...disabled('Rude.', 'deleted user'), disabled_by_deleted: true };
  matches(await read(`/moderation/comments/${id}`, 'moderator'), shown);
  const { comments } = await read('/moderation/comments', 'moderator');
  matches(
    comments.find((it) => it.id === id),
    shown,
  );
  const again = await decide(id, { disabled: true, reason: 'Spam.' });
  matches(again, { ...disabled('Spam.'), disabled_by_deleted: false });
});

describe('H1 the queue', () => {
  test('is sorted newest first, thirty a page, with all texts', async () => {
    const own = await write();
    const ids = [];
    for (let i = 0; i < PAGE + 5; i++) ids.unshift(await comment(`queued ${i}`, own));
    await decide(ids[2], { disabled: true });
    const [first] = await pagesOf(server, '/moderation/comments', { as: 'moderator' });
    assert.deepEqual(
      first.comments.map((it) => [it.id, it.body]),
      ids.slice(0, PAGE).map((id, i) => [id, `queued ${PAGE + 4 - i}`]),
    );
    assert.equal(first.comments[2].disabled, true);
    assert.equal(first.prev, null);
    const numbered = await read('/moderation/comments?page=2', 'moderator');
    assert.deepEqual(
      numbered.comments.slice(0, 5).map((it) => it.id),
      ids.slice(PAGE),
    );
    assert.ok(numbered.prev.startsWith('/api/v1/moderation/comments?page=1&until='), numbered.prev);
  });

  test('H2 keeps its order along `next` while comments are added, disabled and enabled', async () => {
    const expected = (await pagesOf(server, '/moderation/comments', { as: 'moderator' })).flatMap((it) => it.comments);
    const states = new Map(expected.map((it) => [it.id, it.disabled]));
    const act = async () => {
      await comment('another');
      const [id] = [...states].at(-1);
      states.set(id, !states.get(id));
      await decide(id, { disabled: states.get(id) });
    };
    const pages = await pagesOf(server, '/moderation/comments', { as: 'moderator', between: act });
    assert.deepEqual(
      pages.flatMap(({ comments }) => comments.map((it) => [it.id, it.disabled])),
      [...states],
    );
  });
});

describe('the audit trail of moderation', () => {
  test('has an entry for each decision, and none for requests that changed nothing', async () => {
    const id = await comment();
    const { id: john } = await read('/users/@john');
    const { id: moderator } = await read('/users/@moderator');
    const entry = { actor_id: moderator, user_id: john, post_id: post, comment_id: id, detail: null };
    for (const [body, action] of [
      [{ disabled: true, reason: 'secret reason' }, 'comment_disabled'],
      [{ disabled: true }, null],
      [{ disabled: true, reason: 'secret reason' }, null],
      [{ disabled: true, reason: 'another' }, 'comment_disabled'],
      [{ disabled: false }, 'comment_enabled'],
      [{ disabled: false }, null],
    ]) {
      const before = await read('/audit', 'admin');
      await decide(id, body);
      const after = await read('/audit', 'admin');
      assert.equal(after.count, before.count + (action ? 1 : 0), JSON.stringify(body));
      if (!action) continue;
      for (const [key, value] of Object.entries({ ...entry, action }))
        assert.deepEqual(after.entries[0][key], value, key);
    }
    assert.ok(!JSON.stringify(await read('/audit', 'admin')).includes('secret reason'));
  });

  test('has the id of a deleted comment of another account', async () => {
    const id = await comment();
    await server.request({ as: 'moderator', method: 'DELETE', path: `/comments/${id}` });
    const { action, actor_username, username, post_id, comment_id } = await newest();
    assert.deepEqual(
      [action, actor_username, username, post_id, comment_id],
      ['comment_deleted', 'moderator', 'john', post, id],
    );
    const { count } = await read('/audit', 'admin');
    await server.request({ as: 'john', method: 'DELETE', path: `/comments/${await comment()}` });
    assert.equal((await read('/audit', 'admin')).count, count, 'decisions on the own account are not recorded');
  });
});
