// Every problem type is a page: what it means, what causes it, what to do.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { parse } from 'parse5';
import { readContract } from '../../api/generate/contract.mjs';
import { readErrors } from '../../api/generate/errors.mjs';
import { ROOT } from '../support/binary.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => (server = await startServer()));

/** The elements of a page, and their text. */
function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield { tag: child.tagName, text: textOf(child) };
    yield* elements(child);
  }
}

const textOf = (node) => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join(''));

async function read(path, headers = {}) {
  const reply = await fetch(server.url + path, { headers });
  const of = (name) => reply.headers.get(name);
  return { status: reply.status, type: of('content-type'), vary: of('vary'), html: await reply.text() };
}

describe('problem pages', () => {
  const errors = readErrors(ROOT, readContract(ROOT).constants);
  for (const { slug, problem } of errors) {
    test(problem.type, async () => {
      const { status, type, html } = await read(problem.type);
      assert.deepEqual([status, type], [200, 'text/html; charset=utf-8']);
      const found = [...elements(parse(html))];
      const of = (tag) => found.filter((it) => it.tag === tag).map(({ text }) => text);
      assert.deepEqual(of('title'), [`Retort - ${problem.title}`]);
      assert.deepEqual(of('h1'), [problem.title]);
      assert.deepEqual(of('h2'), ['What causes it', 'What to do']);
      const [meaning, status_, cause, cure] = of('p');
      assert.ok(meaning.length > 20 && cause.length > 20 && meaning !== cause, slug);
      assert.equal(status_, `HTTP status ${problem.status}, error ${problem.error}.`);
      assert.equal(cure, problem.detail);
      assert.deepEqual(of('script'), []);
    });
  }

  test('those who take no HTML get the same as JSON', async () => {
    const { problem } = errors.find(({ slug }) => slug === 'busy');
    const { message, ...shared } = problem;
    for (const accept of [
      'application/json',
      'application/problem+json',
      'application/problem+json, application/json',
    ]) {
      const reply = await read('/problems/busy', { Accept: accept });
      assert.deepEqual([reply.status, reply.type, reply.vary], [200, 'application/json', 'Accept, Origin']);
      const { meaning, cause, ...others } = JSON.parse(reply.html);
      assert.deepEqual(others, shared);
      const page = await read('/problems/busy');
      for (const text of [meaning, cause]) assert.ok(page.html.includes(`>${text}<`), text);
      assert.equal(page.vary, reply.vary);
    }
    for (const accept of ['*/*', 'text/html, application/json', 'image/png'])
      assert.equal((await read('/problems/busy', { Accept: accept })).type, 'text/html; charset=utf-8', accept);
  });

  test('no two have the same texts', async () => {
    const pages = await Promise.all(errors.map(({ problem }) => read(problem.type)));
    const texts = pages.map(({ html }) => html.match(/What causes it<\/h2>\s*<p>(.*?)<\/p>/s)[1]);
    assert.equal(new Set(texts).size, errors.length);
  });

  test('others are not found', async () => {
    for (const path of ['/problems', '/problems/', '/problems/nothing', '/problems/not-found/x', '/problems/ok'])
      assert.equal((await read(path)).status, 404, path);
  });

  test('the page of the API links the reference and the description', async () => {
    const { html } = await read('/');
    assert.match(html, /<a href="http[^"]+\/docs">reference<\/a>/);
    assert.match(html, /<a href="\/api\/v1\/openapi.json">/);
  });
});
