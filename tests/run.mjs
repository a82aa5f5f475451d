// Runs tests and reports them: `node tests/run.mjs [SUITE ...] [--only TEXT] [--case REGEXP] [--fail-fast] [--database NAMES]`;
// without options, ONLY, CASE, FAIL_FAST and DATABASE of the environment count, which `make test` sets. Suites: unit, tools, api,
// faults, e2e, clients (all of them); and, only by name, downloads and schemathesis (see `make clients`). Databases: sqlite,
// postgres, or both in turn ('sqlite,postgres'); on PostgreSQL run api and faults.
// The last lines are a summary of what failed and `N passed, N failed`; the exit code is 1 on any failure.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { parseArgs } from 'node:util';
import { BINARY, ROOT } from './support/binary.mjs';
import { contract, uncovered } from './support/contract.mjs';
import { describeFailures, indent, summarizeFailures } from './support/failures.mjs';
import { Cluster } from './support/postgres.mjs';

const { env } = process;
const WIDTH = Math.max(2, availableParallelism());
/** Where a suite's files are, below the project's folder; how many run at once; and what runs one. */
const SUITES = {
  unit: { folders: ['tests/unit'], file: /^test_\w+\.c$/, width: WIDTH, play: runProgram },
  tools: { folders: ['api/generate', 'tests/tools'], width: WIDTH },
  // These wait much of their time: for mail servers, limits, stopping servers and browsers.
  api: { folders: ['tests/api'], width: WIDTH + 1, databases: ['sqlite', 'postgres'] },
  faults: { folders: ['tests/faults'], width: WIDTH, databases: ['sqlite', 'postgres'] },
  e2e: { folders: ['tests/e2e'], width: WIDTH },
  clients: { folders: ['tests/clients/typescript'], width: WIDTH },
  downloads: { folders: ['python', 'go', 'java', 'rust', 'csharp'].map((it) => `tests/clients/${it}`), byName: true },
  schemathesis: { folders: ['tests/clients/schemathesis'], byName: true },
};

/** Files that run while no other one does: they compare times, or open many connections within a time limit. */
const ALONE = ['faults/held_lock', 'faults/overload', 'faults/slow_clients'];

const BEFORE_HANDLERS = 'the server answers before it asks the database';
const FILES_ALONE = 'it reads files of the project, and asks no database';
const NETWORK = 'it is about connections, and the same whatever the database';
const OWN = 'it starts PostgreSQL itself, whatever the run is for';
/** Files that a run on PostgreSQL leaves out, and why. Single tests of others are sqliteOnly() (support/databases.mjs). */
const LEFT_OUT = {
  'api/commands_access': 'who may read and write the file of the database',
  'api/commands_backup': 'backup and restore: pg_dump and pg_restore do that',
  'api/copy': OWN,
  'api/docs': 'what it checks in the documents is the same whatever the database',
  'api/general': BEFORE_HANDLERS,
  'api/handlers': FILES_ALONE,
  'api/install': FILES_ALONE,
  'api/listen': NETWORK,
  'api/markdown': 'it is about rendering; api/readmes stores real documents',
  'api/refusals': BEFORE_HANDLERS,
  'api/throttle_shared': OWN,
  'api/unknown': BEFORE_HANDLERS,
  'api/well_known': BEFORE_HANDLERS,
  'api/wire': NETWORK,
  'faults/disk': 'a full disk below the file of the database; PostgreSQL has its own',
  'faults/postgres': OWN,
  'faults/postgres_traces': OWN,
  'faults/several_servers': OWN,
  'faults/replaced': 'the file of the database is moved, removed or exchanged',
  'faults/slow_clients': NETWORK,
  'faults/web_flood': NETWORK,
};

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: env.ONLY ?? '' },
    case: { type: 'string', default: env.CASE ?? '' },
    database: { type: 'string', default: env.DATABASE || 'sqlite' },
    'fail-fast': { type: 'boolean', default: !['', '0', undefined].includes(env.FAIL_FAST) },
  },
});
const wanted = positionals.length ? positionals : Object.keys(SUITES).filter((name) => !SUITES[name].byName);
const databases = options.database.split(/[\s,]+/).filter(Boolean);
const whole = !options.only && !options.case;
const total = { passed: 0, failed: [], skipped: 0 };
const stop = new AbortController();
let database;
env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim();

if (!existsSync(BINARY)) fail(`there is no ${BINARY}: run make build first`);
else for (database of databases) await runDatabase();
if (!total.passed && !total.failed.length && !total.skipped)
  fail(`no test ${options.only || options.case ? 'is called that' : 'ran'}`);
if (stop.signal.aborted) console.log('Stopped at the first failure.');
if (total.skipped) console.log(`${total.skipped} left out on PostgreSQL`);
if (total.failed.length) console.log(['Failed:', ...summarizeFailures(total.failed)].join('\n'));
console.log(`${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length ? 1 : 0;

/** Everything that runs on a database. What the tests of one run share is in a folder (see support/databases.mjs). */
async function runDatabase() {
  if (!['sqlite', 'postgres'].includes(database)) return fail(`there is no database ${database}: sqlite, postgres`);
  let suites = wanted.filter((name) => (SUITES[name]?.databases ?? ['sqlite']).includes(database));
  if (database === 'postgres' && databases.length > 1 && suites.length > 1) {
    console.log('- faults on PostgreSQL: left out, to save time: DATABASE=postgres runs them');
    suites = ['api'];
  }
  const folder = mkdtempSync(join(tmpdir(), 'retort-run-'));
  const cluster = database === 'postgres' && suites.length && !stop.signal.aborted ? await Cluster.start() : null;
  env.TEST_CLUSTER = cluster?.folder ?? '';
  env.TEST_PREPARED = join(folder, 'prepared');
  env.CONTRACT_COVERAGE_DIR = join(folder, 'coverage');
  env.TEST_CONTRACT = join(folder, 'contract.json');
  mkdirSync(env.CONTRACT_COVERAGE_DIR);
  writeFileSync(env.TEST_CONTRACT, JSON.stringify(contract));
  for (const name of suites) await runSuite(name);
  // On PostgreSQL, files with responses that do not depend on the database are left out.
  const isCovering = database === 'sqlite' && suites.includes('api');
  if (whole && !stop.signal.aborted && isCovering) reportCoverage(suites);
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function runSuite(name) {
  const suite = SUITES[name];
  if (!suite) return fail(`there is no suite ${name}: ${Object.keys(SUITES).join(', ')}`);
  const { folders, file = /\.test\.mjs$/, width = 1, play = runFile } = suite;
  const there = folders.map((it) => join(ROOT, it)).filter((folder) => existsSync(folder));
  const all = there.flatMap((folder) => readdirSync(folder, { recursive: true }).map((it) => join(folder, it)));
  const files = all.filter((it) => file.test(it.split('/').at(-1)) && nameOf(it).includes(options.only));
  if (!files.length && !options.only) return fail(`no test in ${name}`);
  const isAlone = (it) => ALONE.includes(keyOf(it));
  await runFiles(files.filter(isAlone), 1, play);
  await runFiles(files.filter((it) => !isAlone(it)).sort(bySize), width, play);
}

/** Large files first: they take longest, and at the end of a suite the last one runs alone. */
function bySize(a, b) {
  return statSync(b).size - statSync(a).size;
}

async function runFiles(files, width, play) {
  const workers = Array.from({ length: width }, async () => {
    for (let next; !stop.signal.aborted && (next = files.shift());) {
      const reason = database === 'postgres' && LEFT_OUT[keyOf(next)];
      if (reason) skip(next, reason);
      else await play(next);
    }
  });
  await Promise.all(workers);
}

/** The name of a file in the lists above: `api/posts`. */
function keyOf(file) {
  return nameOf(file).replace('.test.mjs', '');
}

/** The part of its path that identifies a test: `api/posts.test.mjs`, `unit/test_text.c`. */
function nameOf(file) {
  return relative(ROOT, file).replace(/^tests\//, '');
}

/** Files that do not run are reported, too. */
function skip(file, reason) {
  total.skipped++;
  console.log(`- ${nameOf(file)}${where()}: left out: ${reason}`);
}

function where() {
  return database === 'postgres' ? ' on PostgreSQL' : '';
}

/** Each file by itself: tests of a table are defined elsewhere, so that the file of an event does not identify the test. */
async function runFile(file) {
  const result = { passed: 0, skipped: [], failures: [], noise: '' };
  const start = performance.now();
  const testNamePatterns = options.case ? [new RegExp(options.case)] : undefined;
  await new Promise((done, broken) => {
    run({ files: [file], testNamePatterns, signal: stop.signal })
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
      .on('test:stdout', ({ message }) => (result.noise += message))
      .on('test:stderr', ({ message }) => (result.noise += message))
      .on('error', broken)
      .on('end', done)
      .resume();
  });
  report(file, result, performance.now() - start);
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
async function runProgram(file) {
  const program = join(ROOT, 'build/unit', file.split('/').at(-1).replace(/\.c$/, ''));
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
  report(file, { passed, failures, noise: '' }, performance.now() - start);
}

/** What a unit test said of the cases that failed: `[ RUN ] name`, its words, `[ FAILED ] name`. */
function casesOf(said, end) {
  const cases = [...said.matchAll(/^\[ RUN {6}\] (.*)\n((?:(?!\[ RUN {6}\])[^\n]*\n)*?)\[ {2}FAILED {2}\] \1$/gm)];
  if (!cases.length) return [{ name: `ended with ${end.message ?? end}`, error: said.slice(-8000) }];
  return cases.map(([, name, words]) => ({ name, error: words.replace(/^\[[ A-Z]+\] (--- )?/gm, '') }));
}

function report(file, { passed, skipped = [], failures, noise }, ms) {
  if (!passed && !failures.length && !skipped.length && (options.case || stop.signal.aborted)) return;
  total.passed += passed;
  total.failed.push(...failures.map((it) => ({ file: `${nameOf(file)}${where()}`, ...it })));
  total.skipped += skipped.length;
  const mark = failures.length ? '✗' : '✓';
  const counts = { passed, failed: failures.length, skipped: skipped.length };
  const told = Object.entries(counts).filter(([name, count]) => count || name === 'passed');
  const line = told.map(([name, count]) => `${count} ${name}`).join(', ');
  console.log(`${mark} ${nameOf(file)}${where()}: ${line} (${(ms / 1000).toFixed(1)} s)`);
  for (const sentence of skipped) console.log(`  - ${sentence}`);
  for (const text of describeFailures(failures)) console.log(text);
  if (noise.trim()) console.log(indent(noise.trim()));
}

function reportCoverage(suites) {
  const folder = env.CONTRACT_COVERAGE_DIR;
  const hits = new Set(readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const missing = uncovered(hits, { faults: suites.includes('faults') });
  for (const sentence of missing) console.log(`  ✗ contract: ${sentence}`);
  if (!missing.length) total.passed++;
  total.failed.push(...missing.map((error) => ({ file: 'contract coverage', name: 'not seen', error })));
  console.log(
    `${missing.length ? '✗' : '✓'} contract coverage${where()}: ${hits.size} pairs of operation and status seen`,
  );
}

function fail(sentence) {
  console.log(`✗ ${sentence}`);
  total.failed.push({ file: 'tests/run.mjs', name: 'the run', error: sentence });
}
