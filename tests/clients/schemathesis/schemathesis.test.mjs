// Schemathesis calls every operation with values that fit the contract and with ones that do not, as nobody and as an
// administrator. SEED=N repeats a run.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startServer } from '../../support/server.mjs';
import { BUILD, pythonProgram, pythonSetup, run } from '../tools.mjs';

const EXAMPLES = 10;
const seed = process.env.SEED ?? String(randomInt(1_000_000));
const folder = join(BUILD, 'schemathesis');

/** Runs it against a new server that has a few posts and a comment. `as`: the name of the account that signs in. */
async function runSchemathesis(as) {
  const server = await startServer({ people: { admin: { role: 'Administrator' }, john: {} } });
  for (const body of ['Hello', 'Hello again'])
    await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body } });
  await server.request({ as: 'john', method: 'POST', path: '/posts/1/comments', body: { body: 'Well said.' } });
  const signIn = { as: `${as} password`, method: 'POST', path: '/tokens' };
  const token = as && (await server.request(signIn)).json.token;

  const config = join(import.meta.dirname, 'schemathesis.toml');
  const options = ['--seed', seed, '--max-examples', String(EXAMPLES), '--continue-on-failure', '--no-color'];
  const header = token ? ['--header', `Authorization: Bearer ${token}`] : [];
  const description = `${server.url}/api/v1/openapi.json`;
  return run(pythonProgram('st', '--config-file', config, 'run', description, ...options, ...header), { cwd: folder });
}

test('Schemathesis: it is installed', async () => {
  mkdirSync(folder, { recursive: true });
  for (const command of pythonSetup('schemathesis')) {
    const { code, output } = await run(command, { cwd: folder });
    assert.equal(code, 0, output);
  }
});

for (const as of [undefined, 'admin']) {
  test(`Schemathesis: every operation as ${as ?? 'nobody'}`, async () => {
    const { code, output } = await runSchemathesis(as);
    const counts = output.match(/^Test cases:\n.*$/m)?.[0].replace('\n ', '') ?? 'no counts';
    console.log(`as ${as ?? 'nobody'}, SEED=${seed}: ${counts}`);
    if (code) console.log(output.slice(Math.max(0, output.search(/^=+ (ERRORS|FAILURES) =+$/m))));
    assert.equal(code, 0, 'Schemathesis failed: see its report');
  });
}
