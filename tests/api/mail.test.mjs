// Emails as a mail server receives them: their content, and that each is sent once, even when servers fail.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  receivedEmail,
  wasAttempted,
  expectOneEmailEach,
  register,
  startSendingServer,
  smtp,
  queuedEmails,
} from '../support/mail_server.mjs';
import { PASSWORD } from '../support/server.mjs';
import { CERTIFICATE, LOGIN, OTHER_CERTIFICATE, startSilentSmtp, startSmtp } from '../support/smtp.mjs';
import { waitFor } from '../support/wait_for.mjs';

/** Decodes encoded words (RFC 2047); whitespace between two of them is ignored. */
const decodeWords = (text) =>
  text.replace(/(\?=)\s+(=\?)/g, '$1$2').replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word) => {
    const part = Buffer.from(word, 'base64').toString('utf8');
    assert.ok(!part.includes('\ufffd'), 'each word has whole characters');
    return part;
  });

describe('an email', () => {
  test('L1 has From, To, Subject, Date, Message-ID, and a text and an HTML part', async () => {
    const post = await smtp();
    const env = { RETORT_MAIL_FROM: 'A Blog <blog@mail.example>', RETORT_BASE_URL: 'https://blog.example' };
    const server = await startSendingServer(post.port, { env });
    const person = await register(server);
    const mail = await receivedEmail(post.mails, person);
    assert.deepEqual([mail.from, mail.to], ['blog@mail.example', [person.email]]);
    for (const [name, expected] of Object.entries({
      from: /^A Blog <blog@mail\.example>$/,
      to: new RegExp(`^<${person.email}>$`),
      subject: /^\[Retort\] Confirm Your Account$/,
      'message-id': /^<[\w.-]+@mail\.example>$/,
      date: /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/,
      'mime-version': /^1\.0$/,
      'auto-submitted': /^auto-generated$/,
      'content-type': /^multipart\/alternative; boundary=/,
    })) {
      assert.equal(mail.header(name).length, 1, `${name}\n${mail.raw}`);
      assert.match(mail.header(name)[0], expected);
    }
    assert.ok(Math.abs(Date.now() - Date.parse(mail.header('date')[0])) < 60_000);
    assert.deepEqual(
      mail.parts.map((it) => it.type),
      ['text/plain; charset=utf-8', 'text/html; charset=utf-8'],
    );
    const [text, html] = mail.parts.map((it) => it.body);
    for (const part of [text, html]) {
      assert.match(part, new RegExp(`Dear ${person.username}`));
      assert.match(part, /https:\/\/blog\.example\/confirm#token=[\w-]{43}\b/, 'a link into the frontend');
      assert.match(part, /replies to this email address are not monitored/);
    }
    assert.match(html, /<a href="https:\/\/blog\.example\/confirm#token=/);
    assert.doesNotMatch(text, /<[a-z]/);
    assert.match(text, new RegExp(`^Dear ${person.username},\r\n\r\nWelcome`), 'lines end in CRLF');
    assert.doesNotMatch(mail.raw, /=0[AD]|[^\r]\n/);
    const second = await receivedEmail(post.mails, await register(server));
    assert.notEqual(second.header('message-id')[0], mail.header('message-id')[0]);
  });

  for (const [from, expected] of [
    ['blog@mail.example', ['', '<blog@mail.example>']],
    ['Café du Coin <cafe@example.com>', ['Café du Coin', '<cafe@example.com>']],
    ['"Fish, Chips" <cafe@example.com>', ['"Fish, Chips"', '<cafe@example.com>']],
    ['Fish; Chips & Co. <cafe@example.com>', ['"Fish; Chips & Co."', '<cafe@example.com>']],
    ['"Chez \\"Moi\\", où?" <cafe@example.com>', ['Chez "Moi", où?', '<cafe@example.com>']],
    [`${'レトルト'.repeat(12)} <cafe@example.com>`, ['レトルト'.repeat(12), '<cafe@example.com>']],
    ['=?UTF-8?Q?No?= <cafe@example.com>', ['=?UTF-8?Q?No?=', '<cafe@example.com>']],
  ])
    test(`from ${from} has a well-formed sender`, async () => {
      const post = await smtp();
      const server = await startSendingServer(post.port, { env: { RETORT_MAIL_FROM: from } });
      const mail = await receivedEmail(post.mails, await register(server));
      const [, name, address] = mail.header('from')[0].match(/^(.*?) ?(<.*>)$/);
      assert.deepEqual([decodeWords(name), address], expected, mail.raw);
      assert.equal(`<${mail.from}>`, address);
      const header = mail.raw.match(/^From:.*(?:\r\n .*)*/m)[0];
      assert.match(header, /^[\x20-\x7E\r\n]+$/);
      for (const line of header.split('\r\n')) assert.ok(line.length <= 76, line);
    });

  test('cannot get headers from the input of a registration', async () => {
    const post = await smtp();
    const server = await startSendingServer(post.port);
    const evil = '\r\nBcc: all@example.com\r\n';
    for (const body of [
      { email: `a${evil}@example.com`, username: 'evil' },
      { email: `a@example.com${evil}`, username: 'evil' },
      { email: 'a@example.com>, <b@example.com', username: 'evil' },
      { email: 'a@example.com', username: `evil${evil}` },
      { email: 'a@example.com', username: 'ev\nil' },
    ]) {
      const reply = await server.request({ method: 'POST', path: '/users', body: { ...body, password: PASSWORD } });
      assert.equal(reply.status, 400, reply.text);
    }
    await expectOneEmailEach(server, post.mails, []);
    assert.equal(post.mails.length, 1);
  });
});

describe('a mail server that', () => {
  test('L2 refuses emails for a while gets each of them once afterwards', async () => {
    const post = await smtp({ answers: { mail: () => '451 4.3.2 Come again later' } });
    const server = await startSendingServer(post.port);
    const people = [await register(server), await register(server)];
    await waitFor(() => queuedEmails(server).every(wasAttempted), 'attempts that are noted');
    post.answers = {};
    await expectOneEmailEach(server, post.mails, people);
    await waitFor(() => queuedEmails(server).length === 0, 'a row of none that was sent');
  });

  test('is down during a restart gets each email once when it is back', async () => {
    const gone = await startSmtp();
    await gone.close();
    const server = await startSendingServer(gone.port);
    const people = [await register(server)];
    await waitFor(() => queuedEmails(server).every(wasAttempted), 'an attempt that is noted');
    await server.restart('SIGKILL');
    people.push(await register(server));
    await server.restart();
    const post = await smtp({ port: gone.port });
    await expectOneEmailEach(server, post.mails, people);
  });

  test('L3 never answers delays neither requests nor a restart, and gets each email once when it is back', async () => {
    const silence = await startSilentSmtp();
    const server = await startSendingServer(silence.port);
    const people = [await register(server)];
    await waitFor(() => silence.visits > 0, 'a connection');
    for (let i = 0; i < 3; i++) {
      people.push(await register(server));
      assert.equal((await server.request({ path: '/posts' })).status, 200);
    }
    assert.ok(silence.visits <= 2, 'not more at once to one domain');
    assert.deepEqual(await server.restart(), { code: 0, signal: null });
    await silence.close();
    const post = await smtp({ port: silence.port });
    await expectOneEmailEach(server, post.mails, people);
  });
});

describe('TLS', () => {
  const login = `${LOGIN.user}:${encodeURIComponent(LOGIN.password)}@`;
  const trusting = { login, env: { RETORT_SMTP_CA: CERTIFICATE } };

  test('by STARTTLS, with authentication', async () => {
    const post = await smtp({ tls: true, auth: true });
    const server = await startSendingServer(post.port, trusting);
    const mail = await receivedEmail(post.mails, await register(server));
    assert.deepEqual([mail.secure, mail.user], [true, LOGIN.user]);
    assert.ok(!server.log.includes(LOGIN.password));
  });

  test('from the first byte with smtps', async () => {
    const post = await smtp({ secure: true, auth: true });
    const server = await startSendingServer(post.port, { ...trusting, scheme: 'smtps' });
    const mail = await receivedEmail(post.mails, await register(server));
    assert.deepEqual([mail.secure, mail.user], [true, LOGIN.user]);
  });

  test('is used if the server offers it, also without authentication', async () => {
    const post = await smtp({ tls: true });
    const mail = await receivedEmail(post.mails, await register(await startSendingServer(post.port)));
    assert.equal(mail.secure, true);
  });

  const nothingGoes = async (post, options) => {
    const server = await startSendingServer(post.port, options);
    await register(server);
    await waitFor(() => server.log.includes('was not accepted: '), 'a failed attempt');
    assert.deepEqual([post.mails.length, post.logins], [0, 0]);
    assert.equal(queuedEmails(server).length, 1);
    assert.ok(!server.log.includes(LOGIN.password));
  };

  test('with an untrusted certificate, nothing is sent', async () => {
    const options = { ...trusting, env: { RETORT_SMTP_CA: OTHER_CERTIFICATE } };
    await nothingGoes(await smtp({ tls: true, auth: true }), options);
    await nothingGoes(await smtp({ secure: true, auth: true }), { ...options, scheme: 'smtps' });
    await nothingGoes(await smtp({ tls: true, auth: true }), { login, host: '0.0.0.0' });
  });

  // 0.0.0.0 is this machine, but it does not count as a local name.
  test('not offered by another machine: no password is sent', async () => {
    await nothingGoes(await smtp({ auth: true }), { ...trusting, host: '0.0.0.0' });
  });

  test('a missing certificate file stops the start', async () => {
    const server = await startSendingServer(1);
    server.extra.RETORT_SMTP_CA = '/nowhere.pem';
    const { code, stderr } = await server.cli(['serve'], { allowFailure: true });
    assert.notEqual(code, 0);
    assert.match(stderr, /RETORT_SMTP_CA/);
  });
});

describe('L3 the administrator', () => {
  test('gets an email when requests fail, at most once an hour, without details', async () => {
    const post = await smtp();
    const admin = { email: 'admin@example.com' };
    const server = await startSendingServer(post.port, { env: { RETORT_ADMIN_EMAIL: admin.email } });
    server.sql((db) => db.exec('DROP VIEW comment_views'));
    for (const path of ['/comments/1', '/comments', '/comments/2'])
      assert.equal((await server.request({ path })).status, 500);
    const mail = await receivedEmail(post.mails, admin);
    assert.deepEqual(mail.header('subject'), ['[Retort] Application Error']);
    assert.match(mail.parts[0].body, /failed because of an error in the server: \d since the last email about this/);
    await server.request({ path: '/comments/3' });
    await expectOneEmailEach(server, post.mails, [admin]);
  });

  test('gets no email about client errors', async () => {
    const post = await smtp();
    const server = await startSendingServer(post.port, { env: { RETORT_ADMIN_EMAIL: 'admin@example.com' } });
    for (const path of ['/comments/1', '/nothing', '/me']) await server.request({ path });
    await receivedEmail(post.mails, await register(server));
    assert.equal(post.mails.length, 1);
  });
});
