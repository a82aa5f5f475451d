// A program of the cluster: not as root, its output in a file, ended by its own process id.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, openSync, closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dieWithParent } from '../support/die_with_parent.mjs';

/** The user that PostgreSQL runs as if the tests run as root, which it refuses. */
const USER = process.getuid() === 0 ? 'postgres' : null;
const idOf = (what) => Number(execFileSync('id', [what, USER], { encoding: 'utf8' }));
const ids = USER && { uid: idOf('-u'), gid: idOf('-g') };
const AS_USER = ids ? [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'] : [];

/** Lets that user write into a folder. */
export function giveAway(folder) {
  if (ids) chownSync(folder, ids.uid, ids.gid);
}

export class Program {
  #child = null;

  /** `folder`: where it runs, and NAME.log is written. */
  constructor(name, folder, args, env = {}) {
    this.log = join(folder, `${name}.log`);
    this.folder = folder;
    this.args = args;
    this.env = { PATH: '/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', HOME: folder, ...env };
  }

  start() {
    const [setpriv, [flag, signal, ...args]] = dieWithParent(this.args[0], this.args.slice(1), 'TERM');
    const log = openSync(this.log, 'a');
    this.#child = spawn(setpriv, [...AS_USER, flag, signal, ...args], {
      cwd: this.folder,
      env: this.env,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.ended = new Promise((done) => this.#child.once('close', done).once('error', done));
  }

  get pid() {
    return this.#child?.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  kill(signal = 'SIGTERM') {
    if (this.pid) this.#child.kill(signal);
  }

  /** Ends it in order. */
  async end() {
    this.kill('SIGCONT');
    this.kill('SIGTERM');
    await this.ended;
  }

  /** The last lines that it wrote. */
  get said() {
    return readFileSync(this.log, 'utf8').split('\n').slice(-30).join('\n');
  }
}
