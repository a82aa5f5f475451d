// A real HAProxy with the configuration of deploy/, on a free port, in front of three API servers.
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './binary.mjs';
import { dieWithParent } from './die_with_parent.mjs';
import { waitFor } from './wait_for.mjs';

const FILE = join(ROOT, 'deploy/haproxy.cfg');
const PATH = `${process.env.PATH}:/usr/sbin`;

const running = new Set();
process.on('exit', () => running.forEach((it) => it.remove()));

export class Haproxy {
  log = '';

  /** `port`: where it listens on 127.0.0.1; `ports`: of the three API servers, on 127.0.0.1. */
  constructor({ port, ports }) {
    this.port = port;
    const addresses = ports.map((it, at) => [`API${at + 1}`, `127.0.0.1:${it}`]);
    this.env = { ...process.env, PATH, LISTEN: `127.0.0.1:${port}`, ...Object.fromEntries(addresses) };
  }

  /** Throws with HAProxy's words when the configuration is not valid. */
  check() {
    execFileSync('haproxy', ['-c', '-f', FILE], { env: this.env, stdio: 'pipe' });
  }

  async start() {
    running.add(this);
    this.child = spawn(...dieWithParent('haproxy', ['-db', '-f', FILE], 'TERM'), {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (this.log += text));
    this.exited = new Promise((done) => this.child.once('close', done).once('error', done));
    await waitFor(async () => {
      if (this.child.exitCode !== null) throw new Error(`HAProxy has ended:\n${this.log}`);
      return (await this.#ask()) === 200;
    }, 'HAProxy');
  }

  async #ask() {
    const reply = await fetch(`http://127.0.0.1:${this.port}/readyz`, { headers: { Connection: 'close' } }).catch(
      () => null,
    );
    await reply?.arrayBuffer();
    return reply?.status;
  }

  async close() {
    this.remove();
    await this.exited;
  }

  /** The same, without waiting for it. */
  remove() {
    this.child?.kill('SIGTERM');
  }
}
