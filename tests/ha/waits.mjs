// What writes wait for in PostgreSQL while clients write. This explains why some are refused although no machine is down: a slow
// disk (IO WALSync), no standby that confirms (IPC SyncRep), another server's batch (Lock relation), or a server that is slow
// itself within a transaction (Client ClientRead).
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const PAUSE_MS = 500;
const LONG = '1 s';

export class Waits {
  #seen = new Map();
  #stop = false;

  /** `psql`: a command and its arguments that run the SQL after `-c` on the primary; `names`: of the servers' connections. */
  constructor([command, ...args], names) {
    const sql = `SELECT DISTINCT wait_event_type || ' ' || wait_event FROM pg_stat_activity WHERE state <> 'idle'
      AND now() - query_start > '${LONG}' AND application_name IN (${names.map((it) => `'${it}'`).join(', ')})`;
    this.ended = this.#look(command, [...args, '-c', sql]);
  }

  async #look(command, args) {
    while (!this.#stop) {
      // Without a primary, nothing waits there.
      const { stdout } = await promisify(execFile)(command, args, { timeout: 5000 }).catch(() => ({ stdout: '' }));
      for (const it of stdout.split('\n').filter(Boolean)) this.#seen.set(it, (this.#seen.get(it) ?? 0) + 1);
      await sleep(PAUSE_MS);
    }
  }

  /** Stops looking, and says what was waited for longer than a second and how often that was seen. */
  async stop() {
    this.#stop = true;
    await this.ended;
    const seen = [...this.#seen].map(([what, count]) => `${what} (${count})`);
    return seen.length ? `waits of more than ${LONG}: ${seen.join(', ')}` : `no wait of more than ${LONG}`;
  }
}
