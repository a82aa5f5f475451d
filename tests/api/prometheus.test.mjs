// A real Prometheus scrapes a server under load, and answers the queries of the dashboard's panels.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { dieWithParent } from '../support/die_with_parent.mjs';
import { freePort } from '../support/free_port.mjs';
import { promtool } from '../support/metrics.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const { panels } = JSON.parse(readFileSync(join(ROOT, 'deploy/grafana/retort.json'), 'utf8'));
/** Those without a value on PostgreSQL. */
const MAY_BE_EMPTY = /retort_database_.*_bytes/;

async function startPrometheus(context, target) {
  const dir = mkdtempSync(join(tmpdir(), 'retort-prometheus-'));
  const port = await freePort();
  const config = {
    global: { scrape_interval: '1s' },
    scrape_configs: [{ job_name: 'retort', static_configs: [{ targets: [target] }] }],
  };
  writeFileSync(join(dir, 'prometheus.json'), JSON.stringify(config));
  const args = [
    '--config.file=prometheus.json',
    `--web.listen-address=127.0.0.1:${port}`,
    '--storage.tsdb.path=data',
    '--log.level=error',
  ];
  const child = spawn(...dieWithParent('prometheus', args), { cwd: dir, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('close', done).once('error', done));
  context.after(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  });
  return `http://127.0.0.1:${port}`;
}

const ask = (url, expr) => promtool(['query', 'instant', url, expr]).trim();

test('each panel of the dashboard shows values', async (context) => {
  const server = await startServer({ env: { RETORT_METRICS: '127.0.0.1', RETORT_BACKUPS: '.' } });
  const url = await startPrometheus(context, `127.0.0.1:${server.port}`);
  const scrapes = 'sum_over_time(up[5m])';
  await waitFor(async () => {
    for (let i = 0; i < 10; i++) {
      await server.request({ path: '/posts' });
      await server.request({ method: 'POST', path: '/posts', as: 'john', body: { body: `Post ${Math.random()}` } });
    }
    const reply = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(scrapes)}`).catch(() => null);
    const { data } = (await reply?.json().catch(() => null)) ?? {};
    return Number(data?.result?.[0]?.value[1]) >= 5;
  }, 'five scrapes');
  for (const { title, targets } of panels) {
    for (const { expr } of targets) {
      const query = expr.replaceAll('$__rate_interval', '1m').replaceAll('$instance', '.+');
      const values = ask(url, query);
      if (!MAY_BE_EMPTY.test(expr)) assert.ok(values, `${title}: no value of ${query}`);
      assert.doesNotMatch(values, /NaN/, `${title}: ${query}`);
      if (process.env.SHOW) console.log(`${title}: ${query}\n${values}\n`);
    }
  }
});
