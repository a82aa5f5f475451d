// Memory that runs out: each allocation of the main operations fails in turn, and then all memory of a server is used up. A
// response is complete or a problem; 201 is stored, and 5xx is not. If the server ends, a new one has all confirmed writes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const LIBRARY = join(import.meta.dirname, '../../build/faults/out_of_memory.so');
const STRIDE = 5; // for tests that restart the server many times
const TAIL = 50; // allocations: operations that hash passwords are slow, and others cover their first allocations

/** How the program ends without memory: by itself, before a library crashes. */
const END = 'retort: out of memory';

const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' };
const people = { john: {} };
let server, session;
const john = () => server.people.john;
const byPassword = (password = john().password) => ({ Authorization: basic(john().email, password) });
const write = (text) => ({ method: 'POST', path: '/posts', headers: byPassword(), body: { body: text } });

/** The requests, and their status when nothing fails. */
const ROUTES = {
  'a list': [200, () => ({ path: '/posts' })],
  'an account by its session': [200, () => ({ path: '/me', headers: { ...SAME_ORIGIN, Cookie: session } })],
  'a sign-in': [200, () => ({ method: 'POST', path: '/session', headers: SAME_ORIGIN, body: john() })], // ends old sessions
  'a wrong password': [401, () => ({ path: '/me', headers: byPassword('wrong') })],
  'a post': [201, write],
};

/** Sends it on a new connection; null: closed without a response. */
async function request(options) {
  try {
    const reply = await server.request({ ...options, agent: false });
    for (const header of ['cache-control', 'vary']) assert.ok(reply.status === 503 || reply.headers[header], header);
    return reply;
  } catch (error) {
    if (['ECONNRESET', 'EPIPE', 'ECONNREFUSED'].includes(error.code)) return null;
    throw error;
  }
}

const isStored = (text) => server.sql((db) => db.get('SELECT COUNT(*) AS n FROM posts WHERE body = ?', text).n === 1);

describe('an allocation that fails', () => {
  let control;
  /** Makes the `n`th allocation from now fail, with `forGood` also all later ones. Returns how many failed since the last call, and how
   *  many were left until one would. */
  function arm(n, forGood = false) {
    const numbers = Buffer.alloc(24);
    readSync(control, numbers, 0, 24, 0);
    const [left, failures] = [0, 8].map((at) => Number(numbers.readBigInt64LE(at)));
    [n, 0, forGood].forEach((number, i) => numbers.writeBigInt64LE(BigInt(number), i * 8));
    writeSync(control, numbers, 0, 24, 0);
    return { failures, left };
  }

  before(async () => {
    assert.ok(existsSync(LIBRARY), `there is no ${LIBRARY}: make build/faults/out_of_memory.so`);
    server = await startServer({ people, env: { RETORT_LOOPS: '1' } });
    const { email, password } = john();
    session = await server.client.openSession({ email, password });
    delete john().username; // so that it is counted like a sign-in
    for (let i = 0; i < 25; i++) assert.ok(await request(write(`text ${i}`)));
    const file = join(server.dir, 'memory');
    control = openSync(file, 'w+');
    arm(0);
    await server.end();
    server.launch = ['env', `LD_PRELOAD=${LIBRARY}`, `FAULTS_MEMORY=${file}`];
    await server.start();
  });

  /** Warms up: what is created once, such as a thread, is not counted. */
  const warm = async (ask) => {
    for (let i = 0; i < 2; i++) assert.ok(await request(ask(`warm ${i}`)));
  };

  /** About how many allocations a request makes. */
  async function countAllocations(ask) {
    arm(1e6);
    assert.ok(await request(ask('count')));
    return 1e6 - arm(0).left;
  }

  /** The library in which the server crashed, or its own last message. */
  function crashSite() {
    if (server.recentLog.includes(END)) return END;
    const trace = server.recentLog.split('--- crashed at\n').at(-1);
    const files = trace.split('\n').map((line) => /([^/]+)\([^)]*\)\[/.exec(line)?.[1]);
    return files.find((file) => file && !/^out_of_memory|^libc\./.test(file)) ?? server.recentLog.slice(-2000);
  }

  /** Why the server ended; null: it is running. */
  async function startAgain(ask) {
    const alive = await fetch(`${server.url}/livez`).then(
      (reply) => reply.arrayBuffer(),
      () => null,
    );
    if (alive) return null;
    await server.exited;
    const site = crashSite();
    await server.start();
    await warm(ask);
    return site;
  }

  /** Sends one request; returns its outcome. */
  async function fail(name, n, forGood) {
    const [status, ask] = ROUTES[name];
    const text = `${name} ${n} ${forGood}`;
    arm(n, forGood);
    const reply = await request(ask(text)).catch((error) => {
      throw new Error(`failure ${n}: ${error.message}`, { cause: error });
    });
    const { failures } = arm(0);
    const seen = reply ? `${reply.status} ${reply.text.slice(0, 500)}` : 'nothing';
    assert.ok(!reply || [status, 500, 503].includes(reply.status), `failure ${n} is answered ${seen}`);
    const crash = await startAgain(ask);
    const isKnown = reply && !/outcome-unknown/.test(reply.text); // PostgreSQL alone can leave it open
    if (isKnown && name === 'a post') assert.equal(isStored(text), reply.status === 201, `failure ${n}: ${seen}`);
    return { reply, crash, failures };
  }

  for (const name of Object.keys(ROUTES)) {
    test(`once, in ${name}: the server goes on`, async () => {
      const ask = ROUTES[name][1];
      await warm(ask);
      const first = name === 'a wrong password' ? (await countAllocations(ask)) - TAIL : 1;
      assert.ok(first > 0);
      for (let n = first, last; !last || last.failures || !last.reply; n++) {
        last = await fail(name, n, false);
        assert.equal(last.crash, null, `failure ${n} ends the server`);
        assert.ok(n < 2000, 'no end of allocations');
      }
    });
  }

  test('and all later ones: the server ends in order, if it has to', async () => {
    await warm(write);
    for (let n = 1, last; !last || last.failures || !last.reply; n += STRIDE) {
      last = await fail('a post', n, true);
      if (last.crash) assert.equal(last.crash, END, `failure ${n}`);
    }
  });
});

test('a server without free memory refuses requests, and recovers', async () => {
  server = await startServer({ people });
  const long = 'It was *a long* story. '.repeat(2500);
  for (let i = 0; i < 25; i++) assert.equal((await request(write(`${i} ${long}`))).status, 201);
  const limit = (bytes) => execFileSync('prlimit', ['--pid', String(server.pid), `--as=${bytes}:unlimited`]);
  const [, kilobytes] = /VmSize:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
  limit(Number(kilobytes) * 1024);
  const statuses = new Set();
  const ask = async (i) => {
    const text = `without memory ${i} ${long}`;
    const reply = await request(i % 2 ? write(text) : { path: '/posts' });
    assert.ok(reply, server.recentLog.slice(-2000));
    statuses.add(reply.status);
    assert.ok([200, 201, 503].includes(reply.status), reply.text);
    if (i % 2) assert.equal(isStored(text), reply.status === 201);
  };
  for (let round = 0; !statuses.has(503); round++) {
    assert.ok(round < 20, `it was never short of memory: ${[...statuses]}`);
    await Promise.all(Array.from({ length: 60 }, (_, i) => ask(round * 60 + i)));
  }
  assert.equal(server.exit, null);
  limit('unlimited');
  await waitFor(async () => (await request(write(`again ${long}`))).status === 201, 'memory to be enough again');
});
