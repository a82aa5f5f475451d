// Deleting an account: what is deleted, what is kept, and that no trace is left in any file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { before, describe, test } from 'node:test';
import { audit } from '../faults/audit.mjs';
import { basic } from '../support/client.mjs';
import { onPostgres } from '../support/databases.mjs';
import { mailTo, register } from '../support/mail.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const HERE = { 'Sec-Fetch-Site': 'same-origin' };
const DAY_US = 24 * 3600 * 1_000_000;

let server;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {} } });
});

const passwordOf = ({ email }) => ({ Authorization: basic(email, PASSWORD) });
const remove = (person, posts, on = server) =>
  on.request({
    method: 'POST',
    path: '/me/deletion',
    headers: passwordOf(person),
    body: { password: PASSWORD, posts },
  });
const post = async (as, body, on = server) =>
  (await on.request({ as, method: 'POST', path: '/posts', body: { body } })).json;
const comment = async (as, id, body, on = server) =>
  (await on.request({ as, method: 'POST', path: `/posts/${id}/comments`, body: { body } })).json;
const idOf = async (name, on = server) => (await on.request({ path: `/users/@${name}` })).json.id;
const purged = (on = server) =>
  waitFor(() => on.sql((db) => db.get('SELECT COUNT(*) AS n FROM purges').n === 0), 'the end of a purge');

/** How often the word occurs, in any letter case, in the database's files and in a new backup; in a dump of PostgreSQL. */
async function traces(on, word) {
  const count = (text) => text.toLowerCase().split(word).length - 1;
  if (onPostgres) return count(on.data.dump());
  const copy = join(on.dir, `backup-${Math.random()}.db`);
  await on.cli(['backup', copy]);
  const files = [on.database, `${on.database}-wal`, copy].filter((file) => existsSync(file));
  return files.reduce((sum, file) => sum + count(readFileSync(file, 'latin1')), 0);
}

describe('what is kept', () => {
  test('with posts=keep: posts and comments, by a deleted user', async () => {
    const leaver = await server.addUser({ name: 'keeper' });
    const id = await idOf('keeper');
    const own = await post('keeper', 'words that stay');
    const other = await post('john', 'by john, who answers @keeper');
    await comment('keeper', other.id, 'a word that stays');
    assert.equal((await remove(leaver, 'keep')).status, 204);
    await purged();
    const { json } = await server.request({ path: `/posts/${own.id}` });
    assert.equal(json.body, 'words that stay');
    assert.deepEqual([json.author.username, json.author.deleted, json.author.id], ['deleted user', true, id]);
    const [left] = (await server.request({ path: `/posts/${other.id}/comments` })).json.comments;
    assert.deepEqual(
      [left.body, left.author.username, left.author.deleted],
      ['a word that stays', 'deleted user', true],
    );
    const answer = (await server.request({ path: `/posts/${other.id}` })).json;
    assert.deepEqual([answer.body, answer.author.deleted], ['by john, who answers @keeper', false]);
    const tombstone = (await server.request({ path: `/users/${id}` })).json;
    assert.deepEqual([tombstone.username, tombstone.post_count, tombstone.comment_count], ['deleted user', 1, 1]);
    assert.equal(tombstone.deleted, true);
    assert.equal((await server.request({ path: '/users/@john' })).json.deleted, false);
    assert.equal((await server.request({ path: `/users/${id}/posts` })).json.count, 1);
    assert.equal((await server.request({ path: '/users/@keeper' })).status, 404);
    assert.equal((await server.request({ path: `/users/@deleted-${id}` })).status, 404);
    delete server.people.keeper;
    await audit(server);
  });

  test('with posts=delete: what others wrote on other posts; all counts are correct', async () => {
    const leaver = await server.addUser({ name: 'goer' });
    const id = await idOf('goer');
    const [own, other] = [await post('goer', 'words that go'), await post('john', 'john stays')];
    const theirs = await comment('susan', own.id, 'goes with the post');
    await comment('goer', other.id, 'goes too');
    await comment('susan', other.id, 'stays');
    assert.equal((await remove(leaver, 'delete')).status, 204);
    await purged();
    assert.equal((await server.request({ path: `/posts/${own.id}` })).status, 404);
    assert.equal((await server.request({ path: `/comments/${theirs.id}` })).status, 404);
    const { comments, count } = (await server.request({ path: `/posts/${other.id}/comments` })).json;
    assert.deepEqual([count, comments.map((it) => it.body)], [1, ['stays']]);
    const tombstone = (await server.request({ path: `/users/${id}` })).json;
    assert.deepEqual([tombstone.username, tombstone.post_count, tombstone.comment_count], ['deleted user', 0, 0]);
    delete server.people.goer;
    await audit(server);
  });
});

describe('deleting', () => {
  test('ends every session and token, and clears the cookie', async () => {
    const leaver = await server.addUser({ name: 'leaver' });
    const password = passwordOf(leaver);
    const { json } = await server.request({ method: 'POST', path: '/tokens', headers: password });
    const cookie = { Cookie: await server.client.openSession(leaver), ...HERE };
    const body = { password: PASSWORD, posts: 'keep' };
    const reply = await server.request({ method: 'POST', path: '/me/deletion', headers: cookie, body });
    assert.equal(reply.status, 204, reply.text);
    assert.match(reply.headers['set-cookie'][0], /^retort_session=;/);
    for (const headers of [password, cookie, { Authorization: `Bearer ${json.token}` }])
      assert.equal((await server.request({ path: '/me', headers })).status, 401);
  });

  test('requires the password', async () => {
    const leaver = await server.addUser({ name: 'stayer' });
    const body = { password: 'wrong password', posts: 'delete' };
    const reply = await server.request({ method: 'POST', path: '/me/deletion', headers: passwordOf(leaver), body });
    assert.equal(reply.status, 400);
    assert.deepEqual(reply.json.errors, [
      { pointer: '#/password', code: 'wrong_password', detail: 'Invalid password.' },
    ]);
    assert.equal((await server.request({ path: '/me', headers: passwordOf(leaver) })).status, 200);
  });

  test('releases the address at once, the username after 90 days', async () => {
    const people = { john: {}, phoenix: { username: 'Phoenix' }, chief: { role: 'Administrator' } };
    const on = await startServer({ people });
    const first = await idOf('phoenix', on);
    assert.equal((await remove(on.people.phoenix, 'keep', on)).status, 204);
    const pass = (days) =>
      on.sql((db) => db.run('UPDATE reserved_names SET expires_at = expires_at - ?', days * DAY_US));
    const body = { email: on.people.phoenix.email, username: 'phoenix', password: PASSWORD };
    const refused = async (request) => {
      const { status, json, text } = await on.request(request);
      assert.equal(status, 409, text);
      assert.deepEqual(json.errors, [{ pointer: '#/username', code: 'taken', detail: 'Username already in use.' }]);
    };
    pass(89);
    await refused({ method: 'POST', path: '/users', body });
    await refused({ as: 'chief', method: 'PATCH', path: '/accounts/@john', body: { username: 'PHOENIX' } });
    await assert.rejects(on.addUser({ name: 'phoenix' }), /the username of a deleted account stays taken for 90 days/);
    const token = await register(on, { ...body, username: 'phoenix2' });
    const confirm = { method: 'POST', path: '/confirmations', body: { token, password: PASSWORD } };
    await refused({ ...confirm, body: { ...confirm.body, username: 'phoenix' } });
    pass(1);
    assert.equal((await on.request({ ...confirm, body: { ...confirm.body, username: 'phoenix' } })).status, 200);
    assert.ok((await idOf('phoenix', on)) > first, 'a new account, not the old one');
  });

  test('reserves the username by a hash only, which is deleted when it expires', async () => {
    const leaver = await server.addUser({ name: 'nameless' });
    assert.equal((await remove(leaver, 'keep')).status, 204);
    const rows = () => server.sql((db) => db.all('SELECT * FROM reserved_names'));
    for (const row of rows()) {
      assert.deepEqual(Object.keys(row), ['name_hash', 'expires_at']);
      assert.equal(row.name_hash.length, 32);
    }
    server.sql((db) => db.exec('UPDATE reserved_names SET expires_at = 0'));
    const last = await server.addUser({ name: 'lastone' });
    assert.equal((await remove(last, 'keep')).status, 204); // wakes the janitor
    await waitFor(() => rows().length === 1, 'the expired rows to be deleted');
  });

  test('concurrent deletions succeed once', async () => {
    const leaver = await server.addUser({ name: 'twice' });
    const all = await Promise.all([remove(leaver, 'keep'), remove(leaver, 'delete'), remove(leaver, 'keep')]);
    const statuses = all.map((it) => it.status).sort();
    assert.ok(
      statuses.slice(1).every((it) => [401, 404].includes(it)),
      String(statuses),
    );
    await purged();
  });

  test('concurrent with a change of the password: only one of the two succeeds', async () => {
    const leaver = await server.addUser({ name: 'hasty' });
    const id = await idOf('hasty');
    const headers = passwordOf(leaver);
    assert.equal((await server.request({ path: '/me', headers })).status, 200);
    const body = { old_password: PASSWORD, password: 'another turnip orbit' };
    const [change, deletion] = await Promise.all([
      server.request({ method: 'PUT', path: '/me/password', headers, body }),
      remove(leaver, 'keep'),
    ]);
    assert.notEqual(change.status === 204, deletion.status === 204, `${change.status}, ${deletion.status}`);
    const { password_hash } = server.sql((db) => db.get('SELECT password_hash FROM users WHERE id = ?', id));
    assert.equal(password_hash === '', deletion.status === 204);
  });

  const bad = (body, fields) => ({ as: 'john', method: 'POST', path: '/me/deletion', body, status: 400, fields });
  scenarios('input', {
    server: () => server,
    rows: [
      { name: 'no password', ...bad({ posts: 'keep' }, { '#/password': /required/ }) },
      { name: 'without `posts`', ...bad({ password: PASSWORD }, { '#/posts': /required/ }) },
      { name: 'an unknown value of `posts`', ...bad({ password: PASSWORD, posts: 'sell' }, { '#/posts': /./ }) },
    ],
  });
});

test('A7 the last administrator cannot be deleted, even by concurrent requests', async () => {
  const admins = await Promise.all([1, 2, 3].map((i) => server.addUser({ name: `chief${i}`, role: 'Administrator' })));
  await server.addUser({ name: 'idle_chief', role: 'Administrator', confirmed: false });
  const all = await Promise.all(admins.map((it) => remove(it, 'keep')));
  assert.deepEqual(all.map((it) => it.status).sort(), [204, 204, 409]);
  const refused = all.find((it) => it.status === 409);
  assert.match(refused.json.errors[0].detail, /last administrator/);
  assert.equal(refused.json.errors[0].code, 'last_administrator');
  const last = admins[all.indexOf(refused)];
  assert.equal((await server.request({ path: '/me', headers: passwordOf(last) })).json.role, 'Administrator');
  const successor = await server.addUser({ name: 'successor', role: 'Administrator' });
  const two = await Promise.all([remove(last, 'delete'), remove(successor, 'delete')]);
  assert.deepEqual(two.map((it) => it.status).sort(), [204, 409]);
});

describe('no trace', () => {
  const CANARY = 'kanarienvogel';
  const LENGTHS = [1, 20, 90, 300, 1500, 4000];

  /** Creates an account whose name and words are in every place where an account can leave them. */
  async function settle(on, name, word) {
    const person = await on.addUser({ name, username: `${CANARY}_${name}`, email: `${name}.${CANARY}@example.com` });
    const headers = passwordOf(person);
    const agent = { ...HERE, 'User-Agent': `${CANARY}/1.0` };
    await on.request({
      method: 'POST',
      path: '/session',
      headers: agent,
      body: { email: person.email, password: PASSWORD },
    });
    const ask = (path, body) => on.request({ method: 'POST', path, headers, body });
    await ask('/me/tokens', { name: `for ${CANARY}`, scope: 'read' });
    await ask('/password-reset-requests', { email: person.email });
    await ask('/email-change-requests', { email: `${name}2.${CANARY}@example.com`, password: PASSWORD });
    await ask('/users', { email: person.email, username: `${CANARY}_${name}_2`, password: 'mauve turnip orbit' });
    await mailTo(on, person.email, 2);
    for (let i = 0; i < 24; i++) {
      const { id } = await post(name, `${word} `.repeat(LENGTHS[i % 6]), on);
      const theirs = await post('john', 'other words '.repeat(LENGTHS[(i * 5) % 6]), on);
      for (let j = 0; j < 4; j++)
        await comment(j % 2 ? name : 'susan', theirs.id, (j % 2 ? `${word} ` : 'other ').repeat(1 + 97 * i), on);
      // Growing and shrinking moves rows from page to page.
      for (const length of [LENGTHS[(i + 3) % 6], LENGTHS[(i + 4) % 6]])
        await on.request({ as: name, method: 'PUT', path: `/posts/${id}`, body: { body: `${word} `.repeat(length) } });
    }
    stir(on, name, word);
    return person;
  }

  /** Many texts, a few of them by `name`, edited again and again: SQLite moves rows from page to page. */
  function stir(on, name, word) {
    if (onPostgres) return;
    let state = 1;
    const random = (below) => (state = (state * 48271) % 2147483647) % below;
    const text = (own) => (own ? `${word} ` : 'other words ').repeat([1, 3, 10, 50, 200][random(5)]);
    const idOf = (email) => on.sql((db) => db.get('SELECT id FROM users WHERE email = ?', email).id);
    const [own, other] = [on.people[name].email, on.people.john.email].map(idOf);
    const db = new DatabaseSync(on.database);
    try {
      const insert = db.prepare(`INSERT INTO posts (author_id, body, body_html, renderer, created_at)
        VALUES (?1, ?2, ?2, 1, ?3) RETURNING id, author_id`);
      const update = db.prepare('UPDATE posts SET body = ?2, body_html = ?2 WHERE id = ?1');
      const all = [];
      db.exec('PRAGMA secure_delete = ON; BEGIN');
      for (let i = 0; i < 2000; i++) {
        const mine = random(10) === 0;
        all.push(insert.get(mine ? own : other, text(mine), i));
        for (let j = 0; j < 3; j++) {
          const { id, author_id } = all[random(all.length)];
          update.run(id, text(author_id === own));
        }
      }
      db.exec(`UPDATE users SET post_count = (SELECT COUNT(*) FROM posts WHERE author_id = users.id);
        UPDATE site SET post_count = (SELECT COUNT(*) FROM posts); COMMIT`);
    } finally {
      db.close();
    }
  }

  for (const [choice, word] of [
    ['delete', CANARY],
    ['keep', 'worthwhile'],
  ]) {
    test(`posts=${choice}: address, names and deleted texts are in no file and no backup`, async () => {
      const on = await startServer({ people: { john: {}, susan: {} } });
      await on.cli(['seed', '--users', '500', '--posts', '1000', '--comments', '3000']);
      const leavers = [await settle(on, 'first', word), await settle(on, 'second', word)];
      // Usernames that sort near the others split index pages, which leaves copies of rows.
      on.sql((db) => {
        if (!onPostgres) db.exec('PRAGMA secure_delete = ON');
        const begins = ['first.ka', 'kana', 'kanas', 'zeta', 'second.k'];
        db.many(
          `INSERT INTO users (username, username_key, email, email_key, password_hash, role_id,
            avatar_hash, member_since, last_seen) VALUES (?1, ?1, ?1, ?1, '', 1, '', 0, 0)`,
          Array.from({ length: 3000 }, (_, i) => [`${begins[i % 5]}${(i * 7919) % 3001}`]),
        );
      });
      assert.ok((await traces(on, CANARY)) > 0);
      const replies = await Promise.all(leavers.map((it) => remove(it, choice, on)));
      assert.deepEqual(
        replies.map((it) => it.status),
        [204, 204],
      );
      await purged(on);
      assert.equal(await traces(on, CANARY), 0);
      for (let i = 0; i < 30; i++) await post('john', 'and life goes on '.repeat(i), on).catch(() => {});
      assert.equal(await traces(on, CANARY), 0, 'later, too');
      assert.equal((await traces(on, 'worthwhile')) > 0, choice === 'keep');
      on.data.verify();
      assert.deepEqual(await on.restart('SIGKILL'), { code: null, signal: 'SIGKILL' });
      assert.equal(await traces(on, CANARY), 0, 'after a crash, too');
    });
  }

  test('a deletion interrupted by a crash continues after the next start', async () => {
    const on = await startServer({ people: { john: {}, leaver: { username: CANARY } } });
    for (let i = 0; i < 120; i++) await post('leaver', `${CANARY} ${i}`, on);
    assert.equal((await remove(on.people.leaver, 'delete', on)).status, 204);
    await on.restart('SIGKILL');
    await purged(on);
    assert.equal(await traces(on, CANARY), 0);
    assert.equal((await on.request({ path: '/posts' })).json.count, 0);
  });
});
