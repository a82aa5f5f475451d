// What a request has and its operation does not know is refused by its name, on every operation of the contract.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { operations } from '../support/contract.mjs';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
  await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'the first post' } });
  await server.request({ as: 'john', method: 'POST', path: '/posts/1/comments', body: { body: 'the first comment' } });
});

const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' };
const bodies = operations.filter((it) => it.body);

/** Somebody who may use the operation. */
const as = (it) => {
  const schemes = (it.operation.security ?? []).flatMap((scheme) => Object.keys(scheme));
  if (it.open || it.public) return 'anonymous';
  return schemes.includes('bearer') ? 'admin' : schemes.includes('basic') ? 'admin password' : 'admin cookie';
};

function example(it) {
  const sent = it.body ? Object.values(it.operation.requestBody.content)[0].example : undefined;
  const body = sent?.username ? { ...sent, username: 'nobody_yet' } : sent; // susan is taken
  return { method: it.method, path: it.path.replace('{id}', '1'), body, as: as(it), headers: SAME_ORIGIN };
}

/** The errors of a reply, but for the link of the example, which this server has not sent. */
const errorsOf = ({ errors }) => errors.filter(({ code }) => code !== 'invalid_link');

const POST = { as: 'john', method: 'POST', path: '/posts' };

describe('an unknown query parameter is refused', () => {
  for (const it of operations) {
    test(it.id, async () => {
      const request = example(it);
      const { status, json } = await server.request({ ...request, path: `${request.path}?surprise=1` });
      assert.equal(status, 400);
      assert.deepEqual(errorsOf(json), [
        {
          pointer: '#/surprise',
          parameter: 'surprise',
          code: 'unknown_parameter',
          detail: 'There is no query parameter surprise.',
        },
      ]);
    });
  }
});

describe('an unknown member of a body is refused', () => {
  for (const it of bodies) {
    test(it.id, async () => {
      const request = example(it);
      const { status, json } = await server.request({ ...request, body: { ...request.body, surprise: null } });
      assert.equal(status, 400);
      assert.deepEqual(errorsOf(json), [
        { pointer: '#/surprise', code: 'unknown_member', detail: 'There is no member surprise.' },
      ]);
    });
  }
});

scenarios('the names of what is refused', {
  server: () => server,
  rows: [
    {
      name: 'a misspelled parameter',
      path: '/posts?pag=2',
      status: 400,
      message: 'There is no query parameter pag; did you mean page?',
      codes: { '#/pag': 'unknown_parameter' },
    },
    {
      name: 'parameters have letter case',
      path: '/posts?PAGE=2',
      status: 400,
      codes: { '#/PAGE': 'unknown_parameter' },
    },
    {
      name: 'a parameter of the path is none of the query',
      path: '/posts/1?id=1',
      status: 400,
      codes: { '#/id': /./ },
    },
    {
      name: 'several, and what is invalid besides',
      ...POST,
      path: '/posts?one=1&two=2',
      body: { content: 'x' },
      status: 400,
      message: 'There is no query parameter one.',
      codes: {
        '#/one': 'unknown_parameter',
        '#/two': 'unknown_parameter',
        '#/body': 'required',
        '#/content': 'unknown_member',
      },
    },
    {
      name: 'a misspelled member',
      ...POST,
      body: { Body: 'x' },
      status: 400,
      fields: {
        '#/body': 'post does not have a body',
        '#/Body': 'There is no member Body; did you mean body?',
      },
    },
    {
      name: 'a name that a pointer has to escape',
      ...POST,
      body: { body: 'x', 'a/b~c d%é"': 1 },
      status: 400,
      fields: { '#/a~1b~0c%20d%25%C3%A9%22': 'There is no member a/b~c d%é".' },
    },
    {
      name: 'an empty name',
      ...POST,
      body: { body: 'x', '': 1 },
      status: 400,
      fields: { '#/': 'There is no member with an empty name.' },
    },
    {
      name: 'an empty name of a parameter',
      path: '/posts?=x',
      status: 400,
      fields: { '#/': 'There is no query parameter with an empty name.' },
    },
    {
      name: 'a name that is too long to repeat is cut between characters',
      ...POST,
      body: { body: 'x', [`a${'é'.repeat(5000)}`]: 1 },
      status: 400,
      fields: { '#': `There is no member a${'é'.repeat(31)}….` },
    },
    {
      name: 'more than an answer has room for',
      ...POST,
      body: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`m${i}`, i])),
      status: 400,
      message: 'post does not have a body',
      expect: ({ json }) => assert.equal(json.errors.length, 16),
    },
    { name: 'an escape that is none', path: '/posts?page=%zz', status: 400, codes: { '#': 'malformed' } },
    { name: 'no UTF-8', path: '/posts?page=%ff', status: 400, codes: { '#': 'malformed' } },
    {
      name: 'more parameters than are read',
      path: `/posts?${'page=1&'.repeat(17)}`,
      status: 400,
      codes: { '#': 'malformed' },
    },
    { name: 'empty parameters are none', path: '/posts?&&page=1&', status: 200 },
    { name: 'credentials come first', path: '/posts?surprise=1', as: 'unconfirmed password', status: 403 },
  ],
});

describe('a reply can be edited and sent back whole', () => {
  const changed = async (path, change, { as: who, method = 'PUT', from = path } = {}) => {
    const shown = (await server.request({ as: who, path: from })).json;
    const reply = await server.request({ as: who, method, path, body: { ...shown, ...change } });
    assert.equal(reply.status, 200, reply.text);
    return reply.json;
  };
  test('a post', async () => {
    assert.equal((await changed('/posts/1', { body: 'changed' }, { as: 'john' })).body, 'changed');
  });
  test('a comment', async () => {
    assert.equal((await changed('/comments/1', { body: 'changed' }, { as: 'john' })).body, 'changed');
  });
  test("one's profile", async () => {
    assert.equal((await changed('/me', { name: 'John' }, { as: 'john', method: 'PATCH' })).name, 'John');
  });
  test('an account', async () => {
    const { id } = (await server.request({ path: '/users/@susan' })).json;
    const account = await changed(`/accounts/${id}`, { name: 'Susan' }, { as: 'admin', method: 'PATCH' });
    assert.deepEqual([account.name, account.role], ['Susan', 'User']);
  });
  test('a comment that is moderated', async () => {
    const comment = await changed('/moderation/comments/1', { disabled: true }, { as: 'moderator' });
    assert.equal(comment.disabled, true);
  });
  test('read-only members of other objects are refused as unknown', async () => {
    const body = { email: 'john@example.com', password: 'x', role: 'User' };
    const reply = await server.request({ method: 'POST', path: '/session', body, headers: SAME_ORIGIN });
    assert.equal(reply.json.errors[0].code, 'unknown_member');
  });
});

describe('pages ignore unknown query parameters', () => {
  for (const path of ['/', '/livez', '/readyz', '/problems/not-found']) {
    test(path, async () => {
      for (const query of ['fbclid=x', '%zz', 'a&'.repeat(100)]) {
        assert.equal((await fetch(`${server.url}${path}?${query}`)).status, 200, query);
      }
    });
  }
});
