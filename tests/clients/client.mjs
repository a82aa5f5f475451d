// Tests of a generated client: it is generated from the description of a running server, compiled, and lives through a story.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { startSite } from './site.mjs';
import { BUILD, run } from './tools.mjs';

/** What every story does, in this order; it prints `ok STEP` after each. */
const STEPS = [
  'register',
  'confirm', // with the link that the mail server received
  'token',
  'post',
  'comment',
  'pages', // all posts, by `next`
  'follow',
  'patch', // with null, which removes a value
  'invalid', // 400, its fields read from a typed problem
  'missing', // 404
  'avatar', // as bytes
];

/**
 * Defines the tests of one generator.
 * `name`, `language`: of its row in the table
 * `folder`: where the files are that its client is compiled and run with; `files`: {name there: name in the client's folder}
 * `prepare` (what is installed), `generate`, `compile`, `story`: functions of {folder, openapi31, openapi30} that return commands,
 *   lists of program and arguments, which run in the client's folder; `story` is one command. Clients without `compile` or
 *   `story` are generated, or compiled, only
 * `harmless`: regular expressions of warnings that do not matter
 */
export function testClient(client) {
  const { name, language, folder, files = {}, prepare = () => [], generate, compile, story, harmless = [] } = client;
  const at = { folder: join(BUILD, name.replaceAll(/[^a-z]+/g, '-').replace(/-$/, '')) };
  const row = {
    name,
    language,
    generated: false,
    warnings: [],
    compiled: compile ? false : null,
    story: story ? 0 : null,
  };

  before(async () => {
    rmSync(at.folder, { recursive: true, force: true });
    mkdirSync(at.folder, { recursive: true });
    for (const [source, target] of Object.entries(files)) cpSync(join(folder, source), join(at.folder, target));
    Object.assign(at, await startSite(at.folder));
    keep(row);
  });

  test(`${name}: generates without warnings`, async () => {
    await runAll(prepare(at), at);
    row.warnings = warningsIn(await runAll(generate(at), at), harmless);
    row.generated = true;
    keep(row);
    assert.deepEqual(row.warnings, []);
  });

  if (!compile) return;
  test(`${name}: the client compiles without warnings`, async () => {
    assert.ok(row.generated, 'it was not generated');
    const warnings = warningsIn(await runAll(compile(at), at), harmless);
    row.compiled = !warnings.length;
    keep(row);
    assert.deepEqual(warnings, []);
  });

  if (!story) return;
  test(`${name}: the client registers, writes, reads and reads errors`, async () => {
    assert.ok(row.compiled, 'it was not compiled');
    const settings = { ...at.settings, STORY_USERNAME: name.replaceAll(/\W/g, '_') };
    const { code, output } = await run(story(at), { cwd: at.folder, settings });
    const steps = [...output.matchAll(/^ok (\w+)$/gm)].map(([, step]) => step);
    row.story = steps.length;
    keep(row);
    assert.deepEqual(steps, STEPS, output.slice(-4000));
    assert.equal(code, 0, output.slice(-4000));
  });
}

async function runAll(commands, { folder }) {
  let said = '';
  for (const command of commands) {
    const { code, output } = await run(command, { cwd: folder });
    said += output;
    assert.equal(code, 0, `${command.join(' ')}\n${output.slice(-6000)}`);
  }
  return said;
}

function warningsIn(output, harmless) {
  const lines = output.split('\n').filter((line) => /\bwarn(ing)?s?\b/i.test(line));
  return lines.filter((line) => !harmless.some((known) => known.test(line)));
}

/** For table.mjs. */
function keep(row) {
  mkdirSync(join(BUILD, 'results'), { recursive: true });
  writeFileSync(
    join(BUILD, 'results', `${row.name.replaceAll(/\W+/g, '-')}.json`),
    JSON.stringify({ ...row, steps: STEPS.length }),
  );
}
