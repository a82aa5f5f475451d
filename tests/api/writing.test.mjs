// Write limits of accounts and of client addresses.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addAccounts } from '../support/bulk.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const DAY_US = 24 * 3600 * 1_000_000;
const LATER_US = 61 * 1_000_000;

let server;
before(async () => {
  const people = { john: {}, moderator: { role: 'Moderator' } };
  const env = { RETORT_RATE_LIMIT: 'on', RETORT_TRUSTED_PROXIES: '127.0.0.1' };
  server = await startServer({ people, env });
});

let serial = 0;
/** Writes from a new client address, unless `from` is given. */
const address = () => `198.51.${100 + (++serial >> 8)}.${serial & 255}`;

/** A new account, which signs in from a client address of its own. */
function member({ old = false } = {}) {
  const prefix = `member${++serial}_`;
  const [id] = addAccounts(server, prefix, 1);
  if (old) server.sql((db) => db.run('UPDATE users SET member_since = member_since - ? WHERE id = ?', DAY_US, id));
  return { id, as: `${prefix}1`, from: address() };
}

const send = ({ as, from }, method, path, body) =>
  server.request({ as, method, path, body, headers: { 'X-Forwarded-For': from } });
const post = (who, body = `post ${++serial}`) => send(who, 'POST', '/posts', { body });
const comment = (who, id, body = `comment ${++serial}`) => send(who, 'POST', `/posts/${id}/comments`, { body });

/** Writes until it is refused, checks the number of accepted writes against `rate`, and gives number and refusal. */
async function flood(write, [burst, seconds]) {
  const start = Date.now();
  for (let accepted = 0; ; accepted++) {
    const reply = await write(accepted);
    if (reply.status < 400) continue;
    assert.equal(reply.status, 429, reply.text);
    assert.equal(reply.json.error, 'too many requests');
    const wait = Number(reply.headers['retry-after']);
    assert.ok(wait >= 1 && wait <= seconds, `Retry-After: ${wait}`);
    const most = burst + Math.floor((Date.now() - start) / 1000 / seconds);
    assert.ok(accepted >= burst && accepted <= most, `${accepted} were accepted, ${burst} to ${most} are right`);
    return reply;
  }
}

/** Moves all counts back by `seconds`, as if the time had passed. */
const pass = (seconds) =>
  server.sql((db) => db.run('UPDATE write_limits SET due_at = due_at - ?', seconds * 1_000_000));

const TEXTS = { young: [5, 60], old: [30, 10] };

describe('posts and comments', () => {
  test('of a new account: five, then one a minute', async () => {
    const who = member();
    await flood(() => post(who), TEXTS.young);
    pass(60);
    assert.equal((await post(who)).status, 201);
    assert.equal((await post(who)).status, 429);
  });

  test('are counted together', async () => {
    const who = member();
    const { id } = (await post(member({ old: true }))).json;
    await flood((i) => (i % 2 ? post(who) : comment(who, id)), TEXTS.young);
    assert.deepEqual([(await post(who)).status, (await comment(who, id)).status], [429, 429]);
  });

  test('of an account older than a day: thirty, then one every ten seconds', async () => {
    const who = member({ old: true });
    await flood(() => post(who), TEXTS.old);
  });

  test('of a moderator, from the first day on', async () => {
    await flood(() => post({ as: 'moderator', from: address() }), TEXTS.old);
  });

  test('of other accounts are not counted, nor are refused and failed ones', async () => {
    const [loud, quiet] = [member(), member()];
    quiet.from = loud.from;
    await flood(() => post(loud), TEXTS.young);
    for (let i = 0; i < 8; i++) assert.equal((await comment(quiet, 999_999)).status, 404);
    await flood(() => post(quiet), TEXTS.young);
  });

  test('that are refused change nothing', async () => {
    const who = member();
    await flood(() => post(who), TEXTS.young);
    const all = () =>
      server.sql((db) =>
        ['posts', 'site', 'write_limits']
          .map((it) => db.all(`SELECT * FROM ${it}`))
          .concat([db.all('SELECT post_count FROM users')]),
      );
    const known = all();
    assert.equal((await post(who)).status, 429);
    assert.deepEqual(all(), known);
  });

  test('that are concurrent are limited in the same way', async () => {
    const who = member();
    const start = Date.now();
    const replies = await Promise.all(Array.from({ length: 40 }, () => post(who)));
    const accepted = replies.filter((it) => it.status === 201).length;
    assert.ok(accepted >= 5 && accepted <= 5 + (Date.now() - start) / 60_000, String(accepted));
  });

  test('are still counted after a restart', async () => {
    const who = member();
    await flood(() => post(who), TEXTS.young);
    await server.restart();
    assert.equal((await post(who)).status, 429);
  });

  test('are possible again after the clock was ahead for a while', async () => {
    const who = member();
    await flood(() => post(who), TEXTS.young);
    pass(-2 * 24 * 3600);
    assert.equal((await post(who)).status, 201);
  });
});

describe('a client address', () => {
  test('with many new accounts has the limits of ten; other addresses and older accounts are not affected', async () => {
    const prefix = `members${++serial}_`;
    addAccounts(server, prefix, 12);
    const from = address();
    const members = Array.from({ length: 12 }, (_, i) => ({ as: `${prefix}${i + 1}`, from }));
    await flood((i) => post(members[Math.floor(i / 5)]), [50, 6]);
    const last = members.at(-1);
    assert.equal((await post(last)).status, 429);
    assert.equal((await post({ ...last, from: address() })).status, 201);
    assert.equal((await post({ ...member({ old: true }), from })).status, 201);
  });

  test('is deleted when its count has expired', async () => {
    await post(member());
    pass(3 * 24 * 3600);
    await server.restart(); // which deletes expired rows first
    const count = () => server.sql((db) => db.get('SELECT COUNT(*) AS n FROM write_limits').n);
    await waitFor(() => count() === 0, 'the rows to be deleted');
  });

  test('is not stored as text', async () => {
    await post(member());
    const known = server.sql((db) => db.all('SELECT writer FROM write_limits'));
    assert.ok(known.length > 0);
    for (const { writer } of known) assert.doesNotMatch(Buffer.from(writer).toString(), /198\.51/);
  });
});

describe('other writes', () => {
  test('follows', async () => {
    const who = member();
    const ids = addAccounts(server, `star${++serial}_`, 25);
    await flood((i) => send(who, 'PUT', `/users/${ids[i]}/follow`), [20, 30]);
    const { json } = await server.request({ path: `/users/${who.id}` });
    assert.ok(json.following_count >= 20);
    assert.equal((await send(who, 'DELETE', `/users/${ids[0]}/follow`)).status, 429);
    assert.equal((await post(who)).status, 201, 'texts have a count of their own');
  });

  test('edits, tokens, profiles, deletions', async () => {
    const who = member();
    const { id } = (await post(who)).json;
    const others = [
      (i) => send(who, 'PUT', `/posts/${id}`, { body: `edit ${i}` }),
      (i) => send(who, 'POST', '/me/tokens', { name: `token ${i}`, scope: 'read' }),
      (i) => send(who, 'PATCH', '/me', { location: `place ${i}` }),
    ];
    await flood((i) => others[i % 3](i), [19, 10]); // one write was for the token of the sign-in
    for (const write of others) assert.equal((await write(0)).status, 429);
    assert.equal((await send(who, 'DELETE', `/posts/${id}`)).status, 429);
  });

  test('an account over its limit can still sign in, and end sessions and tokens', async () => {
    const who = member();
    await flood((i) => send(who, 'POST', '/me/tokens', { name: `token ${i}`, scope: 'read' }), [19, 10]);
    const session = await server.client.openSession(server.people[who.as]);
    assert.ok(session);
    assert.equal((await send(who, 'DELETE', '/me/credentials')).status, 204);
    assert.equal((await send(who, 'DELETE', '/tokens/current')).status, 204);
  });
});

describe('repeating the same text', () => {
  const backdate = () =>
    server.sql((db) =>
      db.exec(`UPDATE posts SET created_at = created_at - ${LATER_US};
        UPDATE comments SET created_at = created_at - ${LATER_US}`),
    );
  const refuses = (reply, detail) => {
    assert.equal(reply.status, 409, reply.text);
    assert.deepEqual(reply.json.errors, [{ pointer: '#/body', code: 'duplicate', detail }]);
  };

  test('as a post within a minute is refused', async () => {
    const [who, other] = [member(), member()];
    assert.equal((await post(who, 'hello')).status, 201);
    refuses(await post(who, 'hello'), 'You published the same text less than a minute ago.');
    assert.equal((await post(who, 'hello!')).status, 201);
    assert.equal((await post(other, 'hello')).status, 201);
    backdate();
    assert.equal((await post(who, 'hello')).status, 201);
  });

  test('as a comment on the same post within a minute is refused', async () => {
    const who = member();
    const author = member({ old: true });
    const [one, two] = [(await post(author)).json.id, (await post(author)).json.id];
    assert.equal((await comment(who, one, 'thanks')).status, 201);
    refuses(await comment(who, one, 'thanks'), 'You wrote the same comment here less than a minute ago.');
    assert.equal((await comment(who, two, 'thanks')).status, 201);
    backdate();
    assert.equal((await comment(who, one, 'thanks')).status, 201);
  });

  test('concurrently is accepted once', async () => {
    const who = member({ old: true });
    const replies = await Promise.all(Array.from({ length: 8 }, () => post(who, 'once')));
    assert.deepEqual(replies.map((it) => it.status).sort(), [201, ...Array(7).fill(409)]);
  });
});

test('RETORT_RATE_LIMIT=off disables write limits', async () => {
  const free = await startServer({ people: { john: {} } });
  for (let i = 0; i < 40; i++) {
    const reply = await free.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'the same' } });
    assert.equal(reply.status, 201, reply.text);
  }
});
