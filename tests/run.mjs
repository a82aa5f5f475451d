// Runs test suites and reports them: `node tests/run.mjs api faults e2e [--add-passed N] [--add-failed N] [--only TEXT]`.
// The last line is `N passed, N failed`, with what other runners counted added; the exit code is 1 on any failure.
import { mkdtempSync, readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { run } from 'node:test';
import { inspect, parseArgs } from 'node:util';
import { BINARY } from './support/binary.mjs';
import { unseen } from './support/contract.mjs';

const HERE = import.meta.dirname;
const SHOWN = 20; // failures of a file that are told in full
const { positionals: suites, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    'add-passed': { type: 'string', default: '0' },
    'add-failed': { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});

const total = { passed: Number(options['add-passed']), failed: Number(options['add-failed']) };
let own = 0;
process.env.RETORT_COVERAGE_DIR = mkdtempSync(join(tmpdir(), 'retort-coverage-'));
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim();

if (existsSync(BINARY)) for (const suite of suites) await runSuite(suite);
else fail(`there is no ${BINARY}: run make build first`);
if (own && suites.includes('api') && !options.only) reportCoverage();
rmSync(process.env.RETORT_COVERAGE_DIR, { recursive: true, force: true });
if (!own) fail('no test ran');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

async function runSuite(suite) {
  const folder = join(HERE, suite);
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const wanted = names.filter((name) => name.endsWith('.test.mjs') && name.includes(options.only ?? ''));
  const files = wanted.map((name) => join(folder, name)).sort();
  if (!files.length) return options.only ? undefined : fail(`no test in ${suite}`);
  const width = suite === 'api' ? Math.max(2, availableParallelism()) : 1;
  const workers = Array.from({ length: width }, async () => {
    for (let file; (file = files.shift());) await runFile(file);
  });
  await Promise.all(workers);
}

/** Each file by itself: tests of a table are defined elsewhere, so that events cannot be told apart by their file. */
async function runFile(file) {
  const result = { passed: 0, failures: [], noise: '' };
  const start = performance.now();
  await new Promise((done, stop) => {
    run({ files: [file] })
      .on('test:pass', (data) => count(data) && result.passed++)
      .on('test:fail', (data) => failed(data) && result.failures.push(data))
      .on('test:stdout', ({ message }) => (result.noise += message))
      .on('test:stderr', ({ message }) => (result.noise += message))
      .on('error', stop)
      .on('end', done)
      .resume();
  });
  report(file, result, performance.now() - start);
}

function count({ details, skip, todo }) {
  return details.type !== 'suite' && skip === undefined && todo === undefined;
}

/** A suite fails because of its tests, which are counted; it counts itself only when something beside them broke. */
function failed({ details }) {
  return details.error?.failureType !== 'subtestsFailed';
}

function report(file, { passed, failures, noise }, ms) {
  total.passed += passed;
  total.failed += failures.length;
  own += passed + failures.length;
  const mark = failures.length ? '✗' : '✓';
  const extra = failures.length ? `, ${failures.length} failed` : '';
  console.log(`${mark} ${relative(HERE, file)}: ${passed} passed${extra} (${(ms / 1000).toFixed(1)} s)`);
  for (const { name, details } of failures.slice(0, SHOWN)) {
    const error = details.error?.cause ?? details.error;
    console.log(`  ✗ ${name === file ? basename(file) : name}\n${indent(withoutNode(error?.stack ?? inspect(error)))}`);
  }
  if (failures.length > SHOWN) console.log(`  ✗ and ${failures.length - SHOWN} more`);
  if (noise.trim()) console.log(indent(noise.trim()));
}

/** A stack trace without the frames of Node itself. */
function withoutNode(stack) {
  return stack.replace(/\n +at [^\n]*node:internal[^\n]*|\n +at async Promise.all[^\n]*/g, '');
}

function indent(text) {
  return text.replace(/^/gm, '      ');
}

function reportCoverage() {
  const folder = process.env.RETORT_COVERAGE_DIR;
  const hits = new Set(readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const missing = unseen(hits, { faults: suites.includes('faults') });
  for (const sentence of missing) console.log(`  ✗ contract: ${sentence}`);
  own++;
  if (missing.length) total.failed++;
  else total.passed++;
  console.log(`${missing.length ? '✗' : '✓'} contract coverage: ${hits.size} pairs of operation and status seen`);
}

function fail(sentence) {
  console.log(`✗ ${sentence}`);
  total.failed++;
}
