// Changing and resetting a password, and the passwords that are too easy.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { forgetMailLimits, mailTo, mailsTo, register, tokenFor } from '../support/mail.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const NEW = 'mauve turnip orbit';
const SENT = 'An email with instructions to reset your password has been sent to you.';
const HERE = { 'Sec-Fetch-Site': 'same-origin' };

let server;
before(async () => {
  server = await startServer();
});

let serial = 0;
/** A new account; `basic`, `bearer`, `cookie` and `personal` are headers with its credentials. */
async function member() {
  const name = `member${++serial}`;
  const person = await server.addUser({ name });
  const password = { Authorization: basic(person.email, PASSWORD) };
  const { json } = await server.request({ method: 'POST', path: '/tokens', headers: password });
  const body = { name: 'script', scope: 'write', days: 1 };
  const personal = await server.request({ method: 'POST', path: '/me/tokens', headers: password, body });
  return {
    ...person,
    basic: password,
    bearer: { Authorization: `Bearer ${json.token}` },
    personal: { Authorization: `Bearer ${personal.json.token}` },
    cookie: { Cookie: await server.client.openSession(person), ...HERE },
    other: { Cookie: await server.client.openSession(person), ...HERE },
  };
}

const statusOf = async (headers) => (await server.request({ path: '/me', headers })).status;
const signsIn = async ({ email }, password) => (await statusOf({ Authorization: basic(email, password) })) === 200;

async function stillIn(person) {
  const kinds = ['basic', 'bearer', 'personal', 'cookie', 'other'];
  const found = await Promise.all(kinds.map(async (kind) => (await statusOf(person[kind])) === 200 && kind));
  return found.filter(Boolean);
}

const change = (headers, body) => server.request({ method: 'PUT', path: '/me/password', headers, body });
const ask = (email) => server.request({ method: 'POST', path: '/password-reset-requests', body: { email } });
const reset = (token, password = NEW) =>
  server.request({ method: 'POST', path: '/password-resets', body: { token, password } });

/** The token of a new reset link. */
async function resetToken({ email }) {
  forgetMailLimits(server);
  const known = mailsTo(server, email).length;
  assert.equal((await ask(email)).status, 202);
  return tokenFor('reset-password', await mailTo(server, email, known + 1));
}

const refusesToken = async (reply, code = 'invalid_link') => {
  const { status, json, text } = await reply;
  assert.equal(status, 400, text);
  assert.equal(json.errors[0].pointer, '#/token');
  assert.equal(json.errors[0].code, code);
};

describe('changing', () => {
  test('D5 D11 requires the old one, and ends all other sessions and tokens', async () => {
    const john = await member();
    assert.deepEqual(
      await stillIn(john),
      ['basic', 'bearer', 'personal', 'cookie', 'other'],
      'Basic is remembered, too',
    );
    const reply = await change(john.cookie, { old_password: PASSWORD, password: NEW });
    assert.equal(reply.status, 204, reply.text);
    assert.deepEqual(await stillIn(john), ['cookie']);
    assert.ok(await signsIn(john, NEW));
    const mail = await mailTo(server, john.email, 1);
    assert.match(mail, /Your password was changed/);
    assert.ok(mail.includes(`${server.baseUrl}/forgot-password`), 'a link into the frontend');
  });

  test('with Basic ends all, with a token all others', async () => {
    const [first, second] = [await member(), await member()];
    assert.equal((await change(first.basic, { old_password: PASSWORD, password: NEW })).status, 204);
    assert.deepEqual(await stillIn(first), []);
    assert.equal((await change(second.bearer, { old_password: PASSWORD, password: NEW })).status, 204);
    assert.deepEqual(await stillIn(second), ['bearer']);
  });

  test('D5 with a wrong old password changes nothing', async () => {
    const john = await member();
    for (const old_password of ['wrong password', `${PASSWORD} `, NEW]) {
      const reply = await change(john.cookie, { old_password, password: NEW });
      assert.equal(reply.status, 400, reply.text);
      assert.deepEqual(reply.json.errors, [
        { pointer: '#/old_password', code: 'wrong_password', detail: 'Invalid password.' },
      ]);
    }
    assert.equal((await stillIn(john)).length, 5);
    assert.ok(!(await signsIn(john, NEW)));
  });

  test('invalidates links that were sent before', async () => {
    const john = await member();
    const token = await resetToken(john);
    assert.equal((await change(john.cookie, { old_password: PASSWORD, password: NEW })).status, 204);
    await refusesToken(reset(token, 'another turnip orbit'));
  });

  test('D11 ends sessions that are concurrently created with the old password', async () => {
    const john = await member();
    const body = { email: john.email, password: PASSWORD };
    let over = false;
    const cookies = [];
    const attacker = Array.from({ length: 4 }, async () => {
      while (!over) {
        const reply = await server.request({ method: 'POST', path: '/session', headers: HERE, body });
        if (reply.status === 200) cookies.push(reply.headers['set-cookie'][0].split(';')[0]);
      }
    });
    await waitFor(() => cookies.length > 4, 'a few sessions');
    assert.equal((await change(john.basic, { old_password: PASSWORD, password: NEW })).status, 204);
    over = true;
    await Promise.all(attacker);
    for (const Cookie of cookies) assert.equal(await statusOf({ Cookie }), 401);
  });

  test('succeeds once for concurrent requests with the same old password', async () => {
    const john = await member();
    const changes = [NEW, 'another turnip orbit'].map((password) => ({ old_password: PASSWORD, password }));
    const replies = await Promise.all([change(john.basic, changes[0]), change(john.bearer, changes[1])]);
    const winner = replies.findIndex((it) => it.status === 204);
    assert.ok([400, 401].includes(replies[1 - winner].status), replies.map((it) => it.status).join());
    assert.ok(await signsIn(john, changes[winner].password));
    assert.ok(!(await signsIn(john, changes[1 - winner].password)));
  });

  test('is refused for a personal access token', async () => {
    const john = await member();
    const reply = await change(john.personal, { old_password: PASSWORD, password: NEW });
    assert.equal(reply.status, 403, reply.text);
    assert.equal(reply.json.message, 'Insufficient token scope');
  });
});

describe('resetting', () => {
  test('D6 D7 D11 by an emailed link works once, and ends all sessions and tokens', async () => {
    const john = await member();
    assert.equal((await stillIn(john)).length, 5);
    const token = await resetToken(john);
    assert.ok(mailsTo(server, john.email)[0].includes(`${server.baseUrl}/reset-password#token=${token}`));
    assert.equal((await reset(token)).status, 204);
    assert.deepEqual(await stillIn(john), []);
    assert.ok(await signsIn(john, NEW));
    await refusesToken(reset(token, 'another turnip orbit'));
    assert.match(await mailTo(server, john.email, 2), /Your password was changed/);
  });

  test('D11 works once, even with concurrent attempts', async () => {
    const token = await resetToken(await member());
    const words = ['mauve', 'umber', 'ochre', 'teal'];
    const all = await Promise.all(words.map((word) => reset(token, `${word} turnip orbit`)));
    assert.deepEqual(all.map((it) => it.status).sort(), [204, 400, 400, 400]);
  });

  test('D10 is not possible after an hour', async () => {
    const john = await member();
    const token = await resetToken(john);
    const pass = (minutes) =>
      server.sql((db) => db.run('UPDATE links SET expires_at = expires_at - ?', minutes * 60_000_000));
    pass(59);
    assert.equal((await reset(token, 'password')).status, 400, 'a weak one does not use it up');
    pass(1);
    await refusesToken(reset(token));
    assert.ok(await signsIn(john, PASSWORD));
  });

  test('works only with the newest link', async () => {
    const john = await member();
    const [first, second] = [await resetToken(john), await resetToken(john)];
    await refusesToken(reset(first));
    assert.equal((await reset(second)).status, 204);
  });

  test('sends at most one email every few minutes', async () => {
    const john = await member();
    forgetMailLimits(server);
    for (let i = 0; i < 5; i++) {
      const reply = await ask(i % 2 ? john.email : john.email.toUpperCase());
      assert.equal(reply.status, 202);
      assert.deepEqual(reply.json, { message: SENT });
    }
    server.sql((db) => db.exec('UPDATE mail_limits SET sent_at = sent_at - 301000000'));
    await ask(john.email);
    await mailTo(server, john.email, 2);
    assert.equal(mailsTo(server, john.email).length, 2);
  });

  test('refuses tokens of other kinds', async () => {
    const john = await member();
    const confirmation = await register(server, {
      email: 'pending@example.com',
      username: 'pending',
      password: PASSWORD,
    });
    const bearer = john.bearer.Authorization.split(' ')[1];
    const session = john.cookie.Cookie.split('=')[1];
    for (const token of [confirmation, bearer, session, 'x', ' ', 'x'.repeat(128)]) await refusesToken(reset(token));
    await refusesToken(reset('\0'), 'format');
    const token = await resetToken(john);
    for (const path of ['/confirmations', '/email-changes']) {
      const body = { token, password: PASSWORD };
      assert.equal((await server.request({ method: 'POST', path, headers: john.basic, body })).status, 400, path);
    }
    assert.equal((await reset(token)).status, 204);
  });

  test('does not confirm an account', async () => {
    const { email } = server.people.unconfirmed;
    assert.equal((await reset(await resetToken({ email }))).status, 204);
    assert.equal(await statusOf({ Authorization: basic(email, NEW) }), 403);
  });

  test('does not lift a suspension', async () => {
    const john = await member();
    server.sql((db) => db.run('UPDATE users SET suspended = 1 WHERE username = ?', john.username));
    assert.equal((await reset(await resetToken(john))).status, 204);
    assert.equal(await statusOf({ Authorization: basic(john.email, NEW) }), 403);
  });
});

describe('passwords that are too easy', () => {
  const POST = { method: 'POST', path: '/users', status: 400, error: 'bad request' };
  const email = 'zebediah@quartzmill.example';
  const easy = (password, advice) => ({
    name: `${JSON.stringify(password)}: ${advice}`,
    ...POST,
    body: { email, username: 'Zebediah_Quartz', password },
    fields: { '#/password': new RegExp(`easy to guess.*${advice}.*Use several unrelated words`) },
  });
  scenarios('passwords and what makes them so', {
    server: () => server,
    rows: [
      {
        name: 'a password that is easy to guess and a missing old one are reported at once',
        as: 'john',
        method: 'PUT',
        path: '/me/password',
        body: { password: 'password' },
        status: 400,
        codes: { '#/old_password': 'required', '#/password': 'weak_password' },
      },
      {
        name: 'and so are an easy one and a wrong old one',
        as: 'john',
        method: 'PUT',
        path: '/me/password',
        body: { old_password: 'wrong password', password: 'password' },
        status: 400,
        codes: { '#/old_password': 'wrong_password', '#/password': 'weak_password' },
      },
      {
        name: 'an easy one and a bad link',
        method: 'POST',
        path: '/password-resets',
        body: { token: 'x'.repeat(43), password: 'password' },
        status: 400,
        codes: { '#/token': 'invalid_link', '#/password': 'weak_password' },
      },
      {
        name: 'a wrong password and a bad new address',
        as: 'john',
        method: 'POST',
        path: '/email-change-requests',
        body: { email: 'nonsense', password: 'wrong password' },
        status: 400,
        codes: { '#/email': 'format', '#/password': 'wrong_password' },
      },
      {
        name: 'a wrong password and a bad choice at the deletion',
        as: 'john',
        method: 'POST',
        path: '/me/deletion',
        body: { posts: 'perhaps', password: 'wrong password' },
        status: 400,
        codes: { '#/posts': 'unknown_value', '#/password': 'wrong_password' },
      },
      {
        name: 'an easy one, a bad address and a taken username at the registration',
        method: 'POST',
        path: '/users',
        body: { email: 'nonsense', username: 'john', password: 'password' },
        status: 400,
        codes: { '#/email': 'format', '#/username': 'taken', '#/password': 'weak_password' },
      },
      easy('password', 'a common word'),
      easy('iloveyou', 'a common word'),
      easy('P4ssw0rd', 'letters replaced'),
      easy('aaaaaaaaaaaa', 'repeated'),
      easy(' '.repeat(8), 'repeated'),
      easy('abcdefghijk', 'a sequence'),
      easy('12345678', ''),
      easy('qwertyuiop', ''),
      easy('zebediah_quartz', 'your name or address'),
      easy('zebediah@quartzmill.example', 'your name or address'),
      easy('19841984', ''),
    ],
  });

  test('are refused by every operation that sets a password', async () => {
    const john = await member();
    const token = await resetToken(john);
    for (const reply of [
      await change(john.cookie, { old_password: PASSWORD, password: 'password' }),
      await reset(token, 'password'),
    ]) {
      assert.equal(reply.status, 400);
      assert.equal(reply.json.errors[0].pointer, '#/password');
      assert.equal(reply.json.errors[0].code, 'weak_password');
    }
    assert.equal((await reset(token)).status, 204);
  });

  test('are not a matter of composition: no other rules apply, and nothing is truncated', async () => {
    const long = 'mauve turnip orbit '.repeat(6) + 'the end of 128';
    for (const password of ['mauveturniporbit', 'МОРКОВЬ лиловая орбита', '🥕 turnip 🛰 orbit', long.padEnd(128, '!')]) {
      const john = await member();
      assert.equal((await change(john.basic, { old_password: PASSWORD, password })).status, 204, password);
      assert.ok(await signsIn(john, password));
      assert.ok(!(await signsIn(john, password.slice(0, -1))));
      assert.ok(
        !(await signsIn(john, password.toLowerCase() === password ? password.toUpperCase() : password.toLowerCase())),
      );
    }
  });
});
