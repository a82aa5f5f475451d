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

async function read(path) {
  const reply = await fetch(server.url + path);
  return { status: reply.status, type: reply.headers.get('content-type'), html: await reply.text() };
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
