// Databases of older versions: how migrations convert their rows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from '../faults/audit.mjs';
import { onPostgres, sqliteOnly } from '../support/databases.mjs';
import { MIGRATIONS } from '../support/migrations.mjs';
import { Server, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const NOBODY = '0'.repeat(32);

/** A server, not started, whose database has the schema after migration `number`, filled by `fill(db)`. */
function older(number, fill) {
  const server = new Server();
  server.sql((db) => {
    for (const migration of MIGRATIONS.slice(0, number)) {
      db.exec(migration.sql);
      db.run('INSERT INTO migrations VALUES (?, ?, 0)', migration.number, migration.name);
    }
    fill(db);
    if (onPostgres) db.exec("SELECT setval(pg_get_serial_sequence('users', 'id'), MAX(id)) FROM users");
  });
  return server;
}

test('B4 migration 4: self-follows are deleted, the others are kept and counted; disabled comments stay disabled', async () => {
  const old = older(3, (db) => {
    db.many(
      `INSERT INTO users (id, username, username_key, email, email_key, password_hash, role_id, confirmed,
        avatar_hash, member_since, last_seen) VALUES (?1, ?2, ?2, ?3, ?3, '', 1, 1, ?4, 1, 1)`,
      ['one', 'two', 'three', 'alone'].map((name, i) => [i + 1, name, `${name}@example.com`, 'a'.repeat(32)]),
    );
    db.exec(`INSERT INTO users (id, username, username_key, email, email_key, password_hash, role_id, avatar_hash, member_since, last_seen)
      VALUES (5, 'deleted user', 'deleted-5', '', 'deleted-5', '', 1, '${NOBODY}', 1, 1)`);
    db.many('INSERT INTO follows VALUES (?, ?, ?)', [
      [1, 1, 10],
      [2, 2, 11],
      [4, 4, 12],
      [1, 2, 1_700_000_000_000_000],
      [2, 1, 14],
      [3, 1, 15],
      [1, 3, 16],
    ]);
    db.exec(`INSERT INTO posts (id, author_id, body, body_html, renderer, created_at, comment_count) VALUES (1, 1, 'p', '<p>p</p>', 1, 1, 2);
      INSERT INTO comments (id, post_id, author_id, body, body_html, renderer, created_at, disabled)
        VALUES (1, 1, 2, 'c', '<p>c</p>', 1, 1, 1), (2, 1, 5, 'd', '<p>d</p>', 1, 2, 0);
      UPDATE site SET post_count = 1, comment_count = 2;
      UPDATE users SET post_count = (SELECT COUNT(*) FROM posts WHERE author_id = users.id),
        comment_count = (SELECT COUNT(*) FROM comments WHERE author_id = users.id);`);
  });
  const people = { admin: { role: 'Administrator' } };
  const server = await startServer({ people, of: old });
  for (const username of ['one', 'two', 'three', 'alone']) server.people[username] = { username };

  assert.deepEqual(
    server.sql((db) =>
      db.all('SELECT follower_id, followed_id, created_at FROM follows ORDER BY 1, 2').map(Object.values),
    ),
    [
      [1, 2, 1_700_000_000_000_000],
      [1, 3, 16],
      [2, 1, 14],
      [3, 1, 15],
    ],
  );
  const read = async (path, as) => (await server.request({ path, as })).json;
  const counts = [];
  for (const id of [1, 2, 3, 4, 5]) {
    const { follower_count, following_count, name, location, about_me } = await read(`/users/${id}`);
    counts.push([follower_count, following_count]);
    assert.deepEqual([name, location, about_me], [null, null, null]);
  }
  assert.deepEqual(counts, [
    [2, 2],
    [1, 1],
    [1, 1],
    [0, 0],
    [0, 0],
  ]);
  const { follows } = await read('/users/@one/following');
  assert.deepEqual(
    follows.map((it) => [it.user.username, it.since]),
    [
      ['two', '2023-11-14T22:13:20.000Z'],
      ['three', '1970-01-01T00:00:00.000Z'],
    ],
  );
  assert.deepEqual(
    (await read('/accounts', 'admin')).accounts.map((it) => it.id).sort(),
    [1, 2, 3, 4, 6],
    'no deleted account',
  );
  assert.equal((await server.request({ path: '/accounts/5', as: 'admin' })).status, 404);
  assert.throws(() => server.sql((db) => db.exec('INSERT INTO follows VALUES (4, 4, 1)')), /CHECK/i);

  assert.equal((await read('/comments/1')).body, null);
  const { body, disabled, disabled_at, disabled_by, disabled_reason } = await read('/moderation/comments/1', 'admin');
  assert.deepEqual([body, disabled, disabled_at, disabled_by, disabled_reason], ['c', true, null, null, null]);
  assert.equal((await read('/moderation/comments/2', 'admin')).author.username, 'deleted user');
  await audit(server);
});

test('pending registrations can still be confirmed', async () => {
  const old = older(6, (db) => {
    db.many(
      `INSERT INTO registrations (id, username, username_key, email, email_key, password_hash,
        token_hash, created_at, expires_at) VALUES (?1, ?2, lower(?2), ?3, ?3, 'hash', ?4, 1, 9000000000000000)`,
      [
        [7, 'Ada', 'ada@example.com', Buffer.alloc(32, 1)],
        [9, 'bob', 'bob@example.com', Buffer.alloc(32, 2)],
      ],
    );
  });
  const server = await startServer({ people: {}, of: old });
  const rows = server.sql((db) =>
    db.all('SELECT id, username, email, email_key, password_hash, user_id, token_hash FROM registrations ORDER BY id'),
  );
  const shown = rows.map(({ token_hash, ...row }) => [...Object.values(row), Buffer.from(token_hash).toString('hex')]);
  assert.deepEqual(shown, [
    [7, 'Ada', 'ada@example.com', 'ada@example.com', 'hash', null, '01'.repeat(32)],
    [9, 'bob', 'bob@example.com', 'bob@example.com', 'hash', null, '02'.repeat(32)],
  ]);
});

test(
  'audit details in words become fields; unknown words are kept',
  { skip: sqliteOnly('PostgreSQL came later') },
  async () => {
    const NONE = { fields: [], from_role_id: null, to_role_id: null, role_id: null, permissions: [], detail: null };
    const ROWS = [
      [
        'account_edited',
        'username, email, name, location, about_me',
        { fields: ['username', 'email', 'name', 'location', 'about_me'] },
      ],
      ['account_edited', 'about_me', { fields: ['about_me'] }],
      ['account_edited', 'name, email', 'stays'], // the program never wrote them in this order
      ['account_edited', 'name, password', 'stays'],
      ['account_edited', '', 'stays'],
      ['role_changed', 'from role 12 to role 345', { from_role_id: 12, to_role_id: 345 }],
      ['role_changed', 'from role User to role 2', 'stays'],
      ['role_changed', 'from role 1 to role 2, by mistake', 'stays'],
      ['role_changed', null, {}],
      ['role_set', 'role 4, permissions 0', { role_id: 4 }],
      ['role_set', 'role 5, permissions 17', { role_id: 5, permissions: ['FOLLOW', 'ADMIN'] }],
      ['role_set', 'role 4, permissions', 'stays'],
      ['password_set', null, {}],
      ['password_set', 'from role 1 to role 2', 'stays'],
    ];
    const old = older(8, (db) => {
      db.many(
        'INSERT INTO audit (id, created_at, action, post_id, detail) VALUES (?, ?, ?, 7, ?)',
        ROWS.map(([action, detail], i) => [i + 10, i + 1, action, detail]),
      );
    });
    const server = await startServer({ people: { admin: { role: 'Administrator' } }, of: old });
    const { entries } = (await server.request({ path: '/audit', as: 'admin' })).json;
    const ofPost = entries.filter((it) => it.post_id === 7).reverse();
    assert.deepEqual(
      ofPost.map(({ id, action, fields, from_role_id, to_role_id, role_id, permissions, detail }) => [
        id,
        action,
        { fields, from_role_id, to_role_id, role_id, permissions, detail },
      ]),
      ROWS.map(([action, detail, facts], i) => [
        i + 10,
        action,
        { ...NONE, ...(facts === 'stays' ? { detail } : facts) },
      ]),
    );
    for (const sql of [
      'DELETE FROM audit',
      'UPDATE audit SET detail = NULL',
      "INSERT INTO audit (id, created_at, action) VALUES (10, 0, '1') ON CONFLICT (id) DO UPDATE SET action = '1'",
      onPostgres ? 'TRUNCATE audit' : 'INSERT OR REPLACE INTO audit (id, created_at, action) VALUES (10, 0, 1)',
    ])
      assert.throws(() => server.sql((db) => db.exec(sql)), /append-only/, sql);
  },
);

test('texts of an older release: titles at once, stored with their new HTML soon; a later edit by an old server counts', async () => {
  const TEXTS = ['# A *title*\n\nand more', 'just words', '# '.concat('a '.repeat(100))];
  const TITLES = ['A title', 'just words', `${'a '.repeat(59)}a…`];
  const old = older(16, (db) => {
    db.exec(`INSERT INTO users (id, username, username_key, email, email_key, password_hash, role_id, avatar_hash, member_since, last_seen)
      VALUES (1, 'one', 'one', 'one@example.com', 'one@example.com', '', 1, '${NOBODY}', 1, 1)`);
    db.many(
      `INSERT INTO posts (id, author_id, body, body_html, renderer, created_at) VALUES (?, 1, ?, 'old', 2, ?)`,
      TEXTS.map((text, i) => [i + 1, text, i + 1]),
    );
    db.exec(
      `INSERT INTO comments (id, post_id, author_id, body, body_html, renderer, created_at) VALUES (1, 1, 1, '*c*', 'old', 1, 1)`,
    );
    db.exec(`UPDATE site SET post_count = 3, comment_count = 1; UPDATE users SET post_count = 3, comment_count = 1;
      UPDATE posts SET comment_count = 1 WHERE id = 1`);
  });
  const server = await startServer({ people: {}, of: old });
  const shown = async () => {
    const { posts } = (await server.request({ path: '/posts?sort=oldest' })).json;
    return posts.map(({ title }) => title);
  };
  assert.deepEqual(await shown(), TITLES);

  const stale = () =>
    server.sql(
      (db) =>
        db.get(`SELECT (SELECT COUNT(*) FROM posts WHERE body_html = 'old') +
          (SELECT COUNT(*) FROM comments WHERE body_html = 'old') AS count`).count,
    );
  await waitFor(() => stale() === 0, 'all texts to be rendered again');
  assert.deepEqual(server.sql((db) => db.all('SELECT title, excerpt FROM posts ORDER BY id')).map(Object.values), [
    ['A title', 'and more'],
    ['just words', 'just words'],
    [TITLES[2], TITLES[2]],
  ]);
  assert.equal((await server.request({ path: '/comments/1' })).json.body_html, '<p><em>c</em></p>');

  // During an upgrade, a server of the old release writes what it knows.
  server.sql((db) => db.exec("UPDATE posts SET body = 'changed', body_html = 'old', renderer = 2 WHERE id = 1"));
  assert.deepEqual(await shown(), ['changed', ...TITLES.slice(1)]);
  const { title, excerpt } = (await server.request({ path: '/posts/1' })).json;
  assert.deepEqual([title, excerpt], ['changed', 'changed']);
  assert.match((await server.cli(['rerender'])).stdout, /^1 texts/);
  assert.deepEqual(await shown(), ['changed', ...TITLES.slice(1)]);
});

/** What a later release may do to the schema while servers of this one run: it adds (CONTRIBUTING.md). */
function expandSchema(db) {
  const definitions = onPostgres
    ? "SELECT viewname AS name, definition AS query FROM pg_views WHERE schemaname = 'public'"
    : "SELECT name, substr(sql, instr(sql, ' AS') + 3) AS query FROM sqlite_schema WHERE type = 'view'";
  const views = db.all(definitions);
  assert.ok(views.length >= 3, 'the views of posts and comments');
  for (const { name, query } of views) {
    const create = onPostgres ? 'CREATE OR REPLACE VIEW' : `DROP VIEW ${name}; CREATE VIEW`;
    db.exec(`${create} ${name} AS SELECT old.*, 1 AS added FROM (${query.replace(/;\s*$/, '')}) old`);
  }
  for (const name of ['users', 'posts', 'comments', 'follows', 'mails', 'idempotency_keys'])
    db.exec(`ALTER TABLE ${name} ADD COLUMN added BIGINT NOT NULL DEFAULT 7`);
  db.exec('CREATE TABLE added (id BIGINT PRIMARY KEY, post_id BIGINT REFERENCES posts (id) ON DELETE CASCADE)');
}

test('a server works while a newer program adds columns to its tables and views', async () => {
  const server = await startServer({ people: { john: {}, susan: {}, moderator: { role: 'Moderator' } } });
  const ask = async (as, method, path, body) => {
    const headers = method === 'POST' ? { 'Idempotency-Key': `"${path} ${body.body}"` } : {};
    const reply = await server.request({ as, method, path, body, headers });
    assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`);
    return reply.text && reply.json;
  };
  const { id: john } = await ask('john', 'GET', '/me');
  const { id: susan } = await ask('susan', 'GET', '/me');
  await ask('susan', 'PUT', `/users/${john}/follow`);
  // The second time, every statement has been prepared with the old schema.
  for (const time of ['before', 'after']) {
    const post = await ask('john', 'POST', '/posts', { body: `a post ${time}` });
    const comments = `/posts/${post.id}/comments`;
    const comment = await ask('susan', 'POST', comments, { body: `a comment ${time}` });
    await ask('john', 'PUT', `/posts/${post.id}`, { body: `an edit ${time}` });
    const lists = [
      '/posts',
      `/users/${susan}/timeline`,
      comments,
      '/comments',
      `/users/${john}/posts`,
      `/users/${john}/followers`,
    ];
    for (const path of lists) await ask('susan', 'GET', path);
    assert.equal((await ask('susan', 'GET', `/posts/${post.id}`)).body, `an edit ${time}`);
    await ask('moderator', 'PUT', `/moderation/comments/${comment.id}`, { disabled: true });
    for (const path of ['/moderation/comments', `/moderation/comments/${comment.id}`])
      await ask('moderator', 'GET', path);
    if (time === 'before') server.sql(expandSchema);
    else await ask('john', 'DELETE', `/posts/${post.id}`);
  }
  assert.doesNotMatch(server.log, /level=error|must not change/);
});

test('a server goes on when a newer program migrates its database, and says so; it does not start again', async () => {
  const server = await startServer({ people: { john: {}, goner: {} } });
  const newer = MIGRATIONS.length + 1;
  server.sql((db) => db.run("INSERT INTO migrations (number, name, applied_at) VALUES (?, 'later', 1)", newer));
  const { password } = server.people.goner;
  const deletion = { method: 'POST', path: '/me/deletion', body: { password, posts: 'delete' } };
  await server.request({ as: 'goner password', ...deletion }); // which wakes the thread that looks
  await waitFor(
    () => server.log.includes(`migrated the database to schema ${newer}`),
    'a message about the newer schema',
  );
  const reply = await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'still here' } });
  assert.equal(reply.status, 201, reply.text);
  assert.equal((await server.request({ path: `/posts/${reply.json.id}` })).status, 200);
  await server.end();
  const { code, stdout } = await server.cli(['serve'], { allowFailure: true });
  assert.notEqual(code, 0);
  assert.match(stdout, new RegExp(`has schema ${newer}, but this program knows only up to ${newer - 1}`));
});
