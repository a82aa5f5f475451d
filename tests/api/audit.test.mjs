// The audit trail: who did what to whom, by ids only, never deleted.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { onPostgres } from '../support/databases.mjs';
import { addAccounts, pagesOf } from '../support/bulk.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

const PAGE = 50;

let server;
const ids = {};
before(async () => {
  server = await startServer({
    people: { john: {}, moderator: { role: 'Moderator' }, admin: { role: 'Administrator' } },
  });
  for (const name of ['john', 'moderator', 'admin']) ids[name] = (await read(`/users/@${name}`)).id;
});

const read = async (path) => (await server.request({ as: 'admin', path })).json;
const ask = async (as, method, path, body) => {
  const reply = await server.request({ as, method, path, body });
  assert.ok(reply.status < 300, `${method} ${path}: ${reply.text}`);
  return reply;
};
const write = async (as, path, body) => (await ask(as, 'POST', path, { body })).json.id;

/** The entries that `act` adds to the trail, oldest first. */
async function gained(act) {
  const before = await read('/audit');
  await act();
  const after = await read('/audit');
  const entries = after.entries.slice(0, after.count - before.count).reverse();
  return entries.map(({ id, timestamp, actor_id, user_id, ...rest }) => {
    assert.ok(Math.abs(Date.parse(timestamp) - Date.now()) < 60_000);
    assert.deepEqual([actor_id, user_id], [ids[rest.actor_username] ?? null, ids[rest.username] ?? null]);
    return rest;
  });
}

const entry = (actor, action, user, facts = {}) => ({
  actor_username: actor,
  actor_deleted: false,
  action,
  username: user,
  user_deleted: false,
  post_id: null,
  comment_id: null,
  fields: [],
  from_role_id: null,
  to_role_id: null,
  role_id: null,
  permissions: [],
  detail: null,
  ...facts,
});

describe('G6 every action adds its entry', () => {
  const patch = (body) => () => ask('admin', 'PATCH', '/accounts/@john', body);
  const ROWS = [
    [
      { name: 'Jay', about_me: 'Secret words', location: null },
      entry('admin', 'account_edited', 'john', { fields: ['name', 'about_me'] }),
    ],
    [{ name: 'Jay', about_me: 'Secret words' }],
    [{ email: 'secret.address@example.com' }, entry('admin', 'account_edited', 'john', { fields: ['email'] })],
    [{ email: 'SECRET.address@example.com' }],
    [
      { email: 'john@example.com', name: null },
      entry('admin', 'account_edited', 'john', { fields: ['email', 'name'] }),
    ],
    [{ role: 'Moderator' }, entry('admin', 'role_changed', 'john', { from_role_id: 1, to_role_id: 2 })],
    [{ role: 'Moderator' }],
    [{ role: 'User' }, entry('admin', 'role_changed', 'john', { from_role_id: 2, to_role_id: 1 })],
    [{ confirmed: false }, entry('admin', 'account_unconfirmed', 'john')],
    [{ confirmed: true }, entry('admin', 'account_confirmed', 'john')],
    [{ confirmed: true, suspended: false }],
    [{ suspended: true }, entry('admin', 'account_suspended', 'john')],
    [{ suspended: false }, entry('admin', 'suspension_lifted', 'john')],
    [{}],
    [
      { location: 'Ankh', confirmed: false, role: 'Moderator', suspended: true },
      entry('admin', 'account_edited', 'john', { fields: ['location'] }),
      entry('admin', 'account_unconfirmed', 'john'),
      entry('admin', 'role_changed', 'john', { from_role_id: 1, to_role_id: 2 }),
      entry('admin', 'account_suspended', 'john'),
    ],
    [
      { confirmed: true, role: 'User', suspended: false, location: '', about_me: null },
      entry('admin', 'account_edited', 'john', { fields: ['location', 'about_me'] }),
      entry('admin', 'account_confirmed', 'john'),
      entry('admin', 'role_changed', 'john', { from_role_id: 2, to_role_id: 1 }),
      entry('admin', 'suspension_lifted', 'john'),
    ],
  ];
  for (const [i, [body, ...expected]] of ROWS.entries()) {
    test(`${i + 1}: ${JSON.stringify(body)}`, async () => assert.deepEqual(await gained(patch(body)), expected));
  }

  test('a refused change adds none', async () => {
    const entries = await gained(async () => {
      for (const body of [{ name: 'x', role: 'King' }, { name: 'x', username: 'admin' }, { suspended: 1 }])
        await server.request({ as: 'admin', method: 'PATCH', path: '/accounts/@john', body });
      await server.request({
        as: 'admin',
        method: 'PATCH',
        path: '/accounts/@admin',
        body: { name: 'x', role: 'User' },
      });
    });
    assert.deepEqual(entries, []);
  });

  test('sessions that an administrator ends', async () => {
    server.client.forget('john');
    assert.deepEqual(await gained(() => ask('admin', 'DELETE', '/accounts/@john/credentials')), [
      entry('admin', 'credentials_revoked', 'john'),
    ]);
    server.client.forget('john');
  });

  test('posts of others', async () => {
    server.client.forget('john');
    const post_id = await write('john', '/posts', 'secret words');
    const path = `/posts/${post_id}`;
    assert.deepEqual(await gained(() => ask('admin', 'PUT', path, { body: 'other secret words' })), [
      entry('admin', 'post_edited', 'john', { post_id }),
    ]);
    assert.deepEqual(
      await gained(() => ask('admin', 'PUT', path, { body: 'other secret words' })),
      [],
      'the same text',
    );
    assert.deepEqual(await gained(() => ask('admin', 'PUT', path, {})), [], 'no text');
    assert.deepEqual(await gained(() => ask('admin', 'DELETE', path)), [
      entry('admin', 'post_deleted', 'john', { post_id }),
    ]);
  });

  test('comments of others', async () => {
    const post_id = await write('admin', '/posts', 'secret words');
    const comment_id = await write('john', `/posts/${post_id}/comments`, 'secret words');
    const path = `/moderation/comments/${comment_id}`;
    const decide = (disabled) => () => ask('moderator', 'PUT', path, { disabled, reason: 'secret reason' });
    const about = { post_id, comment_id };
    assert.deepEqual(await gained(decide(true)), [entry('moderator', 'comment_disabled', 'john', about)]);
    assert.deepEqual(await gained(decide(true)), []);
    assert.deepEqual(await gained(decide(false)), [entry('moderator', 'comment_enabled', 'john', about)]);
    assert.deepEqual(await gained(() => ask('moderator', 'DELETE', `/comments/${comment_id}`)), [
      entry('moderator', 'comment_deleted', 'john', about),
    ]);
  });

  test('actions on the own account, posts and comments are not recorded', async () => {
    const entries = await gained(async () => {
      const post = await write('john', '/posts', 'own');
      const comment = await write('john', `/posts/${post}/comments`, 'own');
      await ask('john', 'PUT', `/posts/${post}`, { body: 'still own' });
      await ask('john', 'PUT', `/comments/${comment}`, { body: 'still own' });
      await ask('john', 'PATCH', '/me', { name: 'Jay' });
      await ask('john', 'DELETE', `/comments/${comment}`);
      await ask('john', 'DELETE', `/posts/${post}`);
      await ask('john', 'PUT', '/users/@admin/follow');
    });
    assert.deepEqual(entries, []);
  });

  test('the command line has no actor', async () => {
    const role = ['user', 'role', '--email', 'john@example.com', '--role'];
    assert.deepEqual(await gained(() => server.cli([...role, 'Moderator'])), [
      entry(null, 'role_changed', 'john', { from_role_id: 1, to_role_id: 2 }),
    ]);
    assert.deepEqual(await gained(() => server.cli([...role, 'Moderator'])), []);
    assert.deepEqual(await gained(() => server.cli([...role, 'User'])), [
      entry(null, 'role_changed', 'john', { from_role_id: 2, to_role_id: 1 }),
    ]);
  });
});

test('the permissions that a role was given', async () => {
  const set = (...permissions) => server.cli(['role', 'set', '--name', 'Writer', '--permissions', permissions.join()]);
  const [made, changed, emptied] = await gained(async () => {
    await set('WRITE', 'FOLLOW');
    await set('ADMIN');
    await set('none');
  });
  const { id: role_id } = (await read('/roles')).roles.find((it) => it.name === 'Writer');
  assert.deepEqual(made, entry(null, 'role_set', null, { role_id, permissions: ['FOLLOW', 'WRITE'] }));
  assert.deepEqual(changed, entry(null, 'role_set', null, { role_id, permissions: ['ADMIN'] }));
  assert.deepEqual(emptied, entry(null, 'role_set', null, { role_id, permissions: [] }));
});

describe('the trail', () => {
  test('cannot be changed or deleted, even by SQL', async () => {
    const before = await read('/audit');
    for (const sql of [
      'DELETE FROM audit',
      'DELETE FROM audit WHERE id = 1',
      "UPDATE audit SET action = 'nothing'",
      'UPDATE audit SET actor_id = NULL WHERE id = 1',
      'UPDATE audit SET created_at = 0',
      "INSERT INTO audit (id, created_at, action) VALUES (1, 0, 'nothing') ON CONFLICT (id) DO UPDATE SET action = 'nothing'",
      onPostgres
        ? 'TRUNCATE audit CASCADE'
        : "INSERT OR REPLACE INTO audit (id, created_at, action) VALUES (1, 0, 'nothing')",
    ])
      assert.throws(() => server.sql((db) => db.exec(sql)), /append-only/, sql);
    assert.deepEqual(await read('/audit'), before);
  });

  test('has no method but GET', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      assert.equal((await server.request({ as: 'admin', method, path: '/audit' })).status, 405);
  });

  test('contains no address, no name and no text', () => {
    const rows = server.sql((db) => db.all('SELECT * FROM audit'));
    assert.ok(rows.length > 20);
    const text = JSON.stringify(rows);
    for (const word of ['@', 'secret', 'Secret', 'Jay', 'john', 'example']) assert.ok(!text.includes(word), word);
  });

  test('shows the current name, and keeps the entries of deleted accounts', async () => {
    const [id] = addAccounts(server, 'passing', 1);
    await ask('admin', 'PATCH', `/accounts/${id}`, { role: 'Moderator' });
    await ask('admin', 'PATCH', `/accounts/${id}`, { username: 'renamed' });
    let [edited, changed] = (await read('/audit')).entries;
    assert.deepEqual([edited.username, changed.username, changed.user_id], ['renamed', 'renamed', id]);
    assert.deepEqual([edited.user_deleted, edited.actor_deleted], [false, false]);
    const body = { password: PASSWORD, posts: 'delete' };
    await ask('passing1 password', 'POST', '/me/deletion', body);
    [edited, changed] = (await read('/audit')).entries;
    assert.deepEqual([edited.username, changed.action, changed.user_id], ['deleted user', 'role_changed', id]);
    assert.deepEqual([edited.user_deleted, edited.actor_deleted], [true, false]);
  });

  test('is sorted newest first, fifty a page; paging is stable while entries are added', async () => {
    const toggle = (i) => ask('admin', 'PATCH', '/accounts/@john', { role: i % 2 ? 'User' : 'Moderator' });
    for (let i = 0; i < 2 * PAGE; i++) await toggle(i);
    const all = server.sql((db) => db.all('SELECT id FROM audit ORDER BY created_at DESC, id DESC'));
    let step = 0;
    const pages = await pagesOf(server, '/audit', { as: 'admin', between: () => toggle(step++) });
    assert.deepEqual(
      pages.flatMap(({ entries }) => entries.map((it) => it.id)),
      all.map((it) => it.id),
    );
    assert.ok(pages.slice(0, -1).every(({ entries }) => entries.length === PAGE));
    assert.deepEqual(
      pages.map((it) => it.count),
      pages.map((_, i) => all.length + i),
    );
    const second = await read('/audit?page=2');
    assert.ok(second.prev.startsWith('/api/v1/audit?page=1&until='), second.prev);
    assert.deepEqual(
      second.entries.slice(step).map((it) => it.id),
      all.slice(PAGE, 2 * PAGE - step).map((it) => it.id),
    );
  });
});
