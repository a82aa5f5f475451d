// Starts the programs of browser engines.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dieWithParent } from '../../support/die_with_parent.mjs';
import { waitFor } from '../../support/wait_for.mjs';

const running = new Set();
const folders = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A temporary folder that is deleted after the tests. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.add(folder);
  return folder;
}

/** Starts a program. `said(pattern)` waits for its output and returns the match; `end()` ends it. */
export function launch(command, args, env = {}) {
  const child = spawn(...dieWithParent(command, args), {
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
      waitFor(() => {
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
