// The order of lists is that in which readers saw entries appear, whatever the clocks of the servers show.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fakeClock } from '../support/clock.mjs';
import { startServer } from '../support/server.mjs';

const WRITERS = 6;
const WRITES = 20;
const people = Object.fromEntries(Array.from({ length: WRITERS }, (_, at) => [`writer${at}`, {}]));

const get = async (server, path) => {
  const reply = await server.request({ path: path.replace('/api/v1', '') });
  assert.equal(reply.status, 200, reply.text);
  return reply.json;
};
const post = async (server, as, path, body) => {
  const reply = await server.request({ as, method: 'POST', path, body: { body } });
  assert.equal(reply.status, 201, reply.text);
  return reply.json;
};
const idsOf = (page, member) => page[member].map((it) => it.id);

/** Writers on all servers at once; `between(n)` runs while they write. */
async function writeAll(servers, path, between = () => {}) {
  const write = async (at) => {
    for (let n = 0; n < WRITES; n++) {
      await post(servers[at % servers.length], `writer${at} password`, path, `${at} ${n} ${Math.random()}`);
      if (at === 0) between(n);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, at) => write(at)));
}

/** All entries of a list, read after all writes. */
async function wholeList(server, path, member) {
  const ids = [];
  for (let next = path; next;) {
    const page = await get(server, next);
    ids.push(...idsOf(page, member));
    ({ next } = page);
  }
  return ids;
}

/** Polls for what is newer than the newest one it knows, and gives what it has seen, the newest first. */
async function poll(servers, path, member, isOver) {
  let known = [];
  for (let n = 0, last = false; ; n++) {
    const fresh = [];
    for (let next = path; next;) {
      const page = await get(servers[n % servers.length], next);
      const ids = idsOf(page, member);
      const at = known.length ? ids.indexOf(known[0]) : -1;
      fresh.push(...(at < 0 ? ids : ids.slice(0, at)));
      next = at < 0 && page.next;
    }
    known = [...fresh, ...known];
    if (last) return known;
    last = isOver();
  }
}

/** Follows `next` of a list that is ordered from old to new, and reads its last page again until `isOver()`. */
async function follow(servers, path, member, isOver) {
  const seen = [];
  let last = false;
  let onPage = 0;
  for (let n = 0, at = path; ; n++) {
    const page = await get(servers[n % servers.length], at);
    seen.push(...idsOf(page, member).slice(onPage));
    onPage = page.next ? 0 : page[member].length;
    if (page.next) at = page.next;
    else if (last) return seen;
    else last = isOver();
  }
}

/** `getServers()`: the servers, once they run; `between(n)`: what happens while they write. */
function shouldKeepOrder(getServers, between) {
  const watch = async (path, read, list, member) => {
    const servers = getServers();
    let over = false;
    const reading = read(servers, list, member, () => over);
    await writeAll(servers, path, between).finally(() => (over = true));
    assert.deepEqual(await reading, await wholeList(servers[0], list, member));
  };

  test('polling for newer posts misses none', () => watch('/posts', poll, '/posts', 'posts'));

  test('polling for newer comments misses none, nor does reading on along the comments of a post', async () => {
    const { id } = await post(getServers()[0], 'writer0 password', '/posts', 'a post');
    const path = `/posts/${id}/comments`;
    await watch(path, poll, '/comments', 'comments');
    await watch(path, follow, path, 'comments');
  });

  test('a new follower and a new account are the newest of their lists', async () => {
    const servers = getServers();
    for (let n = 0; n < WRITERS - 1; n++) {
      const [server, other] = [servers[n % servers.length], servers[(n + 1) % servers.length]];
      between?.(n);
      const person = await server.addUser({ name: `person${n}_${Math.random().toString(36).slice(2)}` });
      const follow = { as: `writer${n} password`, path: `/users/@writer${WRITERS - 1}/follow` };
      for (const method of ['DELETE', 'PUT']) {
        const reply = await server.request({ ...follow, method });
        assert.equal(reply.status, 200, reply.text);
      }
      const newest = async (path, member, who) =>
        (await other.request({ path, as: who })).json[member].map((it) => it.username ?? it.user.username)[0];
      assert.equal(await newest(`/users/@writer${WRITERS - 1}/followers`, 'follows'), `writer${n}`);
      assert.equal(await newest('/accounts', 'accounts', 'admin password'), person.username);
    }
  });
}

const everybody = { ...people, admin: { role: 'Administrator' } };

describe('two servers on one database', () => {
  const clock = fakeClock({ after });
  let one, two;
  before(async () => {
    one = await startServer({ people: everybody });
    two = await startServer({ people: {}, env: { RETORT_DATABASE_URL: one.data.url, ...clock.env } });
    two.people = one.people;
  });
  after(() => two.close());

  describe('whose clocks agree', () => shouldKeepOrder(() => [one, two]));

  describe('of which one is ten hours behind', () => {
    before(() => clock.set('-10h'));
    shouldKeepOrder(() => [one, two]);
  });
});

describe('one server whose clock is set back while it writes', () => {
  const clock = fakeClock({ after });
  let server;
  before(async () => {
    server = await startServer({ env: clock.env, people: everybody });
  });
  shouldKeepOrder(
    () => [server],
    (n) => clock.set(n % 2 ? '-3h' : '+0'),
  );
});
