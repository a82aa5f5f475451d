// `make faults-ha`: parts of a PostgreSQL cluster are killed, frozen and cut off in turn, while clients of two API servers write. One
// server names all machines in its URL, the other one goes through HAProxy. It takes about ten minutes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';
import { Stack } from './stack.mjs';
import { Traffic } from './traffic.mjs';
import { Waits } from './waits.mjs';

const ROUNDS = Number(process.env.HA_ROUNDS ?? 10);
const FREEZE_MS = 30_000; // longer than Patroni's ttl
const CUTS = 20;
const SLACK_MS = 5000; // the machine may be busy
const NAMES = ['one', 'two'];

let stack, servers;

const print = (title, columns) => console.log(title.padEnd(40) + columns.map((it) => `${it}`.padStart(17)).join(''));
before(async () => {
  stack = await Stack.start();
  await stack.createDatabase();
  servers = [
    await startServer({ env: { RETORT_DATABASE_URL: stack.urlOfHosts(NAMES[0]) }, people: { john: {} } }),
    await startServer({ env: { RETORT_DATABASE_URL: stack.urlOfHaproxy(NAMES[1]) }, people: {} }),
  ];
  servers[1].people = servers[0].people;
  print('round', ['stored', 'failed', 'unknown', 'of these stored', 'no write for', 'no read for']);
});
after(() => stack?.stop());

/** What can happen: does it, waits until the clients are served again, and repairs what does not by itself. */
const FAULTS = {
  "the primary's machine is lost": async (traffic) => {
    const machine = await stack.primary();
    machine.kill();
    await traffic.goOn();
    machine.start();
  },
  "the primary's postmaster is killed": async (traffic) => {
    (await stack.primary()).killPostmaster();
    await traffic.goOn();
  },
  'the synchronous standby is lost': async (traffic) => {
    const machine = await stack.standby();
    machine.kill();
    await traffic.goOn();
    machine.start();
  },
  "etcd's majority is frozen": async (traffic) => {
    stack.freezeEtcd();
    await sleep(FREEZE_MS);
    stack.thawEtcd();
    await traffic.goOn();
  },
  'connections of the API are cut': async (traffic) => {
    for (let n = 0; n < CUTS; n++) {
      assert.ok(stack.cutByPostgres(NAMES[0]), 'there was nothing to cut');
      await stack.cutByHaproxy();
      await traffic.goOn(3);
    }
    for (const { recentLog } of servers) assert.match(recentLog, /a connection was closed/);
  },
};

const done = [];

for (let round = 0; round < ROUNDS; round++) {
  const [what, fault] = Object.entries(FAULTS)[round % Object.keys(FAULTS).length];
  test(`round ${round + 1}: ${what}`, async () => {
    const traffic = new Traffic(`round ${round + 1}`, servers);
    const waits = new Waits(stack.psqlCommand(), NAMES);
    let waited;
    done.push(traffic);
    try {
      await traffic.goOn();
      await fault(traffic);
      await stack.whole();
      await traffic.goOn();
    } catch (error) {
      stack.tell();
      throw error;
    } finally {
      stack.thawEtcd();
      await traffic.stop();
      waited = await waits.stop();
    }
    check(traffic, `${round + 1}: ${what}`, waited);
  });
}

function check(traffic, title, waited) {
  const texts = stack.psql(`SELECT body FROM posts WHERE body LIKE '${traffic.name} %'`).split('\n');
  const { lost, denied, twice, unknownStored } = traffic.compare(texts);
  const [writing, reading] = [traffic.writing, traffic.reading].map((them) => them.map((it) => it.longest / 1000));
  const gaps = [writing, reading].map((them) => `${them.map((it) => it.toFixed(1)).join(', ')} s`);
  print(title, [traffic.stored.size, traffic.failed.size, traffic.unknown.size, unknownStored, ...gaps]);
  console.log(`  ${waited}`);
  assert.deepEqual(lost, [], 'answered 201, and not there');
  assert.deepEqual(denied, [], 'answered as not stored, and there');
  assert.deepEqual(twice, [], 'stored twice');
  assert.deepEqual(traffic.wrong, []);
  const failover = Math.max(...writing) * 1000 + SLACK_MS;
  for (const seconds of reading) assert.ok(seconds * 1000 <= failover, `nothing could be read for ${seconds} s`);
}

test('what was stored in any round is on every machine, once, and all counters are correct', async () => {
  const ofRound = (name) => `SELECT body FROM posts WHERE body LIKE '${name} %'`;
  for (const machine of stack.machines) {
    for (const traffic of done) {
      const lost = () => traffic.compare(stack.psql(ofRound(traffic.name), { machine }).split('\n')).lost;
      await waitFor(() => !lost().length, `all of ${traffic.name} on ${machine.name}`);
      assert.deepEqual(traffic.compare(stack.psql(ofRound(traffic.name), { machine }).split('\n')).denied, []);
    }
  }
  await servers[0].cli(['check']);
});

test('each server is ready', async () => {
  for (const { url } of servers) assert.equal((await fetch(`${url}/readyz`)).status, 200);
});
