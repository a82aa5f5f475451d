// Registration, confirmation, and the new account.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic, parseCookie } from '../support/client.mjs';
import { mailTo, mailsTo, register, tokenIn } from '../support/mail.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer({ env: { RETORT_ADMIN_EMAIL: 'Boss@Example.COM' } });
});

const POST = { method: 'POST', path: '/users' };
const HERE = { 'Sec-Fetch-Site': 'same-origin' };
const NOTICE = 'A confirmation email has been sent to you.';
const REQUIRED = 'This field is required.';
const LENGTH = 'Field must be between 1 and 64 characters long.';
const USERNAME = 'Usernames must have only letters, numbers, dots or underscores';

/** An email address of `length` characters, with the longest local part. */
const longEmail = (length) => {
  const [local, label] = ['e'.repeat(64), 'd'.repeat(63)];
  return `${local}@${label}.${label}.${'d'.repeat(length - 197)}.com`;
};

let serial = 0;
/** The body of a registration, with an unused username and address. */
function somebody(changes = {}) {
  const username = `new_${++serial}`;
  return { email: `${username}@example.com`, username, password: PASSWORD, ...changes };
}

const valid = (changes) => ({ ...POST, body: somebody(changes), status: 202, expect: { message: NOTICE } });
const invalid = (changes, fields) => ({ ...POST, body: somebody(changes), status: 400, error: 'bad request', fields });
const taken = (username) => ({
  ...POST,
  body: somebody({ username }),
  status: 409,
  fields: { '#/username': 'Username already in use.' },
  codes: { '#/username': 'taken' },
});

scenarios('registering', {
  server: () => server,
  rows: [
    { name: 'C3', ...valid() },
    { name: 'C1 a username with every kind of allowed character', ...valid({ username: 'Ab9_.' }) },
    { name: 'C1 a username of one letter', ...valid({ username: 'q' }) },
    { name: 'C1 a username of 64 letters', ...valid({ username: 'u'.repeat(64) }) },
    { name: 'C1 an email address of 254 characters', ...valid({ email: longEmail(254) }) },
    { name: 'an email address with an international host', ...valid({ email: 'susan@bücher.example' }) },
    { name: 'an email address with spaces around it', ...valid({ email: ' \tsome.body@example.com\u00a0\u200e\n' }) },
    { name: 'a username with spaces around it', ...valid({ username: ' trimmed\n' }) },
    { name: 'usernames with dots that are not web addresses', ...valid({ username: 'John.Doe' }) },
    { name: 'a username whose last part is both a name and a top-level domain', ...valid({ username: 'jack.ma' }) },
    { name: 'a username that begins like a web address', ...valid({ username: 'wwwilliam.io_' }) },
    { name: 'a password of 8 characters', ...valid({ password: 'xk7#Qv2p' }) },
    { name: 'a password of 8 characters beyond the basic plane', ...valid({ password: '😀'.repeat(8) }) },
    { name: 'a password of 128 characters', ...valid({ password: 'é'.repeat(128) }) },
    { name: 'a password of words and spaces', ...valid({ password: '  mauve turnip orbit ' }) },
    { name: 'a password without digits, capital letters and symbols', ...valid({ password: 'mauveturniporbit' }) },
    { name: 'an email address with a plus', ...valid({ email: 'some.body+tag@mail.example.co.uk' }) },
    {
      name: 'unknown members are refused',
      ...POST,
      body: { email: 'a@example.com', username: 'asking', password: PASSWORD, role: 'Administrator', confirmed: true },
      status: 400,
      codes: { '#/role': 'unknown_member', '#/confirmed': 'unknown_member' },
    },
    { name: 'C4 while signed in', as: 'john', ...valid() },
    { name: 'a taken email address', ...valid({ email: 'john@example.com' }) },
    { name: 'a taken email address, in capitals', ...valid({ email: 'JOHN@EXAMPLE.COM' }) },
    { name: 'the email address of an unconfirmed account', ...valid({ email: 'unconfirmed@example.com' }) },

    {
      name: 'C2 an empty object',
      ...POST,
      body: {},
      status: 400,
      fields: { '#/email': REQUIRED, '#/username': REQUIRED, '#/password': REQUIRED },
    },
    { name: 'C2 no email address', ...invalid({ email: undefined }, { '#/email': REQUIRED }) },
    { name: 'C2 an empty email address', ...invalid({ email: '' }, { '#/email': /./ }) },
    { name: 'C2 an invalid email address', ...invalid({ email: 'somebody' }, { '#/email': 'Invalid email address.' }) },
    {
      name: 'C2 an email address of 255 characters',
      ...invalid({ email: longEmail(255) }, { '#/email': 'Field must be between 1 and 254 characters long.' }),
    },
    {
      name: 'an email address of 254 characters whose host is longer in ASCII',
      ...invalid({ email: longEmail(254).replace('@d', '@ü') }, { '#/email': 'Invalid email address.' }),
    },
    { name: 'C2 an empty username', ...invalid({ username: '' }, { '#/username': /./ }) },
    { name: 'C2 a username of 65 letters', ...invalid({ username: 'u'.repeat(65) }, { '#/username': LENGTH }) },
    { name: 'C2 a username that begins with a digit', ...invalid({ username: '9lives' }, { '#/username': USERNAME }) },
    { name: 'C2 a username that begins with a dot', ...invalid({ username: '.dot' }, { '#/username': USERNAME }) },
    { name: 'C2 a username with a space', ...invalid({ username: 'two words' }, { '#/username': USERNAME }) },
    { name: 'C2 a username with a dash', ...invalid({ username: 'one-two' }, { '#/username': USERNAME }) },
    { name: 'C2 a username beyond ASCII', ...invalid({ username: 'jürgen' }, { '#/username': USERNAME }) },
    { name: 'C2 a username with a newline within', ...invalid({ username: 'na\nme' }, { '#/username': USERNAME }) },
    { name: 'a username of spaces', ...invalid({ username: ' \u200b ' }, { '#/username': REQUIRED }) },
    ...['www.evil.example', 'WWW.Evil', 'evil.com', 'Evil.COM.au', 'buy.it.now.shop', 'evil.de', 'my.blog.io'].map(
      (it) => ({
        name: `a username that reads as a web address: ${it}`,
        ...invalid({ username: it }, { '#/username': 'Choose a name that does not look like a web address.' }),
      }),
    ),
    { name: 'C2 a username with a NUL', ...invalid({ username: 'name\0' }, { '#/username': /./ }) },
    { name: 'C2 a username in full-width letters', ...invalid({ username: 'ｊｏｈｎ' }, { '#/username': USERNAME }) },
    { name: 'a password of 7 characters', ...invalid({ password: '1234567' }, { '#/password': /8/ }) },
    { name: 'a password of 7 characters in 28 bytes', ...invalid({ password: '😀'.repeat(7) }, { '#/password': /8/ }) },
    { name: 'a password of 129 characters', ...invalid({ password: 'x'.repeat(129) }, { '#/password': /128/ }) },
    { name: 'a password with a NUL', ...invalid({ password: 'pass\0word' }, { '#/password': /./ }) },
    {
      name: 'all errors are reported at once',
      ...invalid({ email: 'x', username: '9', password: '' }, { '#/email': /./, '#/username': /./, '#/password': /./ }),
    },

    {
      name: 'an invalid address, a password that is easy to guess and a username that is taken are reported at once',
      ...POST,
      body: { email: 'nowhere', username: 'John', password: 'password' },
      status: 400,
      codes: { '#/email': 'format', '#/password': 'weak_password', '#/username': 'taken' },
    },
    {
      name: 'a password that is easy to guess and a taken address: only the password is reported',
      ...POST,
      body: { email: 'john@example.com', username: 'somebody_else', password: 'password' },
      status: 400,
      codes: { '#/password': 'weak_password' },
    },
    {
      name: 'a username that is taken and an unknown member',
      ...POST,
      body: somebody({ username: 'john', admin: true }),
      status: 400,
      codes: { '#/username': 'taken', '#/admin': 'unknown_member' },
    },

    { name: 'C2 a username that is taken', ...taken('john') },
    { name: 'B6 a username that is taken, in capitals', ...taken('JOHN') },
    { name: 'B6 a username that is taken, in small letters', ...taken('mixed_case') },
    { name: 'a username of a pending registration', ...valid({ username: 'Ab9_.' }) },
    { name: 'a username of a pending registration, in another letter case', ...valid({ username: 'aB9_.' }) },
    {
      name: 'invalid input comes before a conflict',
      ...invalid({ username: 'john', password: 'x' }, { '#/password': /./, '#/username': /in use/ }),
    },
  ],
});

describe('invalid email addresses', () => {
  const BAD = [
    '@',
    'a@',
    '@example.com',
    'a b@example.com',
    'a@b@example.com',
    'a@example..com',
    'a@.example.com',
    'a@-',
    'a@example. com',
    'a @example.com',
    ' @example.com',
    'ü@example.com',
    'a@bücher',
    'a@-bücher.example',
    'a@bü_cher.example',
    `a@${'ü'.repeat(64)}.example`,
    `${'a'.repeat(65)}@example.com`,
    'a@example.com\0',
    'a@exa mple.com',
    'a\r\nBcc: x@example.com',
    '<a@example.com>',
    'a@example.com,b@example.com',
    '"a"\n@example.com',
  ];
  for (const email of BAD) {
    test(JSON.stringify(email), async () => {
      const reply = await server.request({ ...POST, body: somebody({ email }) });
      assert.equal(reply.status, 400, reply.text);
      assert.deepEqual(
        reply.json.errors.map((it) => it.pointer),
        ['#/email'],
      );
    });
  }
});

const me = (email, password = PASSWORD) =>
  server.request({ path: '/me', headers: { Authorization: basic(email, password) } });
const confirm = (token, password = PASSWORD, username = undefined, headers = {}) =>
  server.request({ method: 'POST', path: '/confirmations', body: { token, password, username }, headers });
const refuses = (reply, pointer, code, detail) => {
  assert.equal(reply.status, 409, reply.text);
  assert.deepEqual(reply.json.errors, [{ pointer, code, detail }]);
};
const refusesUsed = (reply) =>
  refuses(reply, '#/token', 'already_confirmed', 'This account has been confirmed already. You can sign in.');
const refusesUsername = (reply) => refuses(reply, '#/username', 'taken', 'Username already in use.');

describe('registration does not reveal whether an email address is taken', () => {
  const comparable = (reply) => ({
    status: reply.status,
    text: reply.text,
    headers: Object.fromEntries(
      Object.entries(reply.headers).filter(([name]) => !['date', 'request-id'].includes(name)),
    ),
  });

  test('C4 the responses are identical', async () => {
    const free = comparable(await server.request({ ...POST, body: somebody() }));
    for (const email of ['john@example.com', 'Susan@Example.Com', 'unconfirmed@example.com']) {
      assert.deepEqual(comparable(await server.request({ ...POST, body: somebody({ email }) })), free);
    }
  });

  test('C4 the responses take equally long', async () => {
    const times = { free: [], taken: [] };
    for (let i = 0; i < 9; i++) {
      for (const [kind, changes] of [
        ['free', {}],
        ['taken', { email: 'john@example.com' }],
      ]) {
        const start = performance.now();
        assert.equal((await server.request({ ...POST, body: somebody(changes) })).status, 202);
        times[kind].push(performance.now() - start);
      }
    }
    const median = (list) => list.sort((a, b) => a - b)[4];
    const ratio = median(times.free) / median(times.taken);
    assert.ok(ratio > 1 / 3 && ratio < 3, `free ${times.free} ms, taken ${times.taken} ms`);
  });

  test('the owner of the address gets an email without a confirmation link', async () => {
    const known = mailsTo(server, 'moderator@example.com').length;
    await server.request({ ...POST, body: somebody({ email: 'MODERATOR@example.com' }) });
    const mail = await mailTo(server, 'moderator@example.com', known + 1);
    assert.equal(tokenIn(mail), undefined);
    assert.match(mail, /already/i);
  });
});

describe('confirming', () => {
  test('C5 C6 takes the token from the emailed link, and the password', async () => {
    const body = somebody({ username: 'New.User', email: 'New.User@Example.com' });
    const token = await register(server, body);
    assert.ok((await mailTo(server, body.email)).includes(`${server.baseUrl}/confirm#token=${token}`));
    assert.equal((await me(body.email)).status, 401, 'a pending registration cannot sign in');
    const reply = await confirm(token);
    assert.equal(reply.status, 200, reply.text);
    assert.equal(reply.json.username, 'New.User');
    assert.equal(reply.json.post_count, 0);
    const { json } = await me(body.email.toUpperCase());
    assert.deepEqual(
      [json.username, json.role, json.permissions],
      ['New.User', 'User', ['FOLLOW', 'COMMENT', 'WRITE']],
    );
    assert.equal(json.email.toLowerCase(), 'new.user@example.com');
    assert.ok(Math.abs(Date.now() - Date.parse(json.member_since)) < 60_000, 'N3');
  });

  test('with a wrong password changes nothing', async () => {
    const body = somebody();
    const token = await register(server, body);
    for (const wrong of ['wrong password', `${PASSWORD} `, PASSWORD.toUpperCase(), 'x']) {
      const reply = await confirm(token, wrong);
      assert.equal(reply.status, 400, reply.text);
    }
    assert.equal((await me(body.email)).status, 401);
    assert.equal((await confirm(token)).status, 200);
  });

  test('works once', async () => {
    const body = somebody();
    const token = await register(server, body);
    assert.equal((await confirm(token)).status, 200);
    for (const password of [PASSWORD, 'wrong password']) refusesUsed(await confirm(token, password));
    assert.equal((await me(body.email)).status, 200, 'the account stays');
    const rows = server.sql((db) =>
      db.all('SELECT username, email, email_key, password_hash FROM registrations WHERE user_id IS NOT NULL'),
    );
    assert.ok(rows.length > 0);
    for (const row of rows) assert.deepEqual(Object.values(row), ['', '', '', ''], 'what says so holds nothing else');
  });

  test('works once, even with concurrent attempts', async () => {
    const token = await register(server, somebody());
    const all = await Promise.all(Array.from({ length: 6 }, () => confirm(token)));
    assert.deepEqual(all.map((it) => it.status).sort(), [200, ...Array(5).fill(409)]);
  });

  test('with an unknown token is 400', async () => {
    const token = await register(server, somebody());
    for (const wrong of [
      'nonsense',
      token.slice(0, -1),
      `${token}A`,
      token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase(),
      'x'.repeat(128),
      ' ',
      '\0',
    ]) {
      assert.equal((await confirm(wrong)).status, 400, wrong);
    }
    assert.equal((await confirm(token)).status, 200);
  });

  test('with a token of another kind is 400', async () => {
    const { json } = await server.request({ method: 'POST', path: '/tokens', as: 'john password' });
    assert.equal((await confirm(json.token)).status, 400);
  });

  test('the first confirmation gets the address', async () => {
    const first = somebody();
    const second = somebody({ email: first.email.toUpperCase(), password: 'another turnip orbit' });
    const tokens = [await register(server, first), await register(server, second)];
    assert.equal((await confirm(tokens[1], second.password)).status, 200);
    refusesUsed(await confirm(tokens[0]));
    assert.equal((await me(first.email, first.password)).status, 401);
    assert.equal((await me(first.email, second.password)).json.username, second.username);
  });

  test('the first confirmation gets the username; later ones choose another', async () => {
    const first = somebody();
    const second = somebody({ username: first.username.toUpperCase() });
    const tokens = [await register(server, first), await register(server, second)];
    assert.equal((await confirm(tokens[1])).status, 200);
    refusesUsername(await confirm(tokens[0]));
    refusesUsername(await confirm(tokens[0], PASSWORD, 'John'));
    assert.equal((await me(first.email)).status, 401, 'nothing is confirmed yet');
    const reply = await confirm(tokens[0], PASSWORD, 'another.name');
    assert.equal(reply.status, 200, reply.text);
    assert.equal((await me(first.email)).json.username, 'another.name');
  });

  test('accepts another username, if it is valid', async () => {
    const body = somebody({ password: 'mauveturniporbit' });
    const token = await register(server, body);
    for (const [username, code, detail] of [
      ['9lives', 'format', USERNAME],
      [
        'MauveTurnipOrbit',
        'weak_password',
        'Your password is easy to guess from this username. Choose another username.',
      ],
    ]) {
      const reply = await confirm(token, body.password, username);
      assert.equal(reply.status, 400, reply.text);
      assert.deepEqual(reply.json.errors, [{ pointer: '#/username', code, detail }]);
    }
    assert.equal((await confirm(token, body.password, 'better')).json.username, 'better');
  });

  test('on the website signs in; other clients get no cookie', async () => {
    const [person, program] = [somebody(), somebody()];
    const own = await confirm(await register(server, person), PASSWORD, undefined, HERE);
    assert.equal(own.status, 200, own.text);
    const cookies = own.headers['set-cookie'].map(parseCookie);
    assert.deepEqual(cookies.map((it) => it.name).sort(), ['retort_device', 'retort_session']);
    const { name, value } = cookies.find((it) => it.name === 'retort_session');
    const reply = await server.request({ path: '/me', headers: { ...HERE, Cookie: `${name}=${value}` } });
    assert.equal(reply.json.username, person.username);
    for (const headers of [{}, { 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'http://evil.example' }]) {
      const other = somebody();
      const { headers: got } = await confirm(await register(server, other), PASSWORD, undefined, headers);
      assert.equal(got['set-cookie'], undefined);
    }
    const refused = await confirm(await register(server, program), 'wrong password', undefined, HERE);
    assert.equal(refused.headers['set-cookie'], undefined);
  });

  test('is not possible after 24 hours', async () => {
    const body = somebody();
    const token = await register(server, body);
    const pass = (hours) =>
      server.sql((db) =>
        db.run(
          'UPDATE registrations SET created_at = created_at - ?1, expires_at = expires_at - ?1',
          hours * 3_600_000_000,
        ),
      );
    pass(23);
    const [wrong] = (await confirm(token, 'wrong password')).json.errors;
    assert.deepEqual([wrong.pointer, wrong.code], ['#/password', 'wrong_password'], 'not yet');
    pass(2);
    assert.equal((await confirm(token)).status, 400);
    const again = await register(server, { ...body, email: 'later@example.com' });
    assert.equal((await confirm(again)).status, 200);
  });

  test('A3 makes the account with RETORT_ADMIN_EMAIL an administrator, in any letter case', async () => {
    const body = somebody({ email: 'bOSS@example.com' });
    assert.equal((await confirm(await register(server, body))).status, 200);
    const { json } = await me('boss@example.com');
    assert.equal(json.role, 'Administrator');
    assert.ok(json.permissions.includes('ADMIN'));
  });

  test('C4 of concurrent confirmations with one username, one succeeds', async () => {
    const people = Array.from({ length: 6 }, (_, i) => somebody({ username: i % 2 ? 'Popular' : 'popular' }));
    const tokens = await Promise.all(people.map((body) => register(server, body)));
    const all = await Promise.all(tokens.map((token) => confirm(token)));
    assert.deepEqual(all.map((it) => it.status).sort(), [200, ...Array(5).fill(409)]);
    for (const reply of all.filter((it) => it.status === 409)) refusesUsername(reply);
  });
});

describe('the errors of a confirmation', () => {
  const codesOf = ({ status, json }) => [status, ...json.errors.map(({ pointer, code }) => `${pointer} ${code}`)];

  test('are reported together: a wrong password, a taken username, what is unknown', async () => {
    const token = await register(server, somebody());
    const reply = await server.request({
      method: 'POST',
      path: '/confirmations',
      body: { token, password: 'the wrong one', username: 'john', surprise: 1 },
    });
    assert.deepEqual(codesOf(reply), [
      400,
      '#/surprise unknown_member',
      '#/password wrong_password',
      '#/username taken',
    ]);
    assert.equal((await confirm(token)).status, 200, 'the link is still valid');
  });

  test('are reported together: an invalid link, a taken username', async () => {
    const reply = await confirm('never issued', PASSWORD, 'John');
    assert.deepEqual(codesOf(reply), [400, '#/token invalid_link', '#/username taken']);
  });

  test('are reported together: a wrong password, a registered username that was taken meanwhile', async () => {
    const [first, second] = [somebody({ username: 'wanted' }), somebody({ username: 'wanted' })];
    const tokens = [await register(server, first), await register(server, second)];
    assert.equal((await confirm(tokens[0])).status, 200);
    const reply = await confirm(tokens[1], 'the wrong one');
    assert.deepEqual(codesOf(reply), [400, '#/password wrong_password', '#/username taken']);
  });

  test('are none: the answer has the tag of the profile', async () => {
    const reply = await confirm(await register(server, somebody()));
    const profile = await server.request({ path: `/users/${reply.json.id}` });
    assert.deepEqual([reply.status, reply.text, reply.headers.etag], [200, profile.text, profile.headers.etag]);
  });

  const CONFIRM = { method: 'POST', path: '/confirmations' };
  scenarios('fields', {
    server: () => server,
    rows: [
      { name: 'no token', ...CONFIRM, body: { password: PASSWORD }, status: 400, fields: { '#/token': REQUIRED } },
      {
        name: 'no password',
        ...CONFIRM,
        body: { token: 'x' },
        status: 400,
        fields: { '#/password': REQUIRED, '#/token': /invalid or has expired/ },
      },
      {
        name: 'a token that is too long',
        ...CONFIRM,
        body: { token: 'x'.repeat(129), password: PASSWORD },
        status: 400,
        fields: { '#/token': /128/ },
      },
      {
        name: 'C5 a token that was never issued',
        ...CONFIRM,
        body: { token: 'x', password: PASSWORD },
        status: 400,
        error: 'bad request',
      },
    ],
  });
});

test('GET /me shows the own account', async () => {
  const { json } = await server.request({ path: '/me', as: 'Mixed_Case' });
  assert.equal(json.username, 'Mixed_Case');
  assert.equal(json.email.toLowerCase(), 'mixed.case@example.com');
  assert.equal((await server.request({ path: json.url.replace('/api/v1', '') })).json.id, json.id);
});

describe('different spellings of the same credentials', () => {
  const session = (email, password) =>
    server.request({ method: 'POST', path: '/session', body: { email, password }, headers: HERE });
  const signsIn = async (email, password) => {
    assert.equal((await me(email, password)).status, 200, `Basic, ${email}`);
    assert.equal((await session(email, password)).status, 200, `session, ${email}`);
  };

  test('an international host, in Unicode or ASCII; email goes to the ASCII form', async () => {
    const body = somebody({ email: 'Anna@Bücher.Example' });
    const ascii = 'anna@xn--bcher-kva.example';
    const reply = await server.request({ ...POST, body });
    assert.equal(reply.status, 202, reply.text);
    const token = tokenIn(await mailTo(server, ascii));
    assert.equal((await confirm(token)).status, 200);
    assert.equal((await me(ascii)).json.email, ascii);
    for (const email of [body.email, ascii, 'ANNA@XN--BCHER-KVA.example', 'anna@bu\u0308cher\u3002example'])
      await signsIn(email, PASSWORD);
    const known = mailsTo(server, ascii).length;
    await server.request({ ...POST, body: somebody({ email: ascii }) });
    assert.match(await mailTo(server, ascii, known + 1), /already/);
  });

  test('spaces around the address', async () => {
    for (const email of [' john@example.com', 'john@example.com ', '\tJohn@Example.com\u00a0'])
      await signsIn(email, PASSWORD);
    const known = mailsTo(server, 'john@example.com').length;
    await server.request({ method: 'POST', path: '/password-reset-requests', body: { email: 'john@example.com ' } });
    await mailTo(server, 'john@example.com', known + 1);
  });

  test('the password in NFC or NFD, with any Unicode spaces; but no other variation', async () => {
    const body = somebody({ password: 'pass wörd ünïcorn' });
    assert.equal((await confirm(await register(server, body), body.password.normalize('NFD'))).status, 200);
    for (const password of [
      body.password,
      body.password.normalize('NFD'),
      body.password.replaceAll(' ', '\u00a0'),
      body.password.replaceAll(' ', '\u3000').normalize('NFD'),
    ])
      await signsIn(body.email, password);
    for (const password of ['pass word unicorn', 'Pass wörd ünïcorn', `${body.password} `, 'pass  wörd ünïcorn'])
      assert.equal((await me(body.email, password)).status, 401, password);
  });
});
