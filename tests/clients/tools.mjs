// The programs that generate, compile and run clients. Their versions stand in package.json: npm's as usual, all others under
// `config`. Whatever they download goes to build/clients/cache.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/binary.mjs';

export const BUILD = join(ROOT, 'build/clients');
const CACHE = join(BUILD, 'cache');

export const versions = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')).config;

const env = {
  ...process.env,
  HOME: join(CACHE, 'home'),
  NODE_OPTIONS: '',
  npm_config_cache: join(CACHE, 'npm'),
};

/** The command that runs a program of the npm packages. */
export const npmProgram = (name, ...args) => [process.execPath, join(BUILD, 'node_modules/.bin', name), ...args];

/** Runs a command to its end: {code, output}, of both of its streams. */
export function run([program, ...args], { cwd, settings = {} }) {
  return new Promise((done) => {
    const options = { cwd, env: { ...env, ...settings }, maxBuffer: 64 * 1024 * 1024, timeout: 1_200_000 };
    execFile(program, args, options, (error, stdout, stderr) => {
      const output = stdout + stderr + (error && !stdout && !stderr ? String(error) : '');
      done({ code: error ? (error.code ?? error.signal ?? 'killed') : 0, output });
    });
  });
}
