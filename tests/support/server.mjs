// A real `retort serve` on a free port with a database of its own, and the command line beside it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { BINARY } from './binary.mjs';
import { Client } from './client.mjs';
import { SqliteDatabase, newDatabase } from './databases.mjs';
import { Secrets, readLog } from './log.mjs';
import { freePort } from './free_port.mjs';
import { dieWithParent } from './die_with_parent.mjs';
import { waitFor } from './wait_for.mjs';

/** The password of all accounts that have no other one. */
export const PASSWORD = 'correct horse battery';

/** The accounts of the scenarios. `muted` has a role without permissions, which no command can create (A5). */
export const PEOPLE = {
  john: {},
  susan: {},
  moderator: { role: 'Moderator' },
  admin: { role: 'Administrator' },
  unconfirmed: { confirmed: false },
  muted: { role: 'User', permissions: 0 },
  Mixed_Case: { email: 'Mixed.Case@Example.com', password: 'pass:wörd:ünï😀' },
};

const servers = new Set();
after(async () => {
  for (const server of [...servers].reverse()) await server.close();
});
process.on('exit', (code) => {
  for (const server of servers) {
    if (server.log && (code || process.exitCode))
      process.stderr.write(`--- log of ${server.url}\n${server.log.split('\n').slice(-40).join('\n')}---\n`);
    server.remove();
  }
});

/**
 * Starts a server, and stops it after the file's tests; it must exit with 0.
 * `people`: accounts to create before the start (see PEOPLE); `env`: further settings; `launch`: a command that the
 * server is started through, such as ['prlimit', …]; `dir`: a folder for the database instead of a new one; `of`: a Server
 * whose folder and database this one uses, too; `host`: where to listen; `also`: where else, of the
 * server's folder, such as `(dir) => `unix:${dir}/api.sock``.
 */
export async function startServer({ people = PEOPLE, env = {}, launch = [], dir, of, host, also } = {}) {
  const server = new Server({ env, launch, dir, of, host, also });
  if (of) servers.add(of);
  servers.add(server);
  await server.prepare(people);
  await server.start();
  return server;
}

/** A server for one test with a folder and settings of its own, which is not started. */
export async function unstartedServer(t, env = {}) {
  const other = new Server({ env });
  other.port = await freePort();
  t.after(() => other.close());
  return other;
}

export class Server {
  log = '';
  /** What came from stdout alone: the log itself. */
  out = '';
  secrets = new Secrets();
  people = {};
  tokens = new Map();
  child = null;

  constructor({ env = {}, launch = [], dir, of, host = '127.0.0.1', also = () => '' } = {}) {
    this.host = host;
    this.also = also;
    this.extra = env;
    this.launch = launch;
    this.dir = dir ?? of?.dir ?? mkdtempSync(join(tmpdir(), 'retort-test-'));
    this.borrowed = Boolean(dir || of);
    this.data = of?.data ?? newDatabase(this.dir);
    this.fresh = !this.borrowed && !env.RETORT_DATABASE_URL;
  }

  /** The file of an SQLite database; another one can be set. */
  get database() {
    return this.data.file;
  }

  set database(file) {
    this.data = new SqliteDatabase(file);
  }

  get env() {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('RETORT_') && name !== 'NODE_OPTIONS',
    );
    return {
      ...Object.fromEntries(inherited),
      RETORT_DATABASE_URL: this.extra.RETORT_DATABASE_URL ?? this.data.url,
      RETORT_LISTEN: `${this.host}:${this.port ?? 1} ${this.also(this.dir)}`.trim(),
      RETORT_BASE_URL: this.url ?? 'http://127.0.0.1:1',
      RETORT_SMTP_URL: 'log:',
      RETORT_RATE_LIMIT: 'off',
      ...this.extra,
    };
  }

  get url() {
    return this.port && `http://127.0.0.1:${this.port}`;
  }

  /** The public URL of the website, which browsers send as Origin. */
  get baseUrl() {
    return this.env.RETORT_BASE_URL;
  }

  /** The log since the last start. */
  get recentLog() {
    return this.log.slice(this.logStart);
  }

  /** The lines of the log, as objects of their fields. */
  get lines() {
    return readLog(this.out, this.extra.RETORT_LOG_FORMAT);
  }

  get pid() {
    return this.child?.pid;
  }

  /** A migrated database with accounts. Hashing their passwords takes a while: a run of tests makes the same people once. */
  async prepare(people) {
    const name = `people_${createHash('sha256').update(JSON.stringify(people)).digest('hex').slice(0, 16)}`;
    if (this.fresh && this.data.take(name)) {
      for (const [name, person] of Object.entries(people)) this.#remember(name, person);
      const passed = Date.now() * 1000 - (this.sql((db) => db.get('SELECT MAX(last_seen) AS at FROM users')).at ?? 0);
      this.sql((db) => db.run('UPDATE users SET member_since = member_since + ?1, last_seen = last_seen + ?1', passed));
      return;
    }
    await this.cli(['migrate']);
    for (const [name, person] of Object.entries(people)) await this.addUser({ name, ...person });
    if (this.fresh) this.data.saveAs(name);
  }

  /** Starts the process and waits until it is ready; tries again if the port was taken in the meantime. */
  async start() {
    for (let attempt = 1; ; attempt++) {
      this.port = await freePort();
      if (await this.#startOnce()) break;
      if (attempt === 5 || !/cannot listen/.test(this.recentLog))
        throw new Error(`the server did not start:\n${this.log}`);
    }
    this.client = new Client(this);
  }

  async #startOnce() {
    const [command, ...args] = [...this.launch, BINARY, 'serve'];
    const child = spawn(...dieWithParent(command, args), {
      cwd: this.dir,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.exit = null;
    this.logStart = this.log.length;
    this.exited = new Promise((done) => {
      child.once('error', (error) => done((this.exit = { error: String(error) })));
      child.once('close', (code, signal) => done((this.exit = { code, signal })));
    });
    child.stdout.on('data', (text) => (this.out += text));
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (this.log += text));
    await waitFor(async () => {
      if (this.exit) return true;
      const reply = await fetch(`${this.url}/readyz`).catch(() => null);
      await reply?.arrayBuffer();
      return reply?.status === 200;
    }, `${this.url}/readyz`);
    return !this.exit;
  }

  /** Sends a signal, and returns how the process ended: {code, signal}. */
  async end(signal = 'SIGTERM') {
    this.client?.close();
    if (!this.exit) this.child.kill(signal);
    return this.exited;
  }

  async restart(signal = 'SIGTERM') {
    const ended = await this.end(signal);
    await this.start();
    return ended;
  }

  /**
   * Stops the server, if it is running, which must succeed, and removes its folder. Every line of the log must be readable, and
   * without a secret of its clients.
   */
  async close() {
    if (this.child && !this.exit) {
      const limit = setTimeout(() => this.child.kill('SIGKILL'), 30_000);
      assert.deepEqual(await this.end(), { code: 0, signal: null }, this.log.slice(-5000));
      clearTimeout(limit);
      this.secrets.assertAbsent(this.lines);
    }
    this.remove();
  }

  /** The same at once, for when there is no time left. */
  remove() {
    if (!this.exit) this.child?.kill('SIGKILL');
    if (this.borrowed) return;
    this.data.remove();
    rmSync(this.dir, { recursive: true, force: true });
  }

  /**
   * Runs `retort …args` with the server's settings. Returns {code, stdout, stderr}. Throws on failure unless
   * `allowFailure` is set, and a command that does not end, such as a server that starts, throws in any case.
   */
  async cli(args, { input = '', allowFailure = false } = {}) {
    const child = spawn(BINARY, args, { cwd: this.dir, env: this.env });
    const out = { stdout: '', stderr: '' };
    const listen = (name) => (text) => {
      out[name] += text;
      if (/Retort listens/.test(out[name])) child.kill('SIGKILL'); // it was expected to fail, and would run for ever
    };
    for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', listen(name));
    child.stdin.on('error', () => {}).end(input);
    const limit = setTimeout(() => child.kill('SIGKILL'), 90_000);
    const ended = new Promise((done, fail) => child.once('error', fail).once('close', done));
    const code = await ended.finally(() => clearTimeout(limit));
    if (code === null) throw new Error(`retort ${args.join(' ')} did not end\n${out.stdout}${out.stderr}`);
    if (code !== 0 && !allowFailure) throw new Error(`retort ${args.join(' ')}: ${code}\n${out.stdout}${out.stderr}`);
    return { code, ...out };
  }

  /** Creates an account on the command line, and stores its credentials under `name`. */
  async addUser({ name, role = 'User', confirmed = true, permissions, ...rest }) {
    const { email, username, password } = this.#remember(name, rest);
    const args = ['user', 'add', '--email', email, '--username', username, '--role', role, '--password-stdin'];
    await this.cli(confirmed ? [...args, '--confirmed'] : args, { input: password });
    if (permissions !== undefined) {
      this.sql((db) => {
        const role = db.get('INSERT INTO roles (name, permissions) VALUES (?, ?) RETURNING id', name, permissions);
        db.run('UPDATE users SET role_id = ? WHERE username = ?', role.id, username);
      });
    }
    return this.people[name];
  }

  #remember(name, { email = `${name}@example.com`, username = name, password = PASSWORD }) {
    return (this.people[name] = { email, username, password });
  }

  /** What no interface can do, such as making a day pass: see databases.mjs. */
  sql(run) {
    const start = performance.now();
    try {
      return this.data.sql(run);
    } finally {
      // Nothing else went on meanwhile: the server may have closed connections that seem open still.
      if (performance.now() - start > 500) this.client?.dropIdle();
    }
  }

  request(options) {
    return this.client.request(options);
  }
}
