// Attempts to send an email: each is recorded first, ends in time, and is repeated only if that can help.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { fakeClock } from '../support/clock.mjs';
import { onPostgres } from '../support/databases.mjs';
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
import { LOGIN } from '../support/smtp.mjs';
import { waitFor } from '../support/wait_for.mjs';

describe('an email whose attempt cannot be recorded', () => {
  const refusing = (server, change) =>
    server.sql((db) =>
      db.exec(
        onPostgres
          ? `CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$;
            CREATE TRIGGER broken BEFORE ${change} ON mails FOR EACH ROW EXECUTE FUNCTION broken()`
          : `CREATE TRIGGER broken BEFORE ${change} ON mails BEGIN SELECT RAISE(ABORT, 'broken'); END`,
      ),
    );
  const repair = (server) =>
    server.sql((db) => db.exec(onPostgres ? 'DROP FUNCTION broken CASCADE' : 'DROP TRIGGER broken'));

  test('is not sent again', async () => {
    const post = await smtp();
    const server = await startSendingServer(post.port);
    refusing(server, 'DELETE');
    const people = [];
    for (const domain of ['a.example', 'b.example', 'c.example', 'd.example']) {
      people.push(await register(server, { domain }));
      await receivedEmail(post.mails, people.at(-1));
    }
    await waitFor(() => /the result of sending email \d+ cannot be recorded/.test(server.log), 'a line in the log');
    repair(server);
    await waitFor(() => queuedEmails(server).length === 0, 'mails that are recorded as sent');
    await expectOneEmailEach(server, post.mails, people);
  });

  test('is not sent again while another process holds the write lock', async () => {
    const post = await smtp();
    const server = await startSendingServer(post.port);
    let release;
    post.answers = {
      text: async () => {
        release = await server.data.hold();
      },
    };
    const person = await register(server);
    await waitFor(() => /the result of sending email \d+ cannot be recorded/.test(server.log), 'a line in the log');
    post.answers = {};
    await release();
    await waitFor(() => queuedEmails(server).length === 0, 'a mail that is recorded as sent');
    await expectOneEmailEach(server, post.mails, [person]);
  });

  test('is not begun if the attempt cannot be recorded', async () => {
    const post = await smtp();
    const server = await startSendingServer(post.port);
    refusing(server, 'UPDATE');
    const people = [await register(server), await register(server)];
    await waitFor(() => (server.log.match(/broken/g) ?? []).length >= 2, 'failed attempts to claim it');
    assert.deepEqual(post.asked, []);
    repair(server);
    await expectOneEmailEach(server, post.mails, people);
  });
});

describe('a refusal', () => {
  const login = `${LOGIN.user}:${encodeURIComponent(LOGIN.password)}@`;
  const cases = [
    ['connect', '554 5.3.2 No service', 'will be retried'],
    ['auth', '535 5.7.8 Wrong password', 'will be retried'],
    ['mail', '550 5.1.8 Unknown sender', 'will be retried'],
    ['mail', '451 4.3.0 Later', 'will be retried'],
    ['mail', 'drop', 'will be retried'],
    ['rcpt', '451 4.7.1 Greylisted', 'will be retried'],
    ['rcpt', '554 5.7.1 Relay access denied', 'will be retried'],
    ['rcpt', '530 Log in first', 'will be retried'],
    ['rcpt', 'drop', 'will be retried'],
    ['rcpt', '550 5.1.1 No such mailbox', 'will not be sent'],
    ['rcpt', '550 Nobody of that name', 'will not be sent'],
    ['rcpt', '553 5.1.3 Bad mailbox', 'will not be sent'],
    ['text', '451 4.2.0 Later', 'will be retried'],
    ['text', 'drop', 'will be retried'],
    ['text', '554 5.7.1 Looks like spam', 'will not be sent'],
  ];

  test('is final if it is about the recipient or the text', async () => {
    const post = await smtp({ auth: true });
    const server = await startSendingServer(post.port, { login });
    for (const [number, [step, words, expected]] of cases.entries()) {
      const what = `${words} at ${step}`;
      const domain = `case${number}.example`;
      post.answers = { [step]: () => words };
      const { email } = await register(server, { domain });
      const log = () => server.log.split('\n').filter((it) => it.includes(domain));
      await waitFor(() => log().length, `a line in the log about ${what}`);
      assert.ok(log()[0].includes(`It ${expected}.`), `${what}: ${log()[0]}`);
      assert.match(log()[0], /email \d+ to case\d+\.example was not accepted: /);
      if (words !== 'drop') assert.ok(log()[0].includes(words), `${what}: ${log()[0]}`);
      const mine = () => queuedEmails(server).find((it) => it.recipient === email);
      if (expected === 'will not be sent') await waitFor(() => !mine(), `an end after ${what}`);
      else await waitFor(() => wasAttempted(mine()), `a mail that waits after ${what}`);
      assert.ok(!log().join().includes(email), 'the log names no address');
      server.sql((db) => db.exec('DELETE FROM mails'));
    }
    assert.ok(!server.log.includes(LOGIN.password));
  });

  test('is logged without the name of the recipient, whatever the server says', async () => {
    const post = await smtp({ answers: { rcpt: (address) => `550 5.1.1 <${address.toUpperCase()}>: unknown` } });
    const server = await startSendingServer(post.port);
    const { username } = await register(server);
    await waitFor(() => server.log.includes('It will not be sent.'), 'a line in the log');
    assert.match(server.log, /: 550 5\.1\.1 <\*+@EXAMPLE\.COM>: unknown\. It will not be sent\./);
    assert.ok(!server.log.toLowerCase().includes(username));
  });
});

describe('a slow mail server', () => {
  /** Answers at `step` that wait for `release()` if the address is at slow.example. */
  function slow(step) {
    const held = Promise.withResolvers();
    const answers = { [step]: (address) => address.endsWith('@slow.example') && held.promise };
    return { answers, release: held.resolve };
  }

  for (const step of ['rcpt', 'text'])
    test(`does not delay emails to other servers at ${step}`, async () => {
      const { answers, release } = slow(step);
      const post = await smtp({ answers });
      const server = await startSendingServer(post.port);
      const late = [];
      for (let i = 0; i < 10; i++) late.push(await register(server, { domain: 'slow.example' }));
      const quick = await register(server, { domain: 'quick.example' });
      await receivedEmail(post.mails, quick);
      assert.deepEqual(post.mails.length, 1);
      const held = post.asked.filter((it) => it.startsWith(step) && it.endsWith('@slow.example'));
      assert.ok(held.length <= 2, 'not more at once to one domain');
      release();
      await expectOneEmailEach(server, post.mails, [...late, quick]);
    });

  test('does not delay a stop before the text, and gets the email after the restart', async () => {
    const { answers, release } = slow('rcpt');
    const post = await smtp({ answers });
    const server = await startSendingServer(post.port);
    const person = await register(server, { domain: 'slow.example' });
    await waitFor(() => post.asked.some((it) => it.startsWith('rcpt')), 'an attempt');
    assert.deepEqual(await server.end(), { code: 0, signal: null });
    assert.deepEqual(
      queuedEmails(server).map((it) => [it.attempts, it.claimed_until]),
      [[0, 0]],
    );
    release();
    await server.start();
    await expectOneEmailEach(server, post.mails, [person]);
  });

  test('can complete a delivery in progress during a stop', async () => {
    const { answers, release } = slow('text');
    const post = await smtp({ answers });
    const server = await startSendingServer(post.port);
    const person = await register(server, { domain: 'slow.example' });
    await waitFor(() => post.asked.some((it) => it.startsWith('text')), 'a text');
    const ended = server.end();
    await waitFor(() => server.log.includes('stopping on signal'), 'the stop');
    release();
    assert.deepEqual(await ended, { code: 0, signal: null });
    assert.deepEqual(queuedEmails(server), []);
    await server.start();
    await expectOneEmailEach(server, post.mails, [person]);
  });

  test('that never confirms the text delays a stop by seconds; the email is sent again when its claim ends', async () => {
    const { answers, release } = slow('text');
    const post = await smtp({ answers });
    const server = await startSendingServer(post.port);
    const person = await register(server, { domain: 'slow.example' });
    await waitFor(() => post.asked.some((it) => it.startsWith('text')), 'a text');
    assert.deepEqual(await server.end(), { code: 0, signal: null });
    const [mail] = queuedEmails(server);
    assert.equal(mail.attempts, 1);
    assert.ok(mail.claimed_until > Date.now() * 1000, 'it is still claimed');
    release();
    const first = await receivedEmail(post.mails, person);
    await server.start();
    await receivedEmail(post.mails, await register(server));
    assert.equal(post.mails.length, 2, 'not before the end of the claim');
    server.sql((db) => db.exec('UPDATE mails SET claimed_until = 1, next_attempt_at = 1'));
    await receivedEmail(post.mails, await register(server)); // wakes it
    const again = () => post.mails.filter((it) => it.to.includes(person.email));
    await waitFor(() => again().length === 2, 'the mail again');
    assert.deepEqual(again()[1].header('message-id'), first.header('message-id'));
  });
});

describe('an obsolete email', () => {
  test('is not sent: its account was deleted', async () => {
    const post = await smtp({ answers: { mail: () => '451 4.3.2 Come again later' } });
    const server = await startSendingServer(post.port);
    const leaver = await server.addUser({ name: 'leaver' });
    const headers = { Authorization: basic(leaver.email, PASSWORD) };
    const body = { old_password: PASSWORD, password: 'another turnip orbit' };
    assert.equal((await server.request({ method: 'PUT', path: '/me/password', headers, body })).status, 204);
    await waitFor(() => queuedEmails(server).some(wasAttempted), 'an attempt that is noted');
    const deletion = { password: body.password, posts: 'delete' };
    const gone = { method: 'POST', path: '/me/deletion', body: deletion };
    const now = { Authorization: basic(leaver.email, body.password) };
    assert.equal((await server.request({ ...gone, headers: now })).status, 204);
    post.answers = {};
    await receivedEmail(post.mails, await register(server));
    assert.equal(post.mails.length, 1);
  });

  test('is not sent: its link has expired', async () => {
    const post = await smtp({ answers: { mail: () => '451 4.3.2 Come again later' } });
    const server = await startSendingServer(post.port);
    const person = await register(server);
    await waitFor(() => queuedEmails(server).every(wasAttempted), 'an attempt that is noted');
    const [mail] = queuedEmails(server);
    const { expires_at } = server.sql((db) => db.get('SELECT expires_at FROM registrations'));
    assert.ok(Math.abs(mail.expires_at - expires_at) < 5e6, 'the mail lapses with its link');
    server.sql((db) => db.exec('UPDATE mails SET expires_at = created_at, next_attempt_at = 0'));
    post.answers = {};
    await receivedEmail(post.mails, await register(server));
    assert.ok(!post.mails.some((it) => it.to.includes(person.email)));
    assert.match(server.log, /email 1 to example\.com was discarded after 1 attempts: it has expired/);
    assert.ok(!server.log.includes(person.email));
  });
});

describe('setting the clock', () => {
  const LATER = { mail: () => '451 4.3.2 Come again later' };

  test('back by a day delays no email, and sends none twice', async (t) => {
    const clock = fakeClock(t);
    const post = await smtp({ answers: LATER });
    const server = await startSendingServer(post.port, { env: clock.env });
    const people = [await register(server)];
    await waitFor(() => queuedEmails(server).every(wasAttempted), 'an attempt that is noted');
    clock.set('-1d');
    post.answers = {};
    people.push(await register(server));
    await expectOneEmailEach(server, post.mails, people);
  });

  test('ahead by a year for a moment loses no email', async (t) => {
    const clock = fakeClock(t);
    const post = await smtp({ answers: LATER });
    const server = await startSendingServer(post.port, { env: clock.env });
    const people = [await register(server)];
    await waitFor(() => queuedEmails(server).every(wasAttempted), 'an attempt that is noted');
    clock.set('+1y');
    people.push(await register(server));
    await waitFor(() => queuedEmails(server).filter(wasAttempted).length === 2, 'an attempt in the future');
    clock.set('+0');
    post.answers = {};
    await expectOneEmailEach(server, post.mails, people);
  });
});
