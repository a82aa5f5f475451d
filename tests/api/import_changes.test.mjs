// retort import --flasky: what cannot be imported unchanged is changed or skipped, each with a line in the report.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { changedFlasky } from '../support/flasky.mjs';
import { startServer } from '../support/server.mjs';

const AT = '2024-01-02 03:04:05.000006';
const US = BigInt(Date.parse('2024-01-02T03:04:05Z')) * 1000n + 6n;
const HASH = 'pbkdf2:sha1:1$salt$0c60c80f961f0e71f3a9b524af6012062fe037a6'; // of "password"
const DAY = 86_400_000_000n;

let server, lines, counts;
/** The cases of one test: the SQL that creates the rows, and the expected lines of the report. */
const CASES = [];
const expected = (sql, ...wanted) => CASES.push({ sql, wanted });

/** INSERT statements, with defaults for most columns. */
const insert = (table, all, rows) =>
  rows
    .map((row) => {
      const full = { ...all, ...row };
      const values = Object.values(full).map((it) =>
        it === null ? 'NULL' : typeof it === 'number' ? it : it.startsWith("X'") ? it : `'${it.replaceAll("'", "''")}'`,
      );
      return `INSERT INTO ${table} (${Object.keys(full).join()}) VALUES (${values.join()});`;
    })
    .join('\n');
const users = (...rows) =>
  insert(
    'users',
    { role_id: 1, password_hash: HASH, confirmed: 1, member_since: AT, last_seen: AT },
    rows.map((row) => ({ username: `user${row.id}`, email: `user${row.id}@example.com`, ...row })),
  );
const posts = (...rows) => insert('posts', { body: 'A post', timestamp: AT, author_id: 1 }, rows);
const comments = (...rows) => insert('comments', { body: 'A comment', timestamp: AT, author_id: 1, post_id: 1 }, rows);

const big = (value) => (typeof value === 'number' ? BigInt(value) : value);
const rows = (sql) => server.sql((db) => db.all(sql)).map((row) => Object.values(row).map(big));
const signIn = async (email, password) =>
  (await server.request({ path: '/me', headers: { Authorization: basic(email, password) } })).status;

expected(
  users(
    { id: 101, username: 'Susan' },
    { id: 102, username: 'SUSAN' },
    { id: 103, username: 'susan_102' },
    { id: 104, username: 'J. Müller' },
    { id: 105, username: '007' },
    { id: 106, username: '' },
    { id: 107, username: null },
    { id: 108, username: ' reader00 ' },
    { id: 109, username: '\u001b[31mred\u0007\u009b' },
    { id: 110, username: 'x'.repeat(70) },
    { id: 111, username: `${'x'.repeat(70)}y` },
    { id: 112, username: 'shop.example.com' },
    { id: 113, username: "X'80FF6100'" },
  ),
  /^user 101 \(Susan\): its username differs from another only in letter case; renamed to Susan_101\.$/m,
  /^user 102 \(SUSAN\): its username differs from another only in letter case; renamed to SUSAN_103\.$/m,
  /^user 104 \(J\. Müller\): its username has characters that are not allowed; renamed to J\._M_ller\.$/m,
  /^user 105 \(007\): .* renamed to u007\.$/m,
  /^user 106 \(\): .* renamed to user\.$/m,
  /^user 107 \(\): .* renamed to user_107\.$/m,
  /^user 108 \( reader00 \): .* renamed to reader00_108\.$/m,
  /^user 109 \(\?\[31mred\?\?\): .* renamed to u__31mred__\.$/m,
  /^user 110 \(x+\): its username is too long; renamed to x{64}\.$/m,
  /^user 111 \(x+y\): its username is too long; renamed to x{60}_111\.$/m,
  /^user 113 \(\?\?a\): .* renamed to u_a_\.$/m,
);
test('usernames', async () => {
  const all = rows('SELECT id, username FROM users WHERE id BETWEEN 101 AND 113 ORDER BY id');
  assert.deepEqual(
    all.map(([, name]) => name),
    [
      'Susan_101',
      'SUSAN_103',
      'susan_102',
      'J._M_ller',
      'u007',
      'user',
      'user_107',
      'reader00_108',
      'u__31mred__',
      'x'.repeat(64),
      `${'x'.repeat(60)}_111`,
      'shop.example.com',
      'u_a_',
    ],
  );
  for (const [id, name] of all)
    assert.equal((await server.request({ path: `/users/@${name}` })).json.id, Number(id), name);
});

expected(
  users(
    { id: 121, email: 'susan.smith@example.com' }, // an address that susan has in capitals
    { id: 122, email: 'JOHN@example.com' }, // john's address
    { id: 123, email: 'Twice@Example.com' },
    { id: 124, email: 'TWICE@example.com' },
    { id: 125, email: null },
    { id: 126, email: 'nobody' },
    { id: 127, email: 'user-126@flasky.invalid' },
    { id: 128, email: 'me@bücher.example' },
    { id: 129, email: `${'x'.repeat(70)}@example.com` },
  ),
  /^user 1 \(susan\): its email address "Susan\.Smith@Example\.COM" also belongs to another account; replaced with user-1@flasky\.invalid until an administrator sets another\.$/m,
  /^user 122 \(user122\): its email address "JOHN@example\.com" also belongs to another account/m,
  /^user 124 \(user124\): its email address "TWICE@example\.com" also belongs to another account/m,
  /^user 125 \(user125\): its email address "" is not valid; replaced with user-125@flasky\.invalid/m,
  /^user 126 \(user126\): its email address "nobody" is not valid; replaced with user-126@flasky\.invalid/m,
  /^user 127 \(user127\): its email address "user-126@flasky.invalid" also belongs to another account.* user-127@flasky\.invalid/m,
  /^user 129 \(user129\): its email address "x+@example\.com" is not valid/m,
);
test('addresses', async () => {
  assert.deepEqual(rows('SELECT id, email FROM users WHERE id IN (1, 2) OR id BETWEEN 121 AND 129 ORDER BY id'), [
    [1n, 'user-1@flasky.invalid'],
    [2n, 'john@example.com'],
    [121n, 'susan.smith@example.com'],
    [122n, 'user-122@flasky.invalid'],
    [123n, 'twice@example.com'],
    [124n, 'user-124@flasky.invalid'],
    [125n, 'user-125@flasky.invalid'],
    [126n, 'user-126@flasky.invalid'],
    [127n, 'user-127@flasky.invalid'],
    [128n, 'me@xn--bcher-kva.example'],
    [129n, 'user-129@flasky.invalid'],
  ]);
  assert.equal(await signIn('john@example.com', 'dog and bone'), 200);
  assert.equal(await signIn('SUSAN.SMITH@example.com', 'password'), 200);
  assert.equal(await signIn('user-1@flasky.invalid', 'cat in the hat'), 200);
});

const HOSTILE = [
  null,
  '',
  'secret',
  'plain$$secret',
  `pbkdf2:sha512:1000$salt$${'00'.repeat(64)}`,
  `pbkdf2:sha256:1000000000$salt$${'00'.repeat(32)}`,
  `scrypt:1073741824:8:1$salt$${'00'.repeat(64)}`,
  `scrypt:32768:8:1$salt$${'00'.repeat(40)}`, // cut by a column of 128 characters
];
expected(
  users(...HOSTILE.map((hash, i) => ({ id: 141 + i, password_hash: hash }))),
  /^user 141 .*: its password hash is missing; not imported. The password can be reset by email, or by `retort user password`\.$/m,
  /^user 142 .* its password hash is missing; not imported/m,
  /^user 143 .* its password hash has an unknown format; not imported/m,
  /^user 144 .* its password hash has an unknown format; not imported/m,
  /^user 145 .* its password hash has an unknown format; not imported/m,
  /^user 146 .* its password hash has more iterations than allowed; not imported/m,
  /^user 147 .* its password hash has scrypt parameters over the limits; not imported/m,
  /^user 148 .* its password hash has an unknown format; not imported/m,
);
test('passwords that cannot be verified', async () => {
  for (let id = 141; id <= 148; id++)
    for (const password of ['secret', 'password']) assert.equal(await signIn(`user${id}@example.com`, password), 401);
  assert.deepEqual(rows('SELECT DISTINCT password_hash, password_kind FROM users WHERE id BETWEEN 141 AND 148'), [
    ['', 0n],
  ]);
});

expected(
  `INSERT INTO roles VALUES (11, 'Old admins', 0, 255), (12, 'Odd', 0, 4103), (13, NULL, 0, 1), (14, ' ', 0, 3),
     (15, '${'r'.repeat(65)}', 0, 1), (16, '${'r'.repeat(66)}', 0, 2), (17, 'No role', 0, 7), (18, 'Role 13', 0, 15);
   UPDATE roles SET permissions = 3 WHERE name = 'User';
   UPDATE roles SET "default" = (id = 4);` +
    users(
      { id: 161, role_id: 11 },
      { id: 162, role_id: null },
      { id: 163, role_id: 99 },
      { id: 164, role_id: 13 },
      { id: 165, role_id: 16 },
      { id: 166, role_id: 18 },
      { id: 167, confirmed: null },
    ),
  /^role 12: its permissions \(4103\) have unknown bits; these were dropped\.$/m,
  /^role 13: renamed to "Role 13"\.$/m,
  /^role 14: renamed to "Role 14"\.$/m,
  /^role 15: its name is 65 characters long; cut to 64\.\nrole 15: renamed to "r{64}"\.$/m,
  /^role 16: its name is 66 characters long; cut to 64\.\nrole 16: renamed to "Role 16"\.$/m,
  /^role 18: renamed to "Role 18"\.$/m,
  /^user 162 .*: it has no role; it was given one without permissions\.$/m,
  /^user 163 .*: it has no role; it was given one without permissions\.$/m,
);
test('roles', () => {
  assert.deepEqual(
    rows('SELECT name, permissions, is_default FROM roles ORDER BY id').map(([name, bits, standard]) => [
      name.length > 60 ? 'long' : name,
      Number(bits),
      Number(standard),
    ]),
    [
      ['User', 3, 0],
      ['Moderator', 15, 0],
      ['Administrator', 31, 0],
      ['Muted', 1, 1],
      ['Old admins', 31, 0],
      ['Odd', 7, 0],
      ['Role 13', 1, 0],
      ['Role 14', 3, 0],
      ['long', 1, 0],
      ['Role 16', 2, 0],
      ['No role', 7, 0],
      ['Role 18', 15, 0],
      ['Role 0', 0, 0],
    ],
  );
  assert.deepEqual(
    rows(`SELECT u.id, r.permissions, u.confirmed FROM users u JOIN roles r ON r.id = u.role_id
      WHERE u.id BETWEEN 161 AND 167 ORDER BY u.id`).map((row) => row.map(Number)),
    [
      [161, 31, 1],
      [162, 0, 1],
      [163, 0, 1],
      [164, 1, 1],
      [165, 2, 1],
      [166, 15, 1],
      [167, 3, 0],
    ],
  );
});

expected(
  users(
    { id: 181, name: 'n'.repeat(65), location: 'ö'.repeat(70), about_me: '한'.repeat(5000) },
    { id: 182, name: '', location: null, about_me: "X'61FF006200'" },
  ),
  /^user 181 .*: its name is 65 characters long; cut to 64\.$/m,
  /^user 181 .*: its location is 70 characters long; cut to 64\.$/m,
  /^user 181 .*: its about_me is 5000 characters long; cut to 4096\.$/m,
  /^user 182 .*: its about_me has invalid UTF-8 or NUL characters; these were replaced\.$/m,
);
test('profiles', () => {
  assert.deepEqual(rows('SELECT name, location, about_me FROM users WHERE id IN (181, 182) ORDER BY id'), [
    ['n'.repeat(64), 'ö'.repeat(64), '한'.repeat(4096)],
    [null, null, 'a\ufffdb'],
  ]);
});

expected(
  posts(
    { id: 201, author_id: null },
    { id: 202, author_id: 999 },
    { id: 203, body: `${'한'.repeat(22_000)}` }, // 66,000 bytes
    { id: 204, body: '&'.repeat(65_536) }, // whose HTML is five times as long
    { id: 205, body: null },
    { id: 206, body: ' \n' },
    { id: 207, body: "X'61FF0062'" },
    { id: 0 },
    { id: -7 },
    { id: 9_007_199_254_740_992 },
    { id: 208, body: 'x'.repeat(65_536) },
  ) +
    comments(
      { id: 301, author_id: null },
      { id: 302, post_id: null },
      { id: 303, post_id: 41 },
      { id: 304, post_id: -7, author_id: null },
      { id: 305, body: 'y'.repeat(20_000), disabled: 1 },
      { id: 306, post_id: 201, author_id: 1000, disabled: null },
      { id: -1 },
    ),
  /^post 201: its author does not exist; attributed to a deleted user\.$/m,
  /^post 202: its author does not exist; attributed to a deleted user\.$/m,
  /^post 203: its body is 66000 bytes long; cut to 65535\.$/m,
  /^post 204: its body is 65536 bytes long; cut to 32768\.$/m,
  /^post 205: its body is blank; kept as it is\.$/m,
  /^post 206: its body is blank; kept as it is\.$/m,
  /^post 207: its body has invalid UTF-8 or NUL characters; these were replaced\.$/m,
  /^post 0: its id is out of range; skipped\.$/m,
  /^post -7: its id is out of range; skipped\.$/m,
  /^post 9007199254740992: its id is out of range; skipped\.$/m,
  /^comment 301 on post 1: its author does not exist; attributed to a deleted user\.$/m,
  /^comment 302 on post 0: its post does not exist; skipped\.$/m,
  /^comment 303 on post 41: its post does not exist; skipped\.$/m,
  /^comment 304 on post -7: its post does not exist; skipped\.$/m,
  /^comment 305 on post 1: its body is 20000 bytes long; cut to 16384\.$/m,
  /^comment 306 on post 201: its author does not exist; attributed to a deleted user\.$/m,
  /^comment -1 on post 1: its id is out of range; skipped\.$/m,
);
describe('posts and comments', () => {
  test('are truncated, kept blank, or skipped', () => {
    assert.deepEqual(
      rows('SELECT id, octet_length(body) FROM posts WHERE id BETWEEN 203 AND 208 OR id < 1 ORDER BY id'),
      [
        [203n, 65_535n],
        [204n, 32_768n],
        [205n, 0n],
        [206n, 2n],
        [207n, 5n],
        [208n, 65_536n],
      ],
    );
    assert.deepEqual(rows('SELECT id FROM comments WHERE id BETWEEN 301 AND 306 OR id < 1 ORDER BY id').flat(), [
      301n,
      305n,
      306n,
    ]);
  });
  test('without an author are attributed to a deleted user, and keep their ids', async () => {
    for (const path of ['/posts/201', '/posts/202', '/comments/301', '/comments/306']) {
      const { status, json } = await server.request({ path });
      assert.deepEqual([status, json.author.username], [200, 'deleted user'], path);
    }
    const { json } = await server.request({ path: '/posts/201/comments' });
    assert.deepEqual(
      json.comments.map((it) => it.id),
      [306],
    );
  });
});

expected(
  posts(
    { id: 221, timestamp: null },
    { id: 222, timestamp: 'yesterday' },
    { id: 223, timestamp: '2023-02-30 00:00:00.000000' },
    { id: 224, timestamp: '2999-01-01 00:00:00.000000' },
    { id: 225, timestamp: '1969-12-31 23:59:59.999999' },
    { id: 226, timestamp: '2024-02-29 23:59:59' },
    { id: 227, timestamp: '2024-02-29 23:59:59.5' },
    { id: 228, timestamp: '2024-02-29 23:59:60.000000' },
    { id: 229, timestamp: '2024-02-29T23:59:59.000000' },
  ) + users({ id: 231, member_since: null, last_seen: null }, { id: 232, last_seen: '3000-01-01 00:00:00.000000' }),
  /^post 221: its timestamp is missing; set to 2024-01-02T03:04:05\.000Z\.$/m,
  /^post 222: its timestamp is invalid; set to 2024-01-02T03:04:05\.000Z\.$/m,
  /^post 223: its timestamp is invalid; set to/m,
  /^post 224: its timestamp is in the future; set to/m,
  /^post 225: its timestamp is invalid; set to/m,
  /^post 228: its timestamp is invalid; set to 2024-02-29T23:59:59\.500Z\.$/m,
  /^post 229: its timestamp is invalid; set to 2024-02-29T23:59:59\.500Z\.$/m,
  /^user 231 .*: its member_since is missing; set to 2024-01-02T03:04:05\.000Z\.$/m,
  /^user 231 .*: its last_seen is missing; set to 2024-01-02T03:04:05\.000Z\.$/m,
  /^user 232 .*: its last_seen is in the future; set to 2024-01-02T03:04:05\.000Z\.$/m,
);
test('times', () => {
  const leap = BigInt(Date.parse('2024-02-29T23:59:59Z')) * 1000n;
  assert.deepEqual(rows('SELECT created_at FROM posts WHERE id BETWEEN 221 AND 229 ORDER BY id').flat(), [
    ...Array(5).fill(US),
    leap,
    leap + 500_000n,
    leap + 500_000n,
    leap + 500_000n,
  ]);
  assert.deepEqual(rows('SELECT member_since, last_seen FROM users WHERE id IN (231, 232)'), [
    [US, US],
    [US, US],
  ]);
});

expected(
  insert('follows', { timestamp: AT }, [
    { follower_id: 1, followed_id: 999 },
    { follower_id: 999, followed_id: 1 },
    { follower_id: 998, followed_id: 998 },
    { follower_id: 101, followed_id: 102, timestamp: null },
  ]) +
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5002)
     INSERT INTO users (id, username, email, role_id, password_hash, confirmed, member_since, last_seen)
     SELECT 10000 + i, 'many' || i, 'many' || i || '@example.com', 1, '${HASH}', 1, '${AT}', '${AT}' FROM n;
     INSERT INTO follows SELECT 102, id, '${AT}' FROM users WHERE id > 10000;`,
  /^follow of user 999 by user 1: one of the two does not exist; skipped\.$/m,
  /^follow of user 1 by user 999: one of the two does not exist; skipped\.$/m,
  /^follow of user 102 by user 101: its timestamp is missing; set to 20/m,
  /^follow of user 15001 by user 102: over the limit of 5000 follows; skipped\.$/m,
  /^follow of user 15002 by user 102: over the limit of 5000 follows; skipped\.$/m,
);
test('follows', () => {
  assert.deepEqual(rows('SELECT follower_count, following_count FROM users WHERE id IN (101, 102) ORDER BY id'), [
    [0n, 1n],
    [1n, 5000n],
  ]);
  const [[at]] = rows('SELECT created_at FROM follows WHERE follower_id = 101');
  assert.ok(at > BigInt(Date.now()) * 1000n - DAY, 'when it is not known, the time of the import');
});

before(async () => {
  server = await startServer({ people: {} });
  const file = changedFlasky(server.dir, CASES.map(({ sql }) => sql).join('\n'));
  const { stdout } = await server.cli(['import', '--flasky', file]);
  [lines, counts] = [stdout.split('\n'), stdout];
});

describe('the report', () => {
  for (const { wanted } of CASES)
    for (const line of wanted)
      test(String(line), () => {
        assert.ok(
          line.test(counts),
          lines.find((it) => it.startsWith(String(line).slice(2, 10))),
        );
      });

  test('contains no other lines', () => {
    const found = lines.filter((it) => /^(role|user|follow|post|comment) /.test(it));
    const all = CASES.flatMap(({ wanted }) => wanted);
    assert.deepEqual(
      found.filter((line) => !all.some((pattern) => pattern.test(line) || String(pattern).includes('\\n'))),
      [],
    );
  });

  test('contains no control characters', () => {
    assert.doesNotMatch(counts, /[\0-\x09\x0b-\x1f\x7f-\x9f]/);
  });

  test('has correct totals', () => {
    for (const [kind, extra] of [
      ['users', 1], // including the deleted user
      ['follows', 0],
      ['posts', 0],
      ['comments', 0],
    ]) {
      const [, imported] = new RegExp(`^${kind} +\\d+ +(\\d+)`, 'm').exec(counts);
      assert.deepEqual(rows(`SELECT COUNT(*) FROM ${kind}`), [[BigInt(imported) + BigInt(extra)]], kind);
    }
  });

  test('is the same with --dry-run', async () => {
    const { stdout } = await server.cli(['import', '--flasky', `${server.dir}/changed.sqlite`, '--dry-run']);
    const times = (text) => text.replace(/follow of user 102 by user 101.*/, '').replace(/\n[^\n]*\n$/, '');
    assert.equal(times(stdout), times(counts));
  });
});

test('`check` finds no errors, and every page of every list can be read', async () => {
  assert.match((await server.cli(['check'])).stdout, /intact/);
  for (const list of ['/posts', '/comments'])
    for (let path = list; path;) {
      const { status, json } = await server.request({ path });
      assert.equal(status, 200);
      path = json.next?.replace('/api/v1', '');
    }
});

test('without an administrator the report says what to do', async (t) => {
  const file = changedFlasky(server.dir, 'UPDATE users SET role_id = 1', 'nobody.sqlite');
  const { stdout } = await server.cli(['import', '--flasky', file, '--dry-run']);
  assert.match(stdout, /^There is no administrator; use `retort user role`/m);
  assert.doesNotMatch(counts, /There is no administrator/);
});
