// Following and unfollowing, the counts, and the lists.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addAccounts, addFollows, pagesOf } from '../support/bulk.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, PEOPLE, startServer } from '../support/server.mjs';

const LIMIT_FOLLOWING = 5000;
const PAGE = 50;

let server;
const ids = {};
before(async () => {
  server = await startServer();
  for (const name of Object.keys(PEOPLE)) ids[name] = (await user(`@${name}`)).id;
  await follow('susan', ids.john);
});

const user = async (ref) => (await server.request({ path: `/users/${ref}` })).json;
const follow = (as, ref) => server.request({ as, method: 'PUT', path: `/users/${ref}/follow` });
const unfollow = (as, ref) => server.request({ as, method: 'DELETE', path: `/users/${ref}/follow` });
const relationship = async (as, ref) => (await server.request({ as, path: `/users/${ref}/relationship` })).json;
const counts = async (ref) => {
  const { follower_count, following_count } = await user(ref);
  return { followers: follower_count, following: following_count };
};

let strangers = 0;
const stranger = () => addAccounts(server, `stranger${++strangers}_`, 1)[0];

async function deleteAccount(name) {
  const body = { password: PASSWORD, posts: 'keep' };
  const reply = await server.request({ as: `${name} password`, method: 'POST', path: '/me/deletion', body });
  assert.equal(reply.status, 204, reply.text);
}

/** Signs them in one after the other: the server hashes only a few passwords at once. */
async function signIn(names) {
  for (const as of names) assert.equal((await server.request({ as, path: '/me' })).status, 200);
}

/** Accounts whose counts differ from their rows. */
const wrongCounts = () =>
  server.sql((db) =>
    db.all(`SELECT username, follower_count, following_count FROM users u
         WHERE follower_count <> (SELECT COUNT(*) FROM follows WHERE followed_id = u.id)
           OR following_count <> (SELECT COUNT(*) FROM follows WHERE follower_id = u.id)`),
  );

const params = {
  stranger,
  john: () => ids.john,
  susan: () => ids.susan,
  followed: () => {
    const id = stranger();
    addFollows(server, [[ids.john, id, 1]]);
    return id;
  },
  follower: () => {
    const id = stranger();
    addFollows(server, [[id, ids.john, 1]]);
    return id;
  },
  deleted: async () => {
    const id = stranger();
    await deleteAccount(`stranger${strangers}_1`);
    return id;
  },
};

const PUT = { as: 'john', method: 'PUT' };
const DELETE = { as: 'john', method: 'DELETE' };
const forbidden = { status: 403, error: 'forbidden', message: 'Insufficient permissions' };
const none = { status: 404, error: 'not found' };
const is = (you_follow, follows_you) => ({
  status: 200,
  expect: ({ json }) => assert.deepEqual(json, { you_follow, follows_you }),
});

scenarios('G3 following', {
  server: () => server,
  params,
  rows: [
    { name: 'another account', ...PUT, path: '/users/{stranger}/follow', ...is(true, false) },
    { name: 'with a slash', ...PUT, path: '/users/{stranger}/follow/', ...is(true, false) },
    { name: 'by username, in any letter case', ...PUT, path: '/users/@MODERATOR/follow', ...is(true, false) },
    { name: 'an account that is already followed', ...PUT, path: '/users/{followed}/follow', ...is(true, false) },
    { name: 'G1 an account that follows me', ...PUT, path: '/users/{follower}/follow', ...is(true, true) },
    { name: 'with a cookie', ...PUT, as: 'john cookie', path: '/users/{stranger}/follow', ...is(true, false) },
    {
      name: 'a cookie from another site',
      ...PUT,
      as: 'john cookie',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
      path: '/users/{stranger}/follow',
      status: 403,
    },
    {
      name: 'B4 G2 not the own account',
      ...PUT,
      path: '/users/{john}/follow',
      status: 409,
      error: 'conflict',
      fields: { '#': 'You cannot follow yourself.' },
      codes: { '#': 'own_account' },
    },
    {
      name: 'B4 not the own account, by username',
      ...PUT,
      path: '/users/@john/follow',
      status: 409,
      error: 'conflict',
    },
    { name: 'an unknown id', ...PUT, path: '/users/999999/follow', ...none },
    { name: 'an unknown username', ...PUT, path: '/users/@nobody/follow', ...none },
    { name: 'a deleted account', ...PUT, path: '/users/{deleted}/follow', ...none },
    { name: 'without credentials', ...PUT, as: 'anonymous', path: '/users/{stranger}/follow', status: 401 },
    { name: 'A5 without the permission', ...PUT, as: 'muted', path: '/users/{stranger}/follow', ...forbidden },
    { name: 'J2 403 takes precedence over 404', ...PUT, as: 'muted', path: '/users/999999/follow', ...forbidden },
  ],
});

scenarios('G3 following no more', {
  server: () => server,
  params,
  rows: [
    { name: 'another account', ...DELETE, path: '/users/{followed}/follow', ...is(false, false) },
    { name: 'an account that is not followed', ...DELETE, path: '/users/{stranger}/follow', ...is(false, false) },
    {
      name: 'G1 an account that follows me continues to',
      ...DELETE,
      path: '/users/{follower}/follow',
      ...is(false, true),
    },
    { name: 'G2 the own account changes nothing', ...DELETE, path: '/users/{john}/follow', ...is(false, false) },
    { name: 'an unknown id', ...DELETE, path: '/users/999999/follow', ...none },
    { name: 'an unknown username', ...DELETE, path: '/users/@nobody/follow', ...none },
    { name: 'a deleted account changes nothing', ...DELETE, path: '/users/{deleted}/follow', ...is(false, false) },
    { name: 'without credentials', ...DELETE, as: 'anonymous', path: '/users/{stranger}/follow', status: 401 },
    { name: 'A5 without the permission', ...DELETE, as: 'muted', path: '/users/{stranger}/follow', ...forbidden },
    { name: 'J2 403 takes precedence over 404', ...DELETE, as: 'muted', path: '/users/999999/follow', ...forbidden },
  ],
});

scenarios('G1 who of us follows whom', {
  server: () => server,
  params,
  rows: [
    { name: 'I follow them', as: 'susan', path: '/users/{john}/relationship', ...is(true, false) },
    { name: 'they follow me', as: 'john', path: '/users/{susan}/relationship', ...is(false, true) },
    { name: 'neither', as: 'john', path: '/users/{stranger}/relationship', ...is(false, false) },
    { name: 'the own account', as: 'john', path: '/users/{john}/relationship', ...is(false, false) },
    { name: 'without the permission to follow', as: 'muted', path: '/users/@john/relationship', ...is(false, false) },
    { name: 'without credentials', path: '/users/{john}/relationship', status: 401 },
    { name: 'an unknown id', as: 'john', path: '/users/999999/relationship', ...none },
    { name: 'a deleted account', as: 'john', path: '/users/{deleted}/relationship', ...is(false, false) },
  ],
});

scenarios('G4 lists', {
  server: () => server,
  params,
  rows: [
    {
      name: 'followers, with the time',
      path: '/users/@john/followers',
      status: 200,
      expect: ({ json: { follows } }) => {
        const susan = follows.find(({ user: { username } }) => username === 'susan');
        assert.deepEqual(Object.keys(susan).sort(), ['since', 'user', 'user_url']);
        assert.equal(susan.user.id, ids.susan);
        assert.equal(susan.user_url, `/api/v1/users/${ids.susan}`);
        assert.ok(Math.abs(Date.parse(susan.since) - Date.now()) < 60_000);
      },
    },
    {
      name: 'following',
      path: '/users/{susan}/following/',
      status: 200,
      expect: { follows: [{ user: { username: 'john' } }], prev: null, next: null, count: 1 },
    },
    {
      name: 'B4 the own account is in neither',
      path: '/users/@Mixed_Case/following',
      status: 200,
      expect: { count: 0 },
    },
    { name: 'empty lists', path: '/users/{stranger}/followers', status: 200, expect: { follows: [], count: 0 } },
    { name: 'followers of an unknown id', path: '/users/999999/followers', ...none },
    { name: 'following of an unknown username', path: '/users/@nobody/following', ...none },
    { name: 'followers of a deleted account', path: '/users/{deleted}/followers', status: 200, expect: { count: 0 } },
  ],
});

describe('counts', () => {
  test('G1 change at once, for both accounts', async () => {
    const [one, two] = addAccounts(server, 'pair', 2);
    await follow('pair1', two);
    await follow('pair1', two);
    assert.deepEqual(
      [await counts(one), await counts(two)],
      [
        { followers: 0, following: 1 },
        { followers: 1, following: 0 },
      ],
    );
    await follow('pair2', one);
    assert.deepEqual(await relationship('pair1', two), { you_follow: true, follows_you: true });
    assert.deepEqual(
      [await counts(one), await counts(two)],
      [
        { followers: 1, following: 1 },
        { followers: 1, following: 1 },
      ],
    );
    await unfollow('pair1', two);
    await unfollow('pair1', two);
    assert.deepEqual(await relationship('pair2', one), { you_follow: true, follows_you: false });
    assert.deepEqual(
      [await counts(one), await counts(two)],
      [
        { followers: 1, following: 0 },
        { followers: 0, following: 1 },
      ],
    );
  });

  test('G3 following again keeps the original time', async () => {
    const [, two] = addAccounts(server, 'again', 2);
    await follow('again1', two);
    const since = async () => (await server.request({ path: `/users/${two}/followers` })).json.follows[0].since;
    const first = await since();
    await follow('again1', two);
    assert.equal(await since(), first);
  });

  test('B4 are correct after concurrent follows and unfollows of one pair', async () => {
    const [one, two] = addAccounts(server, 'torn', 2);
    await signIn(['torn1', 'torn2']);
    const asked = Array.from({ length: 200 }, (_, i) =>
      (i % 3 ? follow : unfollow)(i % 2 ? 'torn1' : 'torn2', i % 2 ? two : one),
    );
    for (const reply of await Promise.all(asked)) assert.equal(reply.status, 200, reply.text);
    assert.deepEqual(wrongCounts(), []);
    const now = await relationship('torn1', two);
    assert.equal((await counts(two)).followers, Number(now.you_follow));
    assert.equal((await counts(one)).followers, Number(now.follows_you));
    await unfollow('torn1', two);
    await unfollow('torn2', one);
    for (const id of [one, two]) assert.deepEqual(await counts(id), { followers: 0, following: 0 });
  });

  test('are correct after many concurrent follows of one account', async () => {
    const [star, ...fans] = addAccounts(server, 'fan', 21);
    const all = fans.map((_, i) => `fan${i + 2}`);
    await signIn(all);
    const replies = await Promise.all([...all, ...all].map((name) => follow(name, star)));
    for (const reply of replies) assert.equal(reply.status, 200, reply.text);
    assert.deepEqual(await counts(star), { followers: 20, following: 0 });
    await Promise.all(all.slice(0, 12).flatMap((name) => [unfollow(name, star), unfollow(name, star)]));
    assert.deepEqual(await counts(star), { followers: 8, following: 0 });
    assert.deepEqual(wrongCounts(), []);
  });

  test('are correct after an account with follows is deleted', async () => {
    const [gone, follower, followed, both] = addAccounts(server, 'left', 4);
    for (const [as, ref] of [
      ['left1', followed],
      ['left1', both],
      ['left2', gone],
      ['left4', gone],
      ['left4', follower],
    ])
      await follow(as, ref);
    await deleteAccount('left1');
    assert.deepEqual(await Promise.all([gone, follower, followed, both].map(counts)), [
      { followers: 0, following: 0 },
      { followers: 1, following: 0 },
      { followers: 0, following: 0 },
      { followers: 0, following: 1 },
    ]);
    for (const path of [`/users/${followed}/followers`, `/users/${follower}/following`, `/users/${gone}/followers`])
      assert.equal((await server.request({ path })).json.count, 0, path);
    assert.deepEqual(wrongCounts(), []);
  });

  test('have an upper limit for following', async () => {
    const [many] = addAccounts(server, 'collector', 1);
    const members = addAccounts(server, 'collected', LIMIT_FOLLOWING + 1);
    const last = members.pop();
    addFollows(
      server,
      members.map((id) => [many, id, id]),
    );
    const refused = await follow('collector1', last);
    assert.equal(refused.status, 409, refused.text);
    assert.match(refused.json.errors[0].detail, /Unfollow someone first/);
    assert.equal(refused.json.errors[0].code, 'too_many');
    assert.equal((await follow('collector1', members[0])).status, 200, 'following again does not count');
    assert.deepEqual(await counts(many), { followers: 0, following: LIMIT_FOLLOWING });
    assert.equal((await follow('collected1', many)).status, 200, 'being followed has no limit');
    await unfollow('collector1', members[0]);
    assert.equal((await follow('collector1', last)).status, 200);
    assert.deepEqual(wrongCounts(), []);
  });
});

describe('G4 pages of fifty, newest first', () => {
  const LISTS = {
    followers: (owner, id, at) => [id, owner, at],
    following: (owner, id, at) => [owner, id, at],
  };
  for (const [list, row] of Object.entries(LISTS)) {
    test(list, async () => {
      const [owner] = addAccounts(server, `owner_${list}`, 1);
      const members = addAccounts(server, `crowd_${list}`, 120);
      const late = addAccounts(server, `late_${list}`, 3);
      const times = new Map(members.map((id, i) => [id, 1_700_000_000_000_000 + (i % 7) * 1_000_000])); // many at one time
      addFollows(
        server,
        [...times].map(([id, at]) => row(owner, id, at)),
      );
      const expected = members.toSorted((a, b) => times.get(b) - times.get(a) || b - a);
      const path = `/users/${owner}/${list}`;
      const shown = (pages) => pages.flatMap(({ follows }) => follows.map((it) => it.user.id));

      const arrive = () => addFollows(server, [row(owner, late.pop(), Date.now() * 1000)]);
      const pages = await pagesOf(server, path, { between: arrive });
      assert.deepEqual(shown(pages), expected, 'by next, while others come');
      assert.deepEqual(
        pages.map(({ follows }) => follows.length),
        [PAGE, PAGE, 20],
      );
      assert.deepEqual(
        pages.map(({ count }) => count),
        [120, 121, 122],
      );
      for (const { follows } of pages)
        for (const { user, since } of follows) assert.equal(Date.parse(since) * 1000, times.get(user.id));

      const numbered = [];
      for (const page of [1, 2, 3, 4]) numbered.push((await server.request({ path: `${path}?page=${page}` })).json);
      assert.deepEqual(shown(numbered).slice(2), expected, 'by number');
      assert.equal(numbered[0].prev, null);
      assert.ok(numbered[2].prev.startsWith(`/api/v1${path}?page=2&until=`), numbered[2].prev);
      assert.deepEqual([numbered[2].next, numbered[3].follows, numbered[3].next], [null, [], null]);
    });
  }
});
