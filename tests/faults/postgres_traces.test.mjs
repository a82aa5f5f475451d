// What a deleted account leaves in the files of PostgreSQL: nothing, once the steps of docs/operations.md were taken.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { Cluster } from '../support/postgres.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const MARK = 'quaggazebra';

let cluster, server;
before(async () => {
  cluster = await Cluster.start();
  cluster.psql('CREATE ROLE owner LOGIN; CREATE DATABASE site OWNER owner');
  const url = cluster.url('site').replace('//retort@', '//owner@'); // no superuser, as the document says
  const people = { john: {}, leaving: { email: `${MARK}@example.com`, username: MARK } };
  server = await startServer({ env: { RETORT_DATABASE_URL: url }, people });
});
after(() => cluster.remove());

/** The files of the cluster that hold the text. */
function traces() {
  cluster.psql('CHECKPOINT');
  const { status, stdout } = spawnSync('grep', ['-rl', MARK, join(cluster.folder, 'data')], { encoding: 'utf8' });
  assert.ok(status < 2);
  const relation = (file) => cluster.psql(`SELECT pg_filenode_relation(0, ${file})`, 'site');
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((name) => name.replace(/^.*\/(base\/\d+\/)(\d+)$/, (_, at, file) => `/${at}${relation(file) || file}`));
}

/** The SQL that the document gives to superusers. */
function steps() {
  const document = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
  const [, sql] = document.match(/<!-- tests\/faults\/postgres_traces\.test\.mjs [^]*?```sql\n([^]*?) *```/);
  return sql;
}

test('a deleted account leaves nothing', async () => {
  for (let n = 0; n < 30; n++) {
    const [as, text] = n % 3 ? ['leaving', MARK] : ['john', 'something'];
    const { json } = await server.request({ as, method: 'POST', path: '/posts', body: { body: `${text} ${n}` } });
    await server.request({
      as: 'leaving',
      method: 'POST',
      path: `/posts/${json.id}/comments`,
      body: { body: `${MARK} too` },
    });
  }
  cluster.psql('ANALYZE', 'site');
  assert.ok(traces().some((name) => name.includes('/base/')) && traces().some((name) => name.includes('/pg_wal/')));
  const { password } = server.people.leaving;
  const body = { password, posts: 'delete' };
  const reply = await server.request({ as: 'leaving password', method: 'POST', path: '/me/deletion', body });
  assert.equal(reply.status, 204, reply.text);
  await waitFor(() => cluster.psql('SELECT COUNT(*) FROM purges', 'site') === '0', 'the janitor', 120_000);
  assert.doesNotMatch(server.log, /level=warning msg="PostgreSQL/, 'it does not try what it may not');
  cluster.psql(steps(), 'site');
  assert.deepEqual(traces(), []);
});
