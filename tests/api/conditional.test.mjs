// Conditional requests: tags of what is read (304), and edits that do not overwrite others' (412).
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { operations } from '../support/contract.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

const ROUNDS = 50;
const OLD = '"v999-0"';

let server;
let post;
let comment;
before(async () => {
  server = await startServer();
  post = await write();
  comment = await commentOn(post);
});

const send = (as, method, path, body, headers) => server.request({ as, method, path, body, headers });

async function done(...request) {
  const reply = await send(...request);
  assert.ok(reply.status < 300, `${request[1]} ${request[2]}: ${reply.text}`);
  return reply;
}

let texts = 0;
const write = async () => (await done('john', 'POST', '/posts', { body: `post ${texts++}` })).json.id;
const commentOn = async (id, as = 'john') =>
  (await done(as, 'POST', `/posts/${id}/comments`, { body: `comment ${texts++}` })).json.id;
const read = (as, path, headers) => done(as, 'GET', path, undefined, headers);
const tagOf = async (as, path) => (await read(as, path)).headers.etag;

const newestCredential = async (as) => (await read(as, '/me/credentials')).json.credentials[0].id;
const ID = {
  '/posts': () => post,
  '/comments': () => comment,
  '/moderation/comments': () => comment,
  '/me/credentials': () => newestCredential('admin'),
};
const addressOf = async (path) => path.replace('{id}', (await ID[path.split('/{id}')[0]]?.()) ?? '@susan');

describe('whatever is read has a tag', () => {
  for (const { id, method, path } of operations.filter((it) => it.method === 'GET')) {
    test(id, async () => {
      const at = await addressOf(path);
      const whole = await read('admin', at);
      const { etag } = whole.headers;
      assert.match(etag, /^"(v[1-9][0-9]*-)?[0-9a-f]{32}"$/);
      for (const list of [etag, `W/${etag}`, `"other", W/"v1-a,b" ,${etag}`, '*']) {
        const reply = await send('admin', method, at, undefined, { 'If-None-Match': list });
        assert.equal(reply.status, 304, list);
        for (const name of ['etag', 'cache-control', 'vary'])
          assert.equal(reply.headers[name], whole.headers[name], `${list}: ${name}`);
        assert.ok(reply.headers.date);
        assert.equal(reply.headers['content-length'], whole.headers['content-length'], 'that of the whole, or none');
      }
      const head = await send('admin', 'HEAD', at);
      assert.deepEqual([head.status, head.headers.etag], [200, etag]);
      assert.equal((await send('admin', 'HEAD', at, undefined, { 'If-None-Match': etag })).status, 304);
    });
  }

  for (const list of ['"other"', 'W/"other"', 'v1-a', '"', '', '**', `"a" "b"`, 'w/*'])
    test(`If-None-Match: ${list} is not it`, async () => {
      const reply = await send('john', 'GET', `/posts/${post}`, undefined, { 'If-None-Match': list });
      assert.equal(reply.status, 200);
    });

  test('the tag without its quotes is not it', async () => {
    const tag = (await tagOf('john', `/posts/${post}`)).slice(1, -1);
    const reply = await send('john', 'GET', `/posts/${post}`, undefined, { 'If-None-Match': tag });
    assert.equal(reply.status, 200);
  });

  test('errors come before 304, and have no tag', async () => {
    const any = { 'If-None-Match': '*' };
    for (const [as, path, status] of [
      ['anonymous', '/me', 401],
      ['john', '/audit', 403],
      ['john', '/posts/999999', 404],
    ]) {
      const reply = await send(as, 'GET', path, undefined, any);
      assert.deepEqual([reply.status, reply.headers.etag], [status, undefined]);
    }
  });

  test('a list has another tag when something in it changes', async () => {
    const etag = await tagOf('john', '/posts');
    await commentOn(await write());
    const reply = await send('john', 'GET', '/posts', undefined, { 'If-None-Match': etag });
    assert.equal(reply.status, 200);
    assert.notEqual(reply.headers.etag, etag);
  });
});

const bodyOf = ({ operation }) => Object.values(operation.requestBody?.content ?? {})[0]?.example;

/** Who asks, and where, when it is not the administrator at the usual address. */
const CHANGES = {
  updateComment: { as: 'john' },
  changePassword: { body: { old_password: PASSWORD, password: 'staple battery horse' } },
  deleteCurrentToken: { as: 'john' },
  deleteSession: { as: 'john cookie' },
};

describe('nothing that has another version is changed', () => {
  /** Where what it changes is read. */
  const READ = {
    updateMe: '/me',
    deleteOtherCredentials: '/me/credentials',
    deleteCredential: '/me/credentials/{id}',
    updatePost: '/posts/{id}',
    deletePost: '/posts/{id}',
    updateComment: '/comments/{id}',
    deleteComment: '/comments/{id}',
    followUser: '/users/{id}/relationship',
    unfollowUser: '/users/{id}/relationship',
    moderateComment: '/moderation/comments/{id}',
    updateAccount: '/accounts/{id}',
  };
  for (const it of operations.filter(({ method }) => ['PUT', 'PATCH', 'DELETE'].includes(method))) {
    test(it.id, async () => {
      const { as = 'admin', body = bodyOf(it) } = CHANGES[it.id] ?? {};
      const at = await addressOf(it.path);
      const isShown = it.id in READ;
      const readAt = isShown && (await addressOf(READ[it.id]));
      const was = isShown && (await read(as, readAt));
      const reply = await send(as, it.method, at, body, { 'If-Match': OLD });
      assert.equal(reply.status, 412, reply.text);
      assert.equal(reply.json.error, 'precondition failed');
      assert.deepEqual(reply.json.current, isShown ? was.json : undefined);
      assert.equal(reply.headers.etag, isShown ? was.headers.etag : undefined);
      if (isShown) assert.deepEqual((await read(as, readAt)).json, was.json);
      else assert.equal((await send(as, it.method, at, body, { 'If-None-Match': '*' })).status, 412);
    });
  }
});

const UPDATE = { as: 'john', method: 'PUT', path: '/posts/{fresh}', body: { body: 'new' } };
const rows = {
  'the present tag': [(tag) => tag, 200],
  'a weak one': [(tag) => `W/${tag}`, 200],
  'the version with another hash': [(tag) => tag.replace(/-.*/, '-0"'), 200],
  'the version alone': [(tag) => tag.replace(/-.*/, '"'), 200],
  'one of several': [(tag) => `"v7-1",W/"x" , ${tag}`, 200],
  'any version': [() => '*', 200],
  'another version': [() => OLD, 412],
  'no tag': [() => '', 412],
  'a tag without quotes': [(tag) => tag.slice(1, -1), 412],
  'half a tag': [(tag) => tag.slice(0, -1), 412],
  'a list with an error behind it': [(tag) => `${tag}, x`, 412],
  'a version that is no number': [() => '"v1x-0"', 412],
  'a version beyond all numbers': [() => '"v99999999999999999999-0"', 412],
  'a tag of a list': [() => '"6c78e0e3bd51d358d01e758642b85fb8"', 412],
};

describe('If-Match of an edit', () => {
  for (const [name, [headerOf, status]] of Object.entries(rows))
    test(name, async () => {
      const path = `/posts/${await write()}`;
      const header = headerOf(await tagOf('john', path));
      assert.equal((await send('john', 'PUT', path, { body: 'new' }, { 'If-Match': header })).status, status);
      assert.equal((await read('john', path)).json.body === 'new', status === 200);
    });
});

scenarios('preconditions come last', {
  server: () => server,
  params: { fresh: write },
  rows: [
    { name: 'not demanded', ...UPDATE, status: 200 },
    { name: 'behind 401', ...UPDATE, as: 'anonymous', headers: { 'If-Match': OLD }, status: 401 },
    { name: 'behind 403', ...UPDATE, as: 'susan', headers: { 'If-Match': OLD }, status: 403 },
    { name: 'behind 400', ...UPDATE, body: { body: '' }, headers: { 'If-Match': OLD }, status: 400 },
    { name: 'behind 404', ...UPDATE, path: '/posts/999999', headers: { 'If-Match': OLD }, status: 404 },
    { name: 'If-None-Match: * is for what is not there', ...UPDATE, headers: { 'If-None-Match': '*' }, status: 412 },
    {
      name: 'nor is a text changed that stays the same',
      ...UPDATE,
      body: {},
      headers: { 'If-Match': OLD },
      status: 412,
    },
  ],
});

/** What happens between reading and editing, and whether it makes the edit fail. */
async function between({ as, path, body, method = 'PUT', change, status }) {
  const etag = await tagOf(as, path);
  await change();
  const reply = await send(as, method, path, body, { 'If-Match': etag });
  assert.equal(reply.status, status, reply.text);
}

describe('what makes an edit fail', () => {
  const account = (name, body) => done('admin', 'PATCH', `/accounts/@${name}`, body);

  test('of a post: another edit, and nothing else', async () => {
    const path = `/posts/${post}`;
    const edit = { as: 'john', path, body: { body: `text ${texts++}` } };
    await between({ ...edit, change: () => commentOn(post, 'susan'), status: 200 });
    await between({ ...edit, change: () => account('john', { name: 'Another Name' }), status: 200 });
    await between({ ...edit, change: () => account('john', { username: 'johann' }), status: 200 });
    await account('johann', { username: 'john' });
    await between({ ...edit, change: () => done('admin', 'PUT', path, { body: 'by an admin' }), status: 412 });
    await between({ ...edit, change: () => done('admin', 'PUT', path, { body: 'by an admin' }), status: 200 });
  });

  test('of a comment: another edit, but no decision of a moderator', async () => {
    const path = `/comments/${comment}`;
    const edit = { as: 'john', path, body: { body: `text ${texts++}` } };
    const decide = (body) => done('moderator', 'PUT', `/moderation${path}`, body);
    await between({ ...edit, change: () => decide({ disabled: true }), status: 200 });
    await between({ ...edit, change: () => decide({ disabled: false }), status: 200 });
    await between({ ...edit, change: () => done('john', 'PUT', path, { body: 'elsewhere' }), status: 412 });
  });

  test('of a decision: another decision, and an edit of the text that it is about', async () => {
    const path = `/moderation/comments/${comment}`;
    const decision = { as: 'moderator', path, body: { disabled: true, reason: 'Rude.' } };
    await between({ ...decision, change: () => commentOn(post), status: 200 });
    await between({ ...decision, change: () => done('admin', 'PUT', path, { disabled: false }), status: 412 });
    const edit = () => done('john', 'PUT', `/comments/${comment}`, { body: `text ${texts++}` });
    await between({ ...decision, change: edit, status: 412 });
  });

  test('of a profile: another edit of it, but not of the account', async () => {
    const edit = { as: 'susan', method: 'PATCH', path: '/me', body: { location: 'Graz' } };
    await between({ ...edit, change: () => account('susan', { email: 'other@example.com' }), status: 200 });
    await between({ ...edit, change: () => account('susan', { email: 'susan@example.com' }), status: 200 });
    await between({ ...edit, change: () => account('susan', { location: 'Graz' }), status: 200 });
    await between({ ...edit, change: () => account('susan', { location: 'Linz' }), status: 412 });
  });

  test('of an account: an edit of any of its fields', async () => {
    const edit = { as: 'admin', method: 'PATCH', path: '/accounts/@john', body: { location: 'Graz' } };
    await between({ ...edit, change: () => write(), status: 200 });
    await between({ ...edit, change: () => done('john', 'PATCH', '/me', { about_me: 'New.' }), status: 412 });
    await between({ ...edit, change: () => done('john', 'PATCH', '/me', { about_me: 'New.' }), status: 200 });
    await between({ ...edit, change: () => account('john', { confirmed: false }), status: 412 });
    await between({ ...edit, change: () => account('john', { confirmed: true }), status: 412 });
  });
});

describe('the answer to a change has the tag that GET answers', () => {
  const rows = {
    createPost: ['john', 'POST', '/posts', () => ({ body: `text ${texts++}` }), ({ json }) => `/posts/${json.id}`],
    createComment: [
      'john',
      'POST',
      '/posts/{post}/comments',
      () => ({ body: `text ${texts++}` }),
      ({ json }) => `/comments/${json.id}`,
    ],
    updatePost: ['john', 'PUT', '/posts/{post}', () => ({ body: `text ${texts++}` })],
    updateComment: ['john', 'PUT', '/comments/{comment}', () => ({ body: `text ${texts++}` })],
    moderateComment: ['admin', 'PUT', '/moderation/comments/{comment}', () => ({ disabled: true })],
    updateMe: ['john', 'PATCH', '/me', () => ({ location: `place ${texts++}` })],
    updateAccount: ['admin', 'PATCH', '/accounts/@susan', () => ({ location: `place ${texts++}` })],
    followUser: ['john', 'PUT', '/users/@susan/follow', () => undefined, () => '/users/@susan/relationship'],
    unfollowUser: ['john', 'DELETE', '/users/@susan/follow', () => undefined, () => '/users/@susan/relationship'],
  };
  for (const [id, [as, method, path, bodyOf, readAt]] of Object.entries(rows))
    test(id, async () => {
      const at = path.replace('{post}', post).replace('{comment}', comment);
      const reply = await done(as, method, at, bodyOf());
      const got = await read(as, readAt ? readAt(reply) : at);
      assert.equal(reply.text, got.text);
      assert.equal(reply.headers.etag, got.headers.etag);
      assert.equal(reply.headers['cache-control'], 'no-store');
    });

  test('createSession', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const { email } = server.people.john;
    const reply = await server.request({
      method: 'POST',
      path: '/session',
      body: { email, password: PASSWORD },
      headers,
    });
    assert.equal(reply.headers.etag, await tagOf('john', '/me'));
  });

  test('every operation that answers what a GET answers is in the contract with its tag', () => {
    const schemaOf = (it, status) => it.operation.responses[status]?.content?.['application/json']?.schema?.$ref;
    const isRead = (it) => it.method === 'GET';
    const read = new Set(operations.filter(isRead).map((it) => schemaOf(it, 200)));
    read.delete(undefined);
    const changes = operations.filter(
      (it) => !isRead(it) && [200, 201].some((status) => read.has(schemaOf(it, status))),
    );
    const tested = [...Object.keys(rows), 'createSession', 'confirmUser', 'changeEmail'];
    assert.deepEqual(changes.map(({ id }) => id).sort(), tested.sort());
  });

  test('so edits follow each other without a GET', async () => {
    let { json, headers } = await done('john', 'POST', '/posts', { body: 'draft 0' });
    const first = headers.etag;
    for (let i = 1; i < 4; i++)
      ({ json, headers } = await done(
        'john',
        'PUT',
        `/posts/${json.id}`,
        { body: `draft ${i}` },
        { 'If-Match': headers.etag },
      ));
    assert.equal((await send('john', 'PUT', `/posts/${json.id}`, { body: 'x' }, { 'If-Match': first })).status, 412);
  });

  test('also when it is repeated by its key', async () => {
    const create = () => done('john', 'POST', '/posts', { body: 'once' }, { 'Idempotency-Key': 'the-tag-too' });
    const one = await create();
    assert.equal((await create()).headers.etag, one.headers.etag);
    assert.equal(await tagOf('john', `/posts/${one.json.id}`), one.headers.etag);
  });
});

describe('If-Match of what is never edited', () => {
  const relationship = '/users/@susan/relationship';

  test('a follow: its tag says whether the caller follows', async () => {
    await done('john', 'DELETE', '/users/@susan/follow');
    const apart = await tagOf('john', relationship);
    const followed = await done('john', 'PUT', '/users/@susan/follow', undefined, { 'If-Match': apart });
    await done('susan', 'PUT', '/users/@john/follow');
    const late = await send('john', 'PUT', '/users/@susan/follow', undefined, { 'If-Match': apart });
    assert.deepEqual([late.status, late.json.current], [412, { you_follow: true, follows_you: true }]);
    await done('john', 'DELETE', '/users/@susan/follow', undefined, { 'If-Match': followed.headers.etag });
    await done('john', 'DELETE', '/users/@susan/follow', undefined, { 'If-Match': '*' });
  });

  test('a credential: its tag, however often it was used', async () => {
    const body = { name: 'for a while', scope: 'read', days: 1 };
    const { json, headers } = await done('john', 'POST', '/me/tokens', body);
    assert.equal(headers.etag, undefined, 'the answer has the secret, GET has not');
    const etag = await tagOf('john', headers.location.replace('/api/v1', ''));
    await done('john', 'DELETE', `/me/credentials/${json.id}`, undefined, { 'If-Match': etag });
    assert.equal(
      (await send('john', 'DELETE', `/me/credentials/${json.id}`, undefined, { 'If-Match': '*' })).status,
      404,
    );
  });

  test('all other credentials: the tag of the list, until there is a new one', async () => {
    const at = '/me/credentials';
    const [before] = [await tagOf('susan', at)];
    await done('susan', 'POST', '/me/tokens', { name: 'unseen', scope: 'read', days: 1 });
    const late = await send('susan', 'DELETE', at, undefined, { 'If-Match': before });
    assert.deepEqual([late.status, late.json.current.credentials[0].name], [412, 'unseen']);
    await done('susan', 'DELETE', at, undefined, { 'If-Match': late.headers.etag });
  });

  for (const [path, as] of Object.entries({ '/session': 'susan cookie', '/tokens/current': 'susan' }))
    test(`If-Match: * of ${path}`, async () => {
      await done(as, 'DELETE', path, undefined, { 'If-Match': '*' });
      server.client.forget(as);
    });
});

test('the tag of a 412 is good for the next attempt', async () => {
  const path = `/posts/${await write()}`;
  const { headers } = await send('john', 'PUT', path, { body: 'mine' }, { 'If-Match': OLD });
  await done('john', 'PUT', path, { body: 'mine' }, { 'If-Match': headers.etag });
});

test(`of two edits of the same version one wins, ${ROUNDS} times`, async () => {
  const path = `/posts/${await write()}`;
  for (let round = 0; round < ROUNDS; round++) {
    const headers = { 'If-Match': await tagOf('john', path) };
    const bodies = [`left ${round}`, `right ${round}`];
    const replies = await Promise.all([
      send('john', 'PUT', path, { body: bodies[0] }, headers),
      send('admin', 'PUT', path, { body: bodies[1] }, headers),
    ]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
    const stored = bodies[replies.findIndex(({ status }) => status === 200)];
    assert.equal((await read('john', path)).json.body, stored);
    assert.equal(replies.find(({ status }) => status === 412).json.current.body, stored);
  }
});
