// Runs tests and reports them: `node tests/run.mjs [SUITE ...] [--only TEXT] [--case REGEXP] [--fail-fast] [--database NAMES]`;
// without options, ONLY, CASE, FAIL_FAST and DATABASE of the environment count, which `make test` sets. Suites: unit, tools, api,
// faults, e2e, clients (all of them); and, only by name, downloads and schemathesis (see `make clients`). Databases: sqlite,
// postgres, or both ('sqlite,postgres', the default); on PostgreSQL run api and faults, for both at once only api.
// The last lines are a summary of what failed and `N passed, N failed`; the exit code is 1 on any failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { parseArgs } from 'node:util';
import { BINARY, ROOT } from './support/binary.mjs';
import { contract, uncovered } from './support/contract.mjs';
import { describeFailures, indent, summarizeFailures } from './support/failures.mjs';
import { Cluster } from './support/postgres.mjs';
import { SUITES, byLength, filesOf, nameOf } from './support/suites.mjs';

const { env } = process;
/**
 * How many files run at once. Most wait for much of their time, for mail servers, limits, stopping servers and browsers: with one
 * for each core, half of the processors' time is unused.
 */
const WIDTH = Math.min(2 * Math.max(2, availableParallelism()), 16);

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: env.ONLY ?? '' },
    case: { type: 'string', default: env.CASE ?? '' },
    database: { type: 'string', default: env.DATABASE || 'sqlite,postgres' },
    'fail-fast': { type: 'boolean', default: !['', '0', undefined].includes(env.FAIL_FAST) },
  },
});
const wanted = positionals.length ? positionals : Object.keys(SUITES).filter((name) => !SUITES[name].byName);
const databases = options.database.split(/[\s,]+/).filter(Boolean);
const whole = !options.only && !options.case;
const total = { passed: 0, failed: [], skipped: 0 };
const stop = new AbortController();
env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim();

if (!existsSync(BINARY)) fail(`there is no ${BINARY}: run make build first`);
else await runFiles(plan());
if (!total.passed && !total.failed.length && !total.skipped)
  fail(`no test ${options.only || options.case ? 'is called that' : 'ran'}`);
if (stop.signal.aborted) console.log('Stopped at the first failure.');
if (total.skipped) console.log(`${total.skipped} left out on PostgreSQL`);
if (total.failed.length) console.log(['Failed:', ...summarizeFailures(total.failed)].join('\n'));
console.log(`${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length ? 1 : 0;

/** All files that are wanted, on all databases that are wanted. */
function plan() {
  const unknown = wanted.filter((name) => !SUITES[name]);
  for (const name of unknown) fail(`there is no suite ${name}: ${Object.keys(SUITES).join(', ')}`);
  return databases.flatMap((database) => {
    if (!['sqlite', 'postgres'].includes(database)) fail(`there is no database ${database}: sqlite, postgres`);
    let suites = wanted.filter((name) => (SUITES[name]?.databases ?? ['sqlite']).includes(database));
    if (database === 'postgres' && databases.length > 1 && suites.length > 1) {
      console.log('- faults on PostgreSQL: left out, to save time: DATABASE=postgres runs them');
      suites = ['api'];
    }
    return suites.filter((name) => SUITES[name]).flatMap((name) => filesIn(name, database));
  });
}

function filesIn(suite, database) {
  const files = filesOf(suite, database).filter(({ file }) => nameOf(file).includes(options.only));
  if (!files.length && !options.only) fail(`no test in ${suite}`);
  return files;
}

/** What the tests of a run share is in a folder, and in one PostgreSQL server (see support/databases.mjs). */
async function runFiles(files) {
  const folder = mkdtempSync(join(tmpdir(), 'retort-run-'));
  env.TEST_PREPARED = join(folder, 'prepared');
  env.CONTRACT_COVERAGE_DIR = join(folder, 'coverage');
  env.TEST_CONTRACT = join(folder, 'contract.json');
  mkdirSync(env.CONTRACT_COVERAGE_DIR);
  writeFileSync(env.TEST_CONTRACT, JSON.stringify(contract));
  for (const it of files.filter(({ leftOut }) => leftOut)) skip(it);
  const wanted = files.filter(({ leftOut }) => !leftOut).sort(byLength);
  const cluster = wanted.some(({ database }) => database === 'postgres') ? await Cluster.start() : null;
  const { true: alone = [], false: others = [] } = Object.groupBy(wanted, (it) => it.alone);
  await runAtOnce(1, alone, cluster);
  await runAtOnce(WIDTH, others, cluster);
  // On PostgreSQL, files with responses that do not depend on the database are left out.
  const isCovering = databases.includes('sqlite') && files.some(({ suite }) => suite === 'api');
  if (whole && !stop.signal.aborted && isCovering) reportCoverage(files.some(({ suite }) => suite === 'faults'));
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function runAtOnce(width, files, cluster) {
  const workers = Array.from({ length: width }, async () => {
    for (let next; !stop.signal.aborted && (next = files.shift());) {
      if (next.suite === 'unit') await runProgram(next);
      else await runFile(next, next.database === 'postgres' ? [`--cluster=${cluster.folder}`] : []);
    }
  });
  await Promise.all(workers);
}

/** Files that do not run are reported, too. */
function skip(it) {
  total.skipped++;
  console.log(`- ${titleOf(it)}: left out: ${it.leftOut}`);
}

function titleOf({ file, database }) {
  return `${nameOf(file)}${database === 'postgres' ? ' on PostgreSQL' : ''}`;
}

/** Each file by itself: tests of a table are defined elsewhere, so that the file of an event does not identify the test. */
async function runFile(it, argv) {
  const { file } = it;
  const result = { passed: 0, skipped: [], failures: [], noise: '' };
  const start = performance.now();
  const testNamePatterns = options.case ? [new RegExp(options.case)] : undefined;
  await new Promise((done, broken) => {
    run({ files: [file], argv, testNamePatterns, signal: stop.signal })
      .on('test:pass', (data) => {
        if (count(data, file)) result.passed++;
        if (data.skip) result.skipped.push(`${data.name}: ${data.skip}`);
      })
      .on('test:fail', (data) => {
        if (!failed(data)) return;
        const { cause } = data.details.error;
        result.failures.push({
          name: data.name === file ? '(the file itself)' : data.name,
          error: cause ?? data.details.error,
        });
        if (options['fail-fast']) stop.abort();
      })
      // What went wrong outside of any test, such as a promise that was rejected after its end.
      .on(
        'test:diagnostic',
        ({ message }) => (result.noise += /^(Warning|Error): /.test(message) ? `${message}\n` : ''),
      )
      .on('test:stdout', ({ message }) => (result.noise += message))
      .on('test:stderr', ({ message }) => (result.noise += message))
      .on('error', broken)
      .on('end', done)
      .resume();
  });
  report(it, result, performance.now() - start);
}

/** A file of which no case was wanted counts as a passed test of node's, which it is not. */
function count({ name, details, skip, todo }, file) {
  return details.type !== 'suite' && name !== file && skip === undefined && todo === undefined;
}

/** A suite fails because of its tests, which are counted; it counts itself only when something beside them broke. */
function failed({ details }) {
  const how = details.error?.failureType;
  if (stop.signal.aborted && ['testAborted', 'cancelledByParent'].includes(how)) return false;
  return how !== 'subtestsFailed';
}

/** A unit test is a program (cmocka), which says how each of its cases ended; a crash is one failure. */
async function runProgram(it) {
  const program = join(ROOT, 'build/unit', it.file.split('/').at(-1).replace(/\.c$/, ''));
  const start = performance.now();
  // One pipe for both of its streams keeps their order.
  const child = spawn('sh', ['-c', 'exec "$0" 2>&1', program], {
    env: { ...env, CASE: options.case },
    signal: stop.signal,
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (it) => (said += it));
  const end = await new Promise((done) =>
    child.once('error', done).once('close', (code, signal) => done(code ?? signal)),
  );
  if (end?.name === 'AbortError') return;
  const passed = Number(said.match(/^\[ {2}PASSED {2}\] (\d+) test/m)?.[1] ?? 0);
  const failures = end === 0 ? [] : casesOf(said, end);
  if (failures.length && options['fail-fast']) stop.abort();
  report(it, { passed, failures, noise: '' }, performance.now() - start);
}

/** What a unit test said of the cases that failed: `[ RUN ] name`, its words, `[ FAILED ] name`. */
function casesOf(said, end) {
  const cases = [...said.matchAll(/^\[ RUN {6}\] (.*)\n((?:(?!\[ RUN {6}\])[^\n]*\n)*?)\[ {2}FAILED {2}\] \1$/gm)];
  if (!cases.length) return [{ name: `ended with ${end.message ?? end}`, error: said.slice(-8000) }];
  return cases.map(([, name, words]) => ({ name, error: words.replace(/^\[[ A-Z]+\] (--- )?/gm, '') }));
}

function report(it, { passed, skipped = [], failures, noise }, ms) {
  if (!passed && !failures.length && !skipped.length && (options.case || stop.signal.aborted)) return;
  total.passed += passed;
  total.failed.push(...failures.map((failure) => ({ file: titleOf(it), ...failure })));
  total.skipped += skipped.length;
  const mark = failures.length ? '✗' : '✓';
  const counts = { passed, failed: failures.length, skipped: skipped.length };
  const told = Object.entries(counts).filter(([name, count]) => count || name === 'passed');
  const line = told.map(([name, count]) => `${count} ${name}`).join(', ');
  console.log(`${mark} ${titleOf(it)}: ${line} (${(ms / 1000).toFixed(1)} s)`);
  for (const sentence of skipped) console.log(`  - ${sentence}`);
  for (const text of describeFailures(failures)) console.log(text);
  if (noise.trim()) console.log(indent(noise.trim()));
}

function reportCoverage(faults) {
  const folder = env.CONTRACT_COVERAGE_DIR;
  const hits = new Set(readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const missing = uncovered(hits, { faults });
  for (const sentence of missing) console.log(`  ✗ contract: ${sentence}`);
  if (!missing.length) total.passed++;
  total.failed.push(...missing.map((error) => ({ file: 'contract coverage', name: 'not seen', error })));
  console.log(`${missing.length ? '✗' : '✓'} contract coverage: ${hits.size} pairs of operation and status seen`);
}

function fail(sentence) {
  console.log(`✗ ${sentence}`);
  total.failed.push({ file: 'tests/run.mjs', name: 'the run', error: sentence });
}
