// What deploy/ has for Prometheus and Grafana: it is valid, and names only metrics that the server has.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from '../support/binary.mjs';
import { promtool, seriesNames } from '../support/metrics.mjs';

const FOLDER = join(ROOT, 'deploy/prometheus');
const text = (path) => readFileSync(join(ROOT, path), 'utf8');
const rules = parse(text('deploy/prometheus/alerts.yml')).groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(text('deploy/grafana/retort.json'));
const queries = dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ title, expr })));

/** Variables of Grafana, as Grafana would fill them in. */
const filledIn = (expr) => expr.replaceAll('$__rate_interval', '1m').replaceAll('$instance', '.+');

test('promtool accepts the configuration and the alerts, and each fires when it should', () => {
  promtool(['check', 'config', 'prometheus.yml'], { cwd: FOLDER });
  promtool(['check', 'rules', 'alerts.yml'], { cwd: FOLDER });
  promtool(['test', 'rules', 'alerts.test.yml'], { cwd: FOLDER });
});

test('each alert has a case in which it is silent, and one in which it fires', () => {
  const cases = parse(text('deploy/prometheus/alerts.test.yml')).tests.flatMap((it) => it.alert_rule_test);
  for (const { alert } of rules) {
    const own = cases.filter(({ alertname }) => alertname === alert);
    assert.ok(
      own.some(({ exp_alerts: expected = [] }) => expected.length === 0),
      `${alert} is never silent`,
    );
    assert.ok(
      own.some(({ exp_alerts: expected = [] }) => expected.length > 0),
      `${alert} never fires`,
    );
  }
});

test('docs/operations.md says of each alert what it means and what to do', () => {
  const guide = text('docs/operations.md');
  for (const { alert, annotations } of rules) {
    assert.ok(guide.includes(`#### ${alert}\n`), `${alert} has no section`);
    assert.equal(annotations.runbook, `docs/operations.md#${alert.toLowerCase()}`);
  }
});

test('alerts and panels name only metrics that there are', () => {
  const known = new Set(['up', ...seriesNames()]);
  const all = [...queries, ...rules.map(({ alert, expr }) => ({ title: alert, expr }))];
  for (const { title, expr } of all)
    for (const [name] of expr.matchAll(/\b(?:retort|process)_[a-z_]+\b|\bup\b/g))
      assert.ok(known.has(name), `${title}: there is no metric ${name}`);
});

test('the queries of the dashboard are valid, and its panels have titles and descriptions', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'retort-rules-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const recorded = queries.map(({ expr }, at) => ({ record: `panel:${at}`, expr: filledIn(expr) }));
  writeFileSync(join(folder, 'rules.json'), JSON.stringify({ groups: [{ name: 'panels', rules: recorded }] }));
  promtool(['check', 'rules', 'rules.json'], { cwd: folder });
  assert.equal(new Set(dashboard.panels.map(({ id }) => id)).size, dashboard.panels.length);
  for (const { title, description } of dashboard.panels) assert.ok(title && description);
});
