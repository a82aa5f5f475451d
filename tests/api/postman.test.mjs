// The Postman collection in docs/, run unchanged by newman against a new server.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import newman from 'newman';
import { ROOT } from '../support/binary.mjs';
import { operationOf, operations } from '../support/contract.mjs';
import { mailsTo } from '../support/mail.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

const collection = JSON.parse(readFileSync(join(ROOT, 'docs/postman_collection.json'), 'utf8'));

let server, mailbox;
before(async () => {
  server = await startServer({ people: { admin: { role: 'Administrator' } }, env: { RETORT_RATE_LIMIT: 'on' } });
  mailbox = createServer(answerLikeMailpit);
  await new Promise((listening) => mailbox.listen(0, '127.0.0.1', listening));
});
after(() => mailbox.close());

/** GET /view/latest.txt?query=to:"ADDRESS" */
function answerLikeMailpit(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://mailbox');
  const [, address] = searchParams.get('query').match(/^to:"(.*)"$/);
  const mail = pathname === '/view/latest.txt' && mailsTo(server, address).at(-1);
  response.writeHead(mail ? 200 : 404).end(mail || '');
}

/** Runs newman: {executions, failures: messages}. */
function run(variables) {
  const envVar = Object.entries(variables).map(([key, value]) => ({ key, value }));
  return new Promise((done, fail) => {
    newman.run({ collection, envVar }, (error, { run } = {}) => {
      if (error) return fail(error);
      const failures = run.failures.map(({ source, error }) => `${source?.name}: ${error.message}`);
      done({ executions: run.executions, assertions: run.stats.assertions, failures });
    });
  });
}

test('Postman: the collection calls every operation, and all of its tests pass', async () => {
  const { executions, assertions, failures } = await run({
    base_url: `${server.url}/api/v1`,
    mailbox: `http://127.0.0.1:${mailbox.address().port}`,
    admin_email: server.people.admin.email,
    admin_password: PASSWORD,
  });
  console.log(`Postman: ${executions.length} requests, ${assertions.total} tests, ${assertions.failed} failed`);
  const answers = executions.map(({ item, response }) => `${item.name} → ${response?.code} ${response?.text()}`);
  assert.deepEqual(failures, [], answers.join('\n'));
  assert.ok(assertions.total > executions.length, `${assertions.total} tests`);
  const asked = new Set(executions.map(({ request }) => operationOf(request.method, request.url.getPath())?.id));
  assert.deepEqual(
    operations.map(({ id }) => id).filter((id) => !asked.has(id)),
    [],
  );
});
