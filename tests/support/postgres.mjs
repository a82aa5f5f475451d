// A private PostgreSQL server for tests, from Debian's package: in a temporary folder, on a Unix socket there, not as root.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  mkdtempSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dieWithParent } from './die_with_parent.mjs';
import { waitFor } from './wait_for.mjs';

const PROGRAMS = '/usr/lib/postgresql';
const USER = 'retort';

/** Faster settings for a server that does not have to survive a crash. `durable: true` omits them. */
const WITHOUT_SYNC = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const SETTINGS = { listen_addresses: '', max_connections: '300', shared_buffers: '64MB', log_min_messages: 'fatal' };

/** psql prints values alone. */
const OPTIONS = ['-X', '-q', '-A', '-t'];

/** The folder with the programs of the newest installed version. */
function programs() {
  const versions = readdirSync(PROGRAMS).filter((it) => /^\d+$/.test(it));
  assert.ok(versions.length, `there is no PostgreSQL below ${PROGRAMS}: install the package postgresql`);
  return join(PROGRAMS, String(Math.max(...versions.map(Number))), 'bin');
}

/** The user that it runs as if the tests run as root, which PostgreSQL refuses. */
function owner() {
  if (process.getuid() !== 0) return null;
  const [uid, gid] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' })));
  return { uid, gid };
}

export class Cluster {
  #process = null;

  /** `folder`: the folder of a server that another process has started. */
  constructor(folder) {
    this.folder = folder;
    this.bin = programs();
  }

  static async start({ durable = false, settings = {} } = {}) {
    const cluster = new Cluster(mkdtempSync(join(tmpdir(), 'retort-postgres-')));
    process.once('exit', () => cluster.remove());
    const user = owner();
    if (user) chownSync(cluster.folder, user.uid, user.gid);
    const data = join(cluster.folder, 'data');
    const made = spawnSync(
      join(cluster.bin, 'initdb'),
      ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
      { encoding: 'utf8', cwd: cluster.folder, ...user },
    );
    assert.equal(made.status, 0, `initdb: ${made.stdout}${made.stderr}${made.error ?? ''}`);
    const all = { ...SETTINGS, ...(durable ? {} : WITHOUT_SYNC), unix_socket_directories: cluster.folder, ...settings };
    const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const [command, args] = dieWithParent(join(cluster.bin, 'postgres'), ['-D', data, ...options], 'QUIT');
    const as = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
    cluster.log = '';
    cluster.#process = spawn(command, [...as, ...args], { cwd: cluster.folder, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [cluster.#process.stdout, cluster.#process.stderr])
      stream.setEncoding('utf8').on('data', (text) => (cluster.log += text));
    const ended = new Promise((done) => cluster.#process.once('close', done));
    cluster.ended = ended;
    await waitFor(() => {
      if (cluster.#process.exitCode !== null) throw new Error(`PostgreSQL did not start: ${cluster.log}`);
      return spawnSync(join(cluster.bin, 'pg_isready'), ['-q', '-h', cluster.folder, '-d', 'postgres']).status === 0;
    }, 'PostgreSQL');
    return cluster;
  }

  get pid() {
    return this.#process?.pid;
  }

  url(database) {
    return `postgresql://${USER}@/${database}?host=${encodeURIComponent(this.folder)}`;
  }

  /**
   * Runs SQL in a database and returns the values that psql prints. Throws on an error; with `continueOnError` errors are in the output.
   */
  psql(sql, database = 'postgres', { continueOnError = false } = {}) {
    const args = [...OPTIONS, '-v', `ON_ERROR_STOP=${continueOnError ? 0 : 1}`, '-d', this.url(database), '-f', '-'];
    // One pipe for stdout and stderr keeps their order.
    const { status, stdout } = spawnSync('sh', ['-c', 'exec "$0" "$@" 2>&1', join(this.bin, 'psql'), ...args], {
      input: sql,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`psql: ${stdout.trim()}\n${sql.slice(0, 500)}`);
    return stdout.replace(/\n$/, '');
  }

  /** A session of psql in a database; its files are in `folder`. */
  session(database, folder) {
    return new Session([join(this.bin, 'psql'), ...OPTIONS, '-v', 'ON_ERROR_STOP=1', '-d', this.url(database)], folder);
  }

  /** Runs SQL in a transaction that stays open until the function that this gives is called. */
  async hold(sql, database) {
    const psql = spawn(...dieWithParent(join(this.bin, 'psql'), ['-X', '-q', '-d', this.url(database)]), {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((done) => psql.once('close', done));
    psql.stdin.write(`BEGIN;\n${sql};\n\\echo held\n`);
    await Promise.race([new Promise((done) => psql.stdout.once('data', done)), ended]);
    return async (change) => {
      psql.stdin.end(change ? `${change};\nCOMMIT;\n` : 'ROLLBACK;\n');
      await ended;
    };
  }

  /** Stops the server in order, and closes its connections. */
  async stop() {
    this.#process.kill('SIGINT');
    await this.ended;
    this.remove();
  }

  /** Stops it at once, for when there is no time left. */
  remove() {
    if (this.#process && this.#process.exitCode === null) this.#process.kill('SIGQUIT');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs SQL without waiting, as often as wanted with one connection: psql reads and writes FIFOs, on which node can block. */
class Session {
  #open = null;

  constructor(command, folder) {
    this.command = command;
    this.folder = folder;
  }

  #start() {
    const [input, output] = ['psql.in', 'psql.out'].map((name) => join(this.folder, name));
    rmSync(input, { force: true });
    rmSync(output, { force: true });
    execFileSync('mkfifo', [input, output]);
    const shell = ['-c', 'exec "$@" <psql.in >psql.out 2>&1', 'sh', ...this.command];
    spawn(...dieWithParent('sh', shell), { cwd: this.folder, stdio: 'ignore' }).unref();
    return { input: openSync(input, 'w'), output: openSync(output, 'r') };
  }

  /** Gives what psql prints; an error throws. */
  run(sql) {
    this.#open ??= this.#start();
    const script = join(this.folder, 'psql.sql');
    const end = '-- end of the script\n';
    writeFileSync(script, sql);
    writeSync(this.#open.input, `\\i ${script}\n\\echo -- end of the script\n`);
    const chunk = Buffer.alloc(1 << 16);
    for (let said = ''; ;) {
      const length = readSync(this.#open.output, chunk);
      said += chunk.latin1Slice(0, length);
      const text = () => Buffer.from(said, 'latin1').toString();
      if (said.endsWith(end)) return text().slice(0, -end.length).replace(/\n$/, '');
      if (length) continue;
      this.close();
      throw new Error(`psql: ${text().trim()}\n${sql.slice(0, 500)}`);
    }
  }

  close() {
    if (!this.#open) return;
    closeSync(this.#open.input);
    closeSync(this.#open.output);
    this.#open = null;
  }
}
