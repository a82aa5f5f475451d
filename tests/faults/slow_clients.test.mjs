// Slow and greedy clients: slow senders, slow readers, many connections, bodies that never end. Each is cut off
// or refused, with a problem if possible, and others do not wait for it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkReply } from '../support/contract.mjs';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const LIMIT_CONNECTIONS_CLIENT = 512;
const LIMIT_BODIES_CLIENT = 8 * 1024 * 1024;
const BODY = 250_000;
const PAUSE = 500; // between two bytes of a slow sender

let limited, unlimited;
before(async () => {
  limited = await startServer({ people: {}, env: { RETORT_RATE_LIMIT: 'on' }, also: (dir) => `unix:${dir}/api.sock` });
  unlimited = await startServer({ people: {} });
});

/** A connection from one of this host's loopback addresses. */
function from(localAddress, port) {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress, noDelay: true });
    socket.once('connect', () => done(new RawConnection(socket)));
    socket.once('error', fail);
  });
}

async function read(port, localAddress) {
  const connection = await from(localAddress, port);
  connection.write(rawRequest('GET /api/v1/posts HTTP/1.1', ['Connection: close']));
  const reply = await connection.reply();
  connection.close();
  return reply;
}

const answered = async (port, localAddress) => (await read(port, localAddress))?.status;

function checkProblem(reply, status, type) {
  assert.equal(reply?.status, status, reply?.text);
  assert.equal(reply.json.type, `/problems/${type}`);
  assert.match(reply.headers.connection, /close/i);
  checkReply({ ...reply, method: 'GET', path: '/nothing' });
}

/** Sends a byte now and then until the server closes. */
async function drip(connection, byte) {
  while (!connection.closed) {
    await connection.flush(byte);
    await sleep(PAUSE);
  }
}

const unfinished = () => rawRequest('POST /api/v1/posts HTTP/1.1', [`Content-Length: ${BODY}`], ' '.repeat(1000));

/** How many unsent bytes of a connection the kernel keeps for the server; null if it is closed. */
function unsent(port, peer) {
  const hex = (number) => number.toString(16).toUpperCase().padStart(4, '0');
  for (const line of readFileSync('/proc/net/tcp', 'latin1').split('\n')) {
    const [, local, remote, state, queues] = line.trim().split(/\s+/);
    if (local?.endsWith(`:${hex(port)}`) && remote.endsWith(`:${hex(peer)}`) && state === '01')
      return parseInt(queues, 16);
  }
  return null;
}

/** How many connections a server has not closed yet, although their clients have. */
function left(port) {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'latin1').split('\n');
  return lines.map((line) => line.trim().split(/\s+/)).filter((it) => it[1]?.endsWith(local) && it[3] === '08').length;
}

describe('slow and greedy clients', { concurrency: true }, () => {
  describe('deadlines also apply without limits by address', { concurrency: true }, () => {
    const CASES = {
      'a header that never ends': [Buffer.from('GET /api/v1/posts HTTP/1.1\r\nHost: x\r\nX-Slow: '), 'a'],
      'a first line that never ends': [Buffer.from('GET /'), 'a'],
      'a body that never ends': [unfinished(), ' '],
    };
    for (const [name, [start, byte]] of Object.entries(CASES)) {
      test(name, async () => {
        const connection = await from('127.0.0.1', unlimited.port);
        connection.write(start);
        const dripping = drip(connection, byte);
        checkProblem(await connection.reply(), 408, 'timeout');
        assert.equal(await connection.reply(), null);
        connection.close();
        await dripping;
      });
    }

    test('a client that never reads its responses is cut off, and the kernel keeps little of them', async () => {
      const connection = await from('127.0.0.1', unlimited.port);
      connection.socket.pause();
      // More than fits into the buffers of both ends.
      const asked = 400;
      connection.write(Buffer.concat(Array(asked).fill(rawRequest('GET /api/v1/openapi.json HTTP/1.1'))));
      const timer = setInterval(() => connection.socket.read(1), PAUSE);
      let most = 0;
      const ended = () => {
        const bytes = unsent(unlimited.port, connection.socket.localPort);
        most = Math.max(most, bytes ?? 0);
        return bytes === null;
      };
      await waitFor(ended, 'the server to close', 90_000);
      clearInterval(timer);
      assert.ok(most > 0 && most < 256 * 1024, `${most} bytes`); // 2.7 MB without a limit
      connection.close();
    });
  });

  describe('one address', { concurrency: true }, () => {
    test('is limited in connections, and others do not wait for it', async () => {
      const held = [];
      const refused = [];
      // No more, so that a busy machine opens all before the first ones time out.
      for (let i = 0; i < 40; i++) {
        const some = await Promise.all(Array.from({ length: 50 }, () => from('127.0.0.2', limited.port)));
        for (const connection of some) connection.write('GET /api/v1/posts HTTP/1.1\r\nX-Held: ');
        held.push(...some);
      }
      assert.equal(await answered(limited.port, '127.0.0.3'), 200);
      await waitFor(
        () => held.filter((connection) => connection.closed).length >= held.length - LIMIT_CONNECTIONS_CLIENT,
        'those that are too many to be closed',
      );
      for (const connection of held) if (connection.closed) refused.push(connection);
      const open = held.filter((connection) => !connection.closed);
      assert.equal(open.length, LIMIT_CONNECTIONS_CLIENT);
      const told = (await Promise.all(refused.map((connection) => connection.reply()))).filter(Boolean);
      assert.ok(told.length > 0, 'some read why');
      checkProblem(told[0], 429, 'connections');
      for (const connection of open) connection.write('x\r\nHost: x\r\n\r\n');
      assert.equal((await open[0].reply()).status, 200, 'what is held is served');
      for (const connection of held) connection.close();
      await waitFor(async () => (await answered(limited.port, '127.0.0.2')) === 200, 'room for the address again');
    });

    test('is limited in unfinished bodies', async () => {
      const held = await Promise.all(
        Array.from({ length: 2 * Math.ceil(LIMIT_BODIES_CLIENT / BODY) }, () => from('127.0.0.4', limited.port)),
      );
      for (const connection of held) connection.write(unfinished());
      const answeredAlready = () => held.filter((connection) => connection.received.length);
      await waitFor(() => answeredAlready().length >= held.length / 2 - 1, 'half of them to be refused');
      for (const connection of answeredAlready()) {
        const reply = await connection.reply();
        checkProblem(reply, 503, 'busy');
        assert.match(reply.headers['retry-after'], /^\d+$/);
      }
      assert.equal(await answered(limited.port, '127.0.0.4'), 200, 'what has no body is served');
      for (const connection of held) connection.close();
    });

    test('is not limited if it is the proxy on a Unix socket', async () => {
      const path = `${limited.dir}/api.sock`;
      const all = await Promise.all(
        Array.from(
          { length: LIMIT_CONNECTIONS_CLIENT + 50 },
          () =>
            new Promise((done, fail) => {
              const socket = connect({ path });
              socket.once('connect', () => done(new RawConnection(socket)));
              socket.once('error', fail);
            }),
        ),
      );
      for (const connection of all) connection.write(rawRequest('GET /livez HTTP/1.1'));
      for (const connection of all) assert.equal((await connection.reply())?.status, 200);
      for (const connection of all) connection.close();
    });
  });

  test('whose client disconnects during a request is closed soon', async () => {
    const beginnings = ['GET /api', 'GET /api/v1/posts HTTP/1.1\r\nX-Held: ', unfinished()];
    for (let i = 0; i < 100; i++) {
      const { socket } = await from('127.0.0.5', unlimited.port);
      socket.end(beginnings[i % beginnings.length]);
      socket.destroySoon();
    }
    // Well before their idle timeout.
    await waitFor(() => left(unlimited.port) === 0, 'all of them to be closed', 8000);
  });

  test('a client that does not read large responses can use only its share of memory, and others do not wait for it', async () => {
    const server = await startServer({ people: { john: {} } });
    const text = '<&  a b '.repeat(8000);
    for (let i = 0; i < 20; i++) {
      const body = { body: `${i} ${text}` };
      assert.equal((await server.request({ as: 'john', method: 'POST', path: '/posts', body })).status, 201);
    }
    server.extra.RETORT_RATE_LIMIT = 'on';
    await server.restart();
    const { bytes } = await read(server.port, '127.0.0.3');
    const deaf = await Promise.all(Array.from({ length: 300 }, () => from('127.0.0.6', server.port)));
    for (const connection of deaf) {
      connection.socket.pause();
      connection.write(rawRequest('GET /api/v1/posts HTTP/1.1'));
    }
    assert.equal((await read(server.port, '127.0.0.3')).bytes.length, bytes.length);
    const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'latin1'))[1]) * 1024;
    assert.ok(memory < 100 * bytes.length, `${memory} bytes, for 300 times ${bytes.length}`);
    for (const connection of deaf) connection.socket.resume();
    const replies = await Promise.all(deaf.map((connection) => connection.reply()));
    const refused = replies.filter((reply) => reply?.status === 503);
    assert.ok(refused.length > 200, `${refused.length} of 300 are refused`);
    for (const reply of refused) assert.equal(reply.json.type, '/problems/busy');
    const served = replies.filter((reply) => reply?.status === 200);
    assert.ok(served.length > 0, 'some are served');
    for (const reply of served) assert.equal(reply.bytes.length, bytes.length);
    for (const connection of deaf) connection.close();
    await waitFor(async () => (await answered(server.port, '127.0.0.6')) === 200, 'room for the address again');
  });

  test('with fewer file descriptors there are fewer connections, a warning, and no busy loop', async () => {
    const small = await startServer({ people: {}, launch: ['prlimit', '--nofile=1024:1024'] });
    assert.match(
      small.recentLog,
      /level=warning msg="at most \d+ connections instead of \d+: only 1024 file descriptors/,
    );
    const ticks = () =>
      readFileSync(`/proc/${small.pid}/stat`, 'latin1')
        .split(') ')[1]
        .split(' ')
        .slice(11, 13)
        .reduce((sum, it) => sum + Number(it), 0);
    const held = await Promise.all(Array.from({ length: 1500 }, () => RawConnection.open(small.port)));
    await waitFor(() => held.some((connection) => /busy/.test(connection.received)), 'a refusal that says why');
    const before = ticks();
    await sleep(1000);
    assert.ok(ticks() - before < 20, `${(ticks() - before) * 10} ms of a second at work`);
    for (const connection of held) connection.close();
    await waitFor(async () => (await answered(small.port, '127.0.0.1').catch(() => 0)) === 200, 'room again');
  });
});
