// A database that the program has no permission to write: each command reports it, and says how to fix it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { BINARY } from '../support/binary.mjs';
import { unstartedServer } from '../support/server.mjs';

const NOBODY = 65534;
const isRoot = process.getuid() === 0; // root can write everything, so the commands run as another user

const WRITING = [['serve'], ['migrate'], ['user', 'list'], ['check']];
const COMMANDS = [...WRITING, ['migrate', 'status'], ['backup', 'copy.db']];

const CASES = {
  'its own file is read-only': {
    commands: WRITING, // the other commands can read it
    spoil: (folder) => chmodSync(join(folder, 'retort.db'), 0o444),
    owner: isRoot ? NOBODY : process.getuid(),
    sentence: /data\/retort\.db cannot be written by its owner \S+, because its mode is 0444\. Run: chmod u\+rw '/,
  },
  'its own folder is read-only': {
    spoil: (folder) => chmodSync(folder, 0o555),
    owner: isRoot ? NOBODY : process.getuid(),
    sentence: /data cannot be written by its owner \S+, because its mode is 0555\. Run: chmod u\+rwx '/,
  },
};
if (isRoot) {
  CASES["another user's file"] = {
    spoil: (folder) => chmodSync(join(folder, 'retort.db'), 0o644),
    owner: 0,
    sentence:
      /data\/retort\.db cannot be written by nobody, the user who runs this program: its owner is root, .*0644\. Run the program as root, or make nobody the owner: chown 65534 '/,
  };
  CASES["another user's folder"] = {
    spoil: (folder) => chmodSync(folder, 0o700),
    owner: 0,
    sentence: /data\/retort\.db cannot be accessed by nobody, the user who runs this program: Permission denied/,
  };
}

describe('a database without write permission', () => {
  for (const [name, { spoil, owner, sentence, commands = COMMANDS }] of Object.entries(CASES)) {
    test(name, async (t) => {
      const other = await unstartedServer(t);
      const folder = join(other.dir, 'data');
      const program = join(other.dir, 'retort'); // where user "nobody" can run it
      mkdirSync(folder, { mode: 0o755 });
      other.database = join(folder, 'retort.db');
      await other.cli(['migrate']);
      for (const it of ['.', ...readdirSync(folder)]) chownSync(join(folder, it), owner, owner);
      copyFileSync(BINARY, program);
      chmodSync(program, 0o755);
      chmodSync(other.dir, 0o777); // so that the backup itself could be written
      spoil(folder);
      const as = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', program] : [program];
      for (const args of commands) {
        const [command, ...rest] = [...as, ...args];
        const options = { cwd: other.dir, env: other.env, encoding: 'utf8', timeout: 20_000 };
        const { status, stdout, stderr } = spawnSync(command, rest, options);
        assert.equal(status, 1, args.join(' '));
        assert.match(stdout + stderr, sentence, args.join(' '));
      }
      chmodSync(folder, 0o755);
    });
  }
});
