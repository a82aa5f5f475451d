// nginx with the configuration of the website, on a free port, in front of an API that listens on a Unix socket.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './binary.mjs';
import { dieWithParent } from './die_with_parent.mjs';
import { waitFor } from './wait_for.mjs';

export const DIST = join(ROOT, 'frontend/dist');

/** The Unix socket of a test's API: `startServer({ also: (dir) => `unix:${socketIn(dir)}` })`. */
export const socketIn = (dir) => join(dir, 'api.sock');

const running = new Set();
process.on('exit', () => running.forEach((web) => web.remove()));

export class Web {
  /** `port`: its port on 127.0.0.1; `api`: the path of the API's socket; `env`: settings that it shares with the API. */
  constructor({ port, api, env = {} }) {
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.api = api;
    this.env = env;
    this.dir = mkdtempSync(join(tmpdir(), 'retort web '));
    this.logFile = join(this.dir, 'nginx.log');
  }

  get log() {
    return readFileSync(this.logFile, 'utf8');
  }

  async start() {
    running.add(this);
    const log = openSync(this.logFile, 'a'); // a file, because nginx reopens /dev/stdout, which is not possible for a socket
    this.child = spawn(...dieWithParent('sh', [join(ROOT, 'frontend/serve.sh')], 'TERM'), {
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        WEB_LISTEN: `127.0.0.1:${this.port}`,
        WEB_API: `unix:${this.api}`,
        WEB_ROOT: DIST,
        WEB_RUN: this.dir,
        WEB_TEMPLATE: join(ROOT, 'frontend/nginx.conf'),
        ...this.env,
      },
    });
    closeSync(log);
    this.exited = new Promise((done) => this.child.once('close', done).once('error', done));
    await this.waitUntilReady();
  }

  /** Waits until nginx forwards requests to an API that is ready. */
  waitUntilReady() {
    return waitFor(async () => {
      if (this.child.exitCode !== null) throw new Error(`nginx has ended:\n${this.log}`);
      const reply = await fetch(`${this.url}/readyz`, { headers: { Connection: 'close' } }).catch(() => null);
      await reply?.arrayBuffer();
      return reply?.status === 200;
    }, 'nginx');
  }

  async close() {
    this.child?.kill('SIGTERM');
    await this.exited;
    this.remove();
  }

  /** Stops it at once, for when there is no time left. */
  remove() {
    this.child?.kill('SIGTERM');
    rmSync(this.dir, { recursive: true, force: true });
  }
}
