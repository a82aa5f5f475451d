// SIGTERM and similar signals while requests are in flight: every request is answered, and the program exits with 0.
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { audit } from './audit.mjs';
import { checkReply } from '../support/contract.mjs';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

let server, authorization;
before(async () => {
  server = await startServer({ people: { john: {} } });
  const { json } = await server.request({ as: 'john password', method: 'POST', path: '/tokens' });
  authorization = `Authorization: Bearer ${json.token}`;
});
beforeEach(async () => {
  if (!server.child.killed) return;
  await server.exited;
  await server.start();
});

function post(text) {
  const body = JSON.stringify({ body: text });
  return rawRequest(
    'POST /api/v1/posts HTTP/1.1',
    [authorization, 'Content-Type: application/json', `Content-Length: ${body.length}`],
    body,
  );
}

/** Connections on which the server has already answered a request. */
async function connections(count) {
  const all = await Promise.all(Array.from({ length: count }, () => RawConnection.open(server.port)));
  for (const connection of all) connection.write(rawRequest('GET /api/v1/me HTTP/1.1', [authorization]));
  for (const connection of all) assert.equal((await connection.reply()).status, 200);
  return all;
}

/** Sends the signal and waits until the server has begun to stop. */
async function beginStop(signal = 'SIGTERM') {
  server.child.kill(signal);
  await waitFor(() => server.recentLog.includes('stopping'), 'the server to notice');
}

/** Collects all responses, and checks that each 201 is stored. */
async function answers(all, texts) {
  const replies = await Promise.all(all.map((connection) => connection.reply()));
  const created = [];
  replies.forEach((reply, i) => {
    assert.ok(reply, `request ${i} got no answer: ${all[i].error}`);
    assert.ok([201, 503].includes(reply.status), reply.text);
    checkReply({ ...reply, method: 'POST', path: '/api/v1/posts' });
    if (reply.status === 201) created.push(texts[i]);
  });
  return created;
}

async function endsInPeace(created) {
  assert.deepEqual(await server.exited, { code: 0, signal: null }, server.log.slice(-2000));
  assert.doesNotMatch(server.recentLog, /unanswered/);
  await server.start();
  const { posts } = await audit(server);
  const bodies = new Set([...posts.values()].map((it) => it.body));
  for (const text of created) assert.ok(bodies.has(text), `${text} was answered and is gone`);
}

test('requests that were sent before are answered', async () => {
  const all = await connections(64);
  const texts = all.map((_, i) => `in flight ${i}`);
  await Promise.all(all.map((connection, i) => connection.flush(post(texts[i]))));
  server.child.kill('SIGTERM');
  const created = await answers(all, texts);
  await endsInPeace(created);
});

test('requests that are partly sent can be completed', async () => {
  const all = await connections(8);
  const texts = all.map((_, i) => `half sent ${i}`);
  const halves = texts.map((text) => [post(text).subarray(0, -10), post(text).subarray(-10)]);
  await Promise.all(all.map((connection, i) => connection.flush(halves[i][0])));
  // The server has read the first parts once it has answered a later request.
  assert.equal((await server.request({ path: '/posts' })).status, 200);
  await beginStop();
  await Promise.all(all.map((connection, i) => connection.flush(halves[i][1])));
  const created = await answers(all, texts);
  await endsInPeace(created);
});

test('a request during the stop is not left waiting', async () => {
  const [busy] = await connections(1);
  await busy.flush(post('holds up the stop').subarray(0, -10));
  assert.equal((await server.request({ path: '/posts' })).status, 200);
  await beginStop();
  const late = await RawConnection.open(server.port).catch(() => null);
  late?.write(rawRequest('GET /api/v1/posts HTTP/1.1'));
  const reply = await late?.reply(); // refused, closed or answered, before the stop is over
  assert.doesNotMatch(server.recentLog, /unanswered/, 'it waited until the end');
  if (reply) assert.ok([200, 503].includes(reply.status));
  await busy.flush(post('holds up the stop').subarray(-10));
  assert.equal((await busy.reply()).status, 201);
  await endsInPeace(['holds up the stop']);
});

test('a flood of writes loses no confirmed write', async () => {
  const created = [];
  let running = true;
  const storm = Array.from({ length: 32 }, async (_, n) => {
    const connection = await RawConnection.open(server.port).catch(() => null);
    for (let i = 0; running && connection; i++) {
      const text = `storm ${n} ${i}`;
      connection.write(post(text));
      const reply = await connection.reply();
      if (!reply) return; // closed between two requests
      assert.ok([201, 503].includes(reply.status), reply.text);
      if (reply.status === 201) created.push(text);
    }
  });
  await waitFor(() => created.length > 200, 'the storm');
  server.child.kill('SIGTERM');
  await server.exited;
  running = false;
  await Promise.all(storm);
  await endsInPeace(created);
});

test('without requests it ends at once, with or without idle connections', async () => {
  const idle = await connections(4);
  server.child.kill('SIGTERM');
  assert.deepEqual(await server.exited, { code: 0, signal: null });
  for (const connection of idle) assert.equal(await connection.reply(), null);
});

for (const [signal, who] of [
  ['SIGINT', 'Ctrl-C'],
  ['SIGHUP', 'a terminal that closes'],
  ['SIGQUIT', 'a supervisor'],
]) {
  test(`${signal}, as ${who} sends it, does the same`, async () => {
    const [busy] = await connections(1);
    await busy.flush(post(`until ${signal}`).subarray(0, -10));
    assert.equal((await server.request({ path: '/posts' })).status, 200);
    await beginStop(signal);
    await busy.flush(post(`until ${signal}`).subarray(-10));
    assert.equal((await busy.reply()).status, 201);
    await endsInPeace([`until ${signal}`]);
  });
}

/**
 * Sends requests, some on new connections, until no connection is accepted any more. Counts those that were
 * completely sent and not answered.
 */
async function visitor(n, tally) {
  for (let i = 0; ; i++) {
    const connection = await RawConnection.open(server.port).catch(() => null);
    if (!connection) return;
    for (let j = 0; j < (n % 2 ? 1 : 20); j++) {
      const text = `visitor ${n} ${i} ${j}`;
      connection.write(n % 4 < 2 ? post(text) : rawRequest('GET /api/v1/posts HTTP/1.1'));
      const reply = await connection.reply();
      if (!reply) tally.lost.push(`${text}: ${connection.error}`);
      else tally.answered++;
      if (!reply || /close/i.test(reply.headers.connection ?? '')) break;
    }
    connection.close();
  }
}

for (const paused of [false, true]) {
  test(`every request on an accepted connection is answered${paused ? ', also where the process is paused' : ''}`, async () => {
    for (let round = 0; round < 5; round++) {
      const tally = { answered: 0, lost: [] };
      const visitors = Array.from({ length: 32 }, (_, n) => visitor(n, tally));
      await waitFor(() => tally.answered > 100, 'the visitors');
      server.child.kill('SIGTERM');
      if (paused) {
        await waitFor(() => /stopping/.test(server.recentLog) || tally.answered > 150, 'the stop to begin');
        server.child.kill('SIGSTOP');
        await sleep(300); // longer than the server waits for silence
        server.child.kill('SIGCONT');
      }
      await Promise.all(visitors);
      assert.deepEqual(tally.lost, []);
      assert.deepEqual(await server.exited, { code: 0, signal: null });
      assert.doesNotMatch(server.recentLog, /unanswered/);
      await server.start();
    }
  });
}

test('a connection that never completes its request does not prevent the stop', async () => {
  const connection = await RawConnection.open(server.port);
  await connection.flush(post('never finished').subarray(0, -10));
  assert.equal((await server.request({ path: '/posts' })).status, 200);
  server.child.kill('SIGTERM');
  await waitFor(() => server.exit, 'the end');
  assert.equal(server.exit.code, 0);
  assert.match(server.recentLog, /unanswered/);
  connection.close();
});
