// Reads /metrics, strictly (OpenMetrics text 1.0), and the table of metrics.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './binary.mjs';

const SUFFIXES = {
  counter: ['_total'],
  gauge: [''],
  info: ['_info'],
  histogram: ['_bucket', '_sum', '_count'],
};
const SAMPLE = /^([a-z_]+)(?:\{([^{}]*)\})? (-?\d+(?:\.\d+)?(?:e[+-]\d+)?)$/;
const LABEL = /^([a-z_]+)="([^"\\]*)"$/;

/** The metrics that base/metric.def declares: {text, type, unit, help}. */
export function declared() {
  const text = readFileSync(join(ROOT, 'api/base/metric.def'), 'utf8');
  const rows = text.matchAll(/METRIC\(\w+,\s*(\w+),\s*"([^"]*)",\s*"([^"]*)",\s*"([^"]*)"\)/g);
  return Array.from(rows, ([, type, name, unit, help]) => ({ type: type.toLowerCase(), name, unit, help }));
}

/** The names of all series that Prometheus stores. */
export const seriesNames = () => declared().flatMap(({ name, type }) => SUFFIXES[type].map((suffix) => name + suffix));

/** @returns {{families: Map<string, object>, samples: {name, labels, value}[]}} */
export function readMetrics(text) {
  assert.ok(text.endsWith('\n# EOF\n'), text.slice(-100));
  const families = new Map();
  const samples = [];
  const seen = new Set();
  let current;
  for (const line of text.slice(0, -'# EOF\n'.length - 1).split('\n')) {
    const [, what, name, value] = line.match(/^# (HELP|TYPE|UNIT) (\S+) (.+)$/) ?? [];
    if (what) {
      if (current?.name !== name) {
        assert.ok(!families.has(name), `${name} twice`);
        families.set(name, (current = { name }));
      }
      current[what.toLowerCase()] = value;
      continue;
    }
    const [, sample, labels = '', number] = line.match(SAMPLE) ?? assert.fail(`no sample: ${line}`);
    const own = SUFFIXES[current.type].map((suffix) => current.name + suffix);
    assert.ok(own.includes(sample), `${sample} is under ${current.name}`);
    const pairs = labels.split(',').filter(Boolean);
    const all = Object.fromEntries(pairs.map((pair) => pair.match(LABEL).slice(1)));
    const key = `${sample}{${labels}}`;
    assert.ok(!seen.has(key), `${key} twice`);
    seen.add(key);
    samples.push({ name: sample, labels: all, value: Number(number) });
  }
  return { families, samples };
}

/** The sum of the samples of that name that have these labels. */
export const sumOf = ({ samples }, name, labels = {}) =>
  samples
    .filter((it) => it.name === name && Object.entries(labels).every(([key, value]) => it.labels[key] === value))
    .reduce((sum, { value }) => sum + value, 0);

/** Runs promtool; throws with what it says if it finds fault. */
export function promtool(args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { encoding: 'utf8', ...options });
  if (error) throw error;
  assert.equal(status, 0, `promtool ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout + stderr;
}
