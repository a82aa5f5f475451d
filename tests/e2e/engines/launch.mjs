// Programs beside the tests: they end with the test, even where that is killed.
import { spawn } from 'node:child_process';
import { until } from '../../support/until.mjs';

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** What makes the kernel end a program when the one that started it ends. */
export const TIED = ['setpriv', '--pdeathsig', 'KILL'];

/** Starts a program. `said(pattern)` waits for what it writes and gives the match; `end()` ends it. */
export function launch(command, args, env = {}) {
  const [tie, ...flags] = TIED;
  const child = spawn(tie, [...flags, command, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let ended = false;
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const exit = new Promise((done) => child.once('exit', done).once('error', (error) => done((output += error))));
  exit.then(() => (ended = true));
  return {
    said: (pattern) =>
      until(() => {
        const match = output.match(pattern);
        if (ended && !match) throw new Error(`${command} has ended:\n${output}`);
        return match;
      }, `${command} to say ${pattern}`),
    async end() {
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exit;
      clearTimeout(limit);
      running.delete(child);
    },
  };
}
