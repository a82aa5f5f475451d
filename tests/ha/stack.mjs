// A PostgreSQL cluster as deploy/ describes it: three machines with Patroni, three with etcd, and HAProxy, on free ports of this one.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/binary.mjs';
import { freePort } from '../support/free_port.mjs';
import { Cluster } from '../support/postgres.mjs';
import { waitFor } from '../support/wait_for.mjs';
import { Program, giveAway } from './program.mjs';

const LIMIT = 180_000; // a failover takes 20 s, and the machine may be busy
const PASSWORD = 'secret';
const BIN = new Cluster('').bin;
const NUMBERS = [1, 2, 3];
/** What Patroni itself signs in as. */
const ACCOUNTS = {
  PATRONI_SUPERUSER_USERNAME: 'postgres',
  PATRONI_SUPERUSER_PASSWORD: PASSWORD,
  PATRONI_REPLICATION_USERNAME: 'replicator',
  PATRONI_REPLICATION_PASSWORD: PASSWORD,
  PATRONI_REWIND_USERNAME: 'rewind',
  PATRONI_REWIND_PASSWORD: PASSWORD,
};

const ports = async () => [await freePort(), await freePort(), await freePort()];

/** A machine of the cluster: Patroni, and the PostgreSQL that it starts. */
class Machine {
  constructor(name, folder, { port, rest, etcd }) {
    this.name = name;
    this.port = port;
    this.rest = rest;
    this.data = join(folder, name);
    this.patroni = new Program(`patroni-${name}`, folder, ['patroni', join(ROOT, 'deploy/patroni.yml')], {
      PATRONI_NAME: name,
      PATRONI_ETCD3_HOSTS: etcd.map((it) => `'127.0.0.1:${it}'`).join(','),
      PATRONI_RESTAPI_LISTEN: `127.0.0.1:${rest}`,
      PATRONI_RESTAPI_CONNECT_ADDRESS: `127.0.0.1:${rest}`,
      PATRONI_POSTGRESQL_LISTEN: `127.0.0.1:${port}`,
      PATRONI_POSTGRESQL_CONNECT_ADDRESS: `127.0.0.1:${port}`,
      PATRONI_POSTGRESQL_DATA_DIR: this.data,
      PATRONI_POSTGRESQL_BIN_DIR: BIN,
      PATRONI_POSTGRESQL_PGPASS: join(folder, `${name}.pgpass`),
      ...ACCOUNTS,
    });
  }

  start() {
    this.patroni.start();
  }

  /** What Patroni's REST API answers: {status, json}; null if it does not. */
  async ask(path) {
    const signal = AbortSignal.timeout(5000);
    const reply = await fetch(`http://127.0.0.1:${this.rest}${path}`, { signal }).catch(() => null);
    const json = await reply?.json().catch(() => null);
    return reply && { status: reply.status, json };
  }

  async is(role) {
    return (await this.ask(`/${role}`))?.status === 200;
  }

  /** PostgreSQL's main process, as long as it runs. */
  get postmaster() {
    try {
      const pid = Number(readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      return readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n' ? pid : undefined;
    } catch (error) {
      if (!['ENOENT', 'ESRCH'].includes(error.code)) throw error;
      return undefined;
    }
  }

  /** PostgreSQL dies; Patroni sees it. */
  killPostmaster() {
    process.kill(this.postmaster, 'SIGKILL');
  }

  /** Everything of it dies at once, as when its power is cut. */
  kill() {
    this.patroni.kill('SIGKILL');
    const main = this.postmaster;
    if (!main) return;
    const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').split(' ').filter(Boolean);
    for (const pid of [main, ...children]) {
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch (error) {
        if (error.code !== 'ESRCH') throw error;
      }
    }
  }
}

export class Stack {
  constructor(folder) {
    this.folder = folder;
    process.once('exit', () => this.remove());
  }

  static async start() {
    const stack = new Stack(mkdtempSync(join(tmpdir(), 'retort-ha-')));
    giveAway(stack.folder);
    const [etcd, peers, postgres, rest] = [await ports(), await ports(), await ports(), await ports()];
    stack.etcd = NUMBERS.map((n, at) => etcdMember(stack.folder, n, etcd[at], peers));
    const where = NUMBERS.map((n, at) => ({ port: postgres[at], rest: rest[at], etcd }));
    stack.machines = NUMBERS.map((n, at) => new Machine(`db${n}`, stack.folder, where[at]));
    stack.port = await freePort();
    stack.haproxy = stack.#haproxy();
    for (const program of [...stack.etcd, ...stack.machines, stack.haproxy]) program.start();
    try {
      await stack.whole();
    } catch (error) {
      stack.tell();
      stack.remove();
      throw error;
    }
    return stack;
  }

  #haproxy() {
    const env = { LISTEN: `127.0.0.1:${this.port}`, SOCKET: join(this.folder, 'haproxy.sock') };
    for (const [at, { port, rest }] of this.machines.entries()) {
      env[`DB${at + 1}`] = `127.0.0.1:${port}`;
      env[`PATRONI${at + 1}`] = `${rest}`;
    }
    const file = join(ROOT, 'deploy/haproxy-postgres.cfg');
    return new Program('haproxy', this.folder, ['haproxy', '-db', '-f', file], env);
  }

  /** The site's database, by the addresses of all machines. `name`: what its connections are called. */
  urlOfHosts(name) {
    const hosts = this.machines.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `postgresql://retort:${PASSWORD}@${hosts}/retort?application_name=${name}`;
  }

  /** The same, by HAProxy. */
  urlOfHaproxy(name) {
    return `postgresql://retort:${PASSWORD}@127.0.0.1:${this.port}/retort?application_name=${name}`;
  }

  async #withRole(role) {
    for (const machine of this.machines) if (await machine.is(role)) return machine;
    return null;
  }

  primary() {
    return waitFor(() => this.#withRole('primary'), 'a primary', LIMIT);
  }

  standby() {
    return waitFor(() => this.#withRole('synchronous'), 'a synchronous standby', LIMIT);
  }

  /** Waits until nothing is broken: one primary, and two standbys that receive what it writes, one of which COMMIT waits for. */
  async whole() {
    await waitFor(() => this.#isWhole(), 'the cluster to be whole', LIMIT);
  }

  async #isWhole() {
    const up = await Promise.all(this.machines.map((it) => it.is('health')));
    if (!up.every(Boolean)) return false;
    const answers = await Promise.all(this.machines.map((it) => it.ask('/primary')));
    const [primary, ...others] = answers.filter((it) => it?.status === 200);
    const standbys = primary?.json.replication?.filter((it) => it.state === 'streaming') ?? [];
    return !others.length && standbys.length === 2 && standbys.some((it) => it.sync_state === 'sync');
  }

  /** Runs SQL on a machine, by default the one that writes, as a superuser; gives the values that psql prints. */
  psql(sql, { database = 'retort', machine } = {}) {
    const [command, ...args] = this.psqlCommand({ database, machine });
    const options = { input: sql, encoding: 'utf8', maxBuffer: 1 << 28 };
    const { status, stdout, stderr } = spawnSync(command, [...args, '-f', '-'], options);
    if (status !== 0) throw new Error(`psql: ${stderr.trim()}\n${sql}`);
    return stdout.replace(/\n$/, '');
  }

  /** The command that it runs. */
  psqlCommand({ database = 'retort', machine } = {}) {
    const machines = machine ? [machine] : this.machines;
    const hosts = machines.map(({ port }) => `127.0.0.1:${port}`).join(',');
    const target = machine ? 'any' : 'read-write';
    const url = `postgresql://postgres:${PASSWORD}@${hosts}/${database}?target_session_attrs=${target}`;
    return [join(BIN, 'psql'), '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', url];
  }

  /** The database of the site, and waits until it is on each machine: one that lacks it ends libpq's search for the primary. */
  async createDatabase() {
    this.psql(`CREATE ROLE retort LOGIN PASSWORD '${PASSWORD}'`, { database: 'postgres' });
    this.psql("CREATE DATABASE retort OWNER retort ENCODING 'UTF8' TEMPLATE template0", { database: 'postgres' });
    const there = "SELECT COUNT(*) FROM pg_database WHERE datname = 'retort'";
    for (const machine of this.machines)
      await waitFor(() => this.psql(there, { database: 'postgres', machine }) === '1', `it on ${machine.name}`);
  }

  /** Two of three etcd are paused: no primary can be elected, and none can prove that it is one. */
  freezeEtcd() {
    for (const it of this.etcd.slice(1)) it.kill('SIGSTOP');
  }

  thawEtcd() {
    for (const it of this.etcd.slice(1)) it.kill('SIGCONT');
  }

  /** Closes all connections of an API server, from inside PostgreSQL. */
  cutByPostgres(name) {
    return Number(
      this.psql(`SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '${name}'`),
    );
  }

  /** Closes all connections that go through HAProxy, at once on both sides. */
  async cutByHaproxy() {
    for (const { name } of this.machines) await this.#tellHaproxy(`shutdown sessions server primary/${name}`);
  }

  #tellHaproxy(command) {
    return new Promise((done, fail) => {
      const socket = createConnection(join(this.folder, 'haproxy.sock'), () => socket.end(`${command}\n`));
      socket.on('error', fail).on('close', done).resume();
    });
  }

  /** Prints what the programs said last. */
  tell() {
    for (const { log, said } of [...this.machines.map((it) => it.patroni), this.haproxy])
      console.log(`--- ${log}\n${said}`);
  }

  async stop() {
    this.thawEtcd();
    await this.haproxy.end();
    await Promise.all(this.machines.map((it) => it.patroni.end())); // each ends its PostgreSQL
    this.remove();
  }

  /** At once, for when there is no time left. */
  remove() {
    for (const machine of this.machines ?? []) machine.kill();
    for (const program of [...(this.etcd ?? []), this.haproxy]) program?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function etcdMember(folder, n, port, peers) {
  const [client, peer] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peers[n - 1]}`];
  const settings = {
    name: `etcd${n}`,
    'data-dir': join(folder, `etcd${n}`),
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': NUMBERS.map((it) => `etcd${it}=http://127.0.0.1:${peers[it - 1]}`).join(','),
    'election-timeout': '2000',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  return new Program(`etcd${n}`, folder, ['etcd', ...args]);
}
