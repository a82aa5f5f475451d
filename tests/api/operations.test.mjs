// Rules for every operation, tested for all operations in openapi.yaml: a new one is covered automatically.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { checkReply, contract, operations, resolved } from '../support/contract.mjs';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
  await server.request({ as: 'admin', path: '/me' }); // so that the first credential is the administrator's
  await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'the first post' } });
  await server.request({ as: 'john', method: 'POST', path: '/posts/1/comments', body: { body: 'the first comment' } });
});

const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' };
const LIMIT = 256 * 1024;
const MERGE_PATCH = 'application/merge-patch+json';
const OTHER_TYPES = [null, '', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'json'];
const bodies = operations.filter((it) => it.body);
const reads = operations.filter((it) => it.method === 'GET');
const guarded = operations.filter((it) => !it.public && !it.open);
const takes = (it, scheme) => it.operation.security?.some((schemes) => scheme in schemes);

/** The example request of the contract, with the id 1. */
function example({ method, path, operation }) {
  const body = media(operation)?.example;
  return { method, path: path.replace('{id}', '1'), body, headers: { ...SAME_ORIGIN } };
}

/** The {schema, example} of its request body; undefined if it has none. */
function media({ requestBody }) {
  return requestBody && Object.values(requestBody.content)[0];
}

async function expectProblem(request, status, error) {
  const reply = await server.request(request);
  assert.equal(reply.status, status, reply.text);
  if (error) assert.equal(reply.json.error, error);
  return reply;
}

describe('J1 bad credentials are refused by every operation, including public ones', () => {
  for (const operation of operations) {
    test(operation.id, async () => {
      const request = example(operation);
      for (const authorization of ['Bearer nonsense', basic('john@example.com', 'wrong password'), 'Nonsense']) {
        const headers = { ...request.headers, Authorization: authorization };
        const reply = await expectProblem({ ...request, headers }, 401, 'unauthorized');
        assert.equal(reply.json.message, 'Invalid credentials');
      }
    });
  }
});

describe('J1 no credentials', () => {
  for (const operation of guarded) {
    test(`${operation.id} requires them`, () => expectProblem(example(operation), 401, 'unauthorized'));
  }
});

describe('J2 an unconfirmed account is refused by every operation', () => {
  for (const operation of operations.filter((it) => it.public || it.open || takes(it, 'basic'))) {
    test(operation.id, async () => {
      const reply = await expectProblem({ ...example(operation), as: 'unconfirmed password' }, 403, 'forbidden');
      assert.equal(reply.json.message, 'Unconfirmed account');
    });
  }

  for (const operation of guarded.filter((it) => takes(it, 'session'))) {
    test(`${operation.id}, with a session from before it was unconfirmed`, async () => {
      const name = `late-${operation.id}`.toLowerCase();
      await server.addUser({ name, username: `late_${operation.id}` });
      const headers = { ...SAME_ORIGIN, Cookie: await server.client.openSession(credentials(name)) };
      server.sql((db) => db.run('UPDATE users SET confirmed = 0 WHERE username = ?', `late_${operation.id}`));
      await expectProblem({ ...example(operation), headers }, 403, 'forbidden');
    });
  }
});

const credentials = (name) => ({ email: server.people[name].email, password: server.people[name].password });

describe('J2 a missing permission takes precedence over invalid input and unknown ids', () => {
  for (const operation of operations.filter((it) => it.operation['x-permission'])) {
    test(operation.id, async () => {
      const path = operation.path.replace('{id}', '999999');
      for (const body of [{ body: 'good' }, { body: 1 }, 'no JSON']) {
        const reply = await expectProblem({ method: operation.method, path, body, as: 'muted' }, 403, 'forbidden');
        assert.equal(reply.json.message, 'Insufficient permissions');
      }
    });
  }
});

describe('what Accept excludes is 406, before credentials', () => {
  const typeOf = ({ operation }) => {
    const success = Object.keys(operation.responses).find((status) => /^2..$/.test(status));
    return Object.keys(resolved(operation.responses[success]).content ?? {})[0];
  };

  for (const operation of operations) {
    const request = example(operation);
    const ask = (accept) =>
      server.request({ ...request, headers: { Authorization: 'Bearer nonsense', Accept: accept } });
    const type = typeOf(operation);
    const others = ['application/xml', 'text/html;q=1, */*;q=0', `${type};q=0`];
    const fine = [
      '*/*',
      `${type}`,
      `${type?.split('/')[0]}/*;q=0.1`,
      'text/html, */*;q=0.1',
      'application/problem+json',
      'nonsense',
      '',
    ];
    if (type)
      test(operation.id, async () => {
        for (const accept of others) {
          const reply = await ask(accept);
          assert.deepEqual([reply.status, reply.json.error], [406, 'not acceptable'], accept);
        }
        for (const accept of fine) assert.equal((await ask(accept)).status, 401, accept);
      });
    else
      test(`${operation.id} answers nothing that could be excluded`, async () => {
        for (const accept of ['application/xml', '*/*;q=0']) assert.equal((await ask(accept)).status, 401, accept);
      });
  }
});

describe('body size and media type are checked before credentials', () => {
  for (const operation of bodies) {
    const request = example(operation);
    test(`${operation.id}: other media types are 415`, async () => {
      for (const type of [...OTHER_TYPES, ...(operation.method === 'PATCH' ? [] : [MERGE_PATCH])]) {
        const body = JSON.stringify(request.body);
        await expectProblem({ ...request, body, type, as: 'anonymous' }, 415, 'unsupported media type');
        await expectProblem({ ...request, body, type, headers: { Authorization: 'Bearer nonsense' } }, 415);
      }
    });
    test(`${operation.id}: its own media types are accepted`, async () => {
      for (const type of ['application/json', ...(operation.method === 'PATCH' ? [MERGE_PATCH] : [])]) {
        await expectProblem({ ...request, type, headers: { Authorization: 'Bearer nonsense' } }, 401);
        await expectProblem(
          { ...request, type: `${type}; charset=UTF-8`, headers: { Authorization: 'Bearer x' } },
          401,
        );
      }
    });
    test(`${operation.id}: a compressed body is 415`, async () => {
      const headers = { 'Content-Encoding': 'gzip' };
      const reply = await expectProblem({ ...request, as: 'anonymous', headers }, 415, 'unsupported media type');
      assert.equal(reply.headers['accept-encoding'], 'identity');
      assert.equal(reply.json.type, '/problems/content-coding');
      const identity = { 'Content-Encoding': 'identity', Authorization: 'Bearer nonsense' };
      await expectProblem({ ...request, headers: identity }, 401);
    });
    test(`${operation.id}: neither a Content-Length nor chunks are 411`, async () => {
      const [method, path] = [request.method, `/api/v1${request.path}`];
      const connection = await RawConnection.open(server.port);
      connection.write(rawRequest(`${method} ${path} HTTP/1.1`, ['Content-Type: application/json']));
      const reply = await connection.reply();
      connection.close();
      assert.equal(reply.status, 411, reply.text);
      assert.equal(reply.json.error, 'length required');
      checkReply({ ...reply, method, path });
    });
    test(`${operation.id}: more than 256 KiB is 413`, async () => {
      const body = Buffer.alloc(LIMIT + 1, ' ');
      await expectProblem({ ...request, body, as: 'anonymous' }, 413, 'content too large');
      await expectProblem({ ...request, body, headers: { 'Transfer-Encoding': 'chunked' } }, 413, 'content too large');
    });
  }
});

describe('J8 bodies that are not a JSON object are 400, not 500', () => {
  const BAD = [
    '',
    ' ',
    '{',
    '{"body": "x"',
    '{} {}',
    '[]',
    '[{}]',
    'null',
    'true',
    '1',
    '"text"',
    "{'body': 1}",
    '{"a": 1,}',
    '\0',
    '\u{feff}{}',
  ];
  for (const operation of bodies) {
    test(operation.id, async () => {
      for (const body of [...BAD, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]) {
        await expectProblem({ ...example(operation), body, as: as(operation) }, 400, 'bad request');
      }
    });
  }
});

/** The account that sends the request: one with the permission, or none if no credentials are needed. */
const as = (operation) => (operation.open ? 'anonymous' : 'admin');

/** What is wrong with the examples: an earlier test registered the username, and link and password are nobody's. */
const OF_EXAMPLES = ['taken', 'invalid_link', 'wrong_password'];

describe('members of a wrong type are 400, and named', () => {
  for (const operation of bodies) {
    test(operation.id, async () => {
      const { schema, example: body } = media(operation.operation);
      for (const [member, rules] of Object.entries(resolved(schema).properties)) {
        const types = [resolved(rules).type].flat();
        const wrong = [1.5, [], ['x'], {}, types.includes('boolean') ? 'true' : true];
        if (!types.includes('integer')) wrong.push(1);
        if (!types.includes('null')) wrong.push(null);
        for (const value of wrong) {
          const request = { ...example(operation), body: { ...body, [member]: value }, as: as(operation) };
          const reply = await expectProblem(request, 400, 'bad request');
          assert.deepEqual(
            reply.json.errors.filter((it) => !OF_EXAMPLES.includes(it.code)).map((it) => [it.pointer, it.code]),
            [[`#/${member}`, value === null && resolved(rules)['x-messages']?.required ? 'required' : 'wrong_type']],
            `${member}: ${JSON.stringify(value)}`,
          );
        }
      }
    });
  }
});

describe('405 with Allow, checked before credentials; OPTIONS; HEAD', () => {
  for (const [path, item] of Object.entries(contract.paths)) {
    const own = ['get', 'post', 'put', 'patch', 'delete'].filter((method) => item[method]);
    const allowed = [...own, ...(item.get ? ['head'] : []), 'options'].map((it) => it.toUpperCase()).sort();
    const target = path.replace('{id}', '1');
    const allow = (reply) => reply.headers.allow.split(/, */).sort();

    test(`J7 other methods on ${path}`, async () => {
      const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'].filter(
        (it) => !allowed.includes(it),
      );
      for (const method of others) {
        for (const headers of [{}, { Authorization: 'Bearer nonsense' }]) {
          const reply = await server.request({ method, path: target, headers });
          assert.equal(reply.status, 405, `${method} ${reply.text}`);
          assert.deepEqual(allow(reply), allowed, method);
          if (method !== 'HEAD') assert.equal(reply.json.error, 'method not allowed');
        }
      }
    });

    test(`J7 OPTIONS ${path}`, async () => {
      for (const suffix of ['', '/']) {
        const reply = await server.request({ method: 'OPTIONS', path: target + suffix });
        assert.ok([200, 204].includes(reply.status), reply.text);
        assert.deepEqual(allow(reply), allowed);
        assert.equal(reply.bytes.length, 0);
      }
    });
  }

  for (const operation of reads) {
    test(`J7 HEAD ${operation.path} is GET without the body`, async () => {
      const request = { path: example(operation).path, as: as(operation) };
      const get = await server.request(request);
      const head = await server.request({ ...request, method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(head.bytes.length, 0);
      for (const name of ['content-type', 'content-length', 'vary', 'cache-control', 'etag']) {
        assert.equal(head.headers[name], get.headers[name], name);
      }
      assert.equal(Number(head.headers['content-length']), get.bytes.length);
    });
  }

  test('HEAD of an error has its status and no body', async () => {
    for (const [path, status] of [
      ['/posts/999999', 404],
      ['/me', 401],
      ['/nothing', 404],
    ]) {
      const reply = await server.request({ method: 'HEAD', path });
      assert.equal(reply.status, status);
      assert.equal(reply.bytes.length, 0);
    }
  });
});

describe('J7 a trailing slash changes nothing', () => {
  for (const operation of reads) {
    test(operation.path, async () => {
      const { path } = example(operation);
      const plain = await server.request({ path, as: as(operation) });
      const slashed = await server.request({ path: `${path}/`, as: as(operation) });
      assert.equal(slashed.status, 200);
      assert.equal(
        slashed.text.replaceAll(/"last_seen":"[^"]*"/g, ''),
        plain.text.replaceAll(/"last_seen":"[^"]*"/g, ''),
      );
    });
  }
  for (const operation of operations.filter((it) => it.method !== 'GET')) {
    test(`${operation.method} ${operation.path}`, async () => {
      const headers = { Authorization: 'Bearer nonsense' };
      const request = example(operation);
      await expectProblem({ ...request, path: `${request.path}/`, headers }, 401);
    });
  }
});

describe('invalid ids are 404', () => {
  const BAD = [
    '0',
    '-1',
    '+1',
    '1.0',
    '1e0',
    '0x1',
    'abc',
    '9007199254740992',
    '9223372036854775808',
    '9'.repeat(30),
    '%D9%A1',
    '1%20',
    '@',
  ];
  for (const operation of operations.filter((it) => it.path.includes('{id}'))) {
    test(`J8 ${operation.id}`, async () => {
      const request = example(operation);
      const user = /^\/(users|accounts)/.test(operation.path)
        ? ['@no_such_user', '@', 'john', `@${'x'.repeat(300)}`, '@john%0A']
        : [];
      for (const id of ['999999', '9007199254740991', ...BAD, ...user]) {
        const reply = await server.request({ ...request, path: operation.path.replace('{id}', id), as: 'admin' });
        assert.equal(reply.status, 404, `${id}: ${reply.text}`);
        assert.equal(reply.json.error, 'not found');
      }
    });
  }
});
