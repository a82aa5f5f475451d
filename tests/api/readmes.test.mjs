// Real input: every Markdown document of the installed npm packages, posted and read back.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, test } from 'node:test';
import { checkHtml } from '../support/html.mjs';
import { ROOT } from '../support/binary.mjs';
import { startServer } from '../support/server.mjs';
import { elementsOf, linksOf, textOf, validateXml } from '../support/xml.mjs';

const MODULES = join(ROOT, 'node_modules');
const LIMIT = 64 * 1024;
const REQUEST_LIMIT = 256 * 1024;

let server;
before(async () => {
  server = await startServer({ people: { john: {} } });
});

/** The bytes as a JSON body; bytes that are not UTF-8 are kept. */
function bodyOf(bytes) {
  const escaped = bytes
    .toString('latin1')
    .replace(/[\0-\x1f"\\]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Buffer.concat([Buffer.from('{"body":"'), Buffer.from(escaped, 'latin1'), Buffer.from('"}')]);
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function expectedStatus(bytes, request) {
  if (request.length > REQUEST_LIMIT) return 413;
  if (!isUtf8(bytes) || bytes.includes(0) || bytes.length > LIMIT) return 400;
  return /\S/.test(bytes.toString('utf8')) ? 201 : 400;
}

async function send(file) {
  const bytes = readFileSync(file);
  const body = bodyOf(bytes);
  const reply = await server.request({ as: 'john', method: 'POST', path: '/posts', body });
  assert.equal(reply.status, expectedStatus(bytes, body), reply.text.slice(0, 500));
  if (reply.status !== 201) return false;
  checkHtml(reply.json.body_html);
  const { json } = await server.request({ path: `/posts/${reply.json.id}` });
  assert.ok(Buffer.from(json.body).equals(bytes), 'the body differs');
  assert.equal(json.body_html, reply.json.body_html);
  return true;
}

test('every README of the installed packages is stored unchanged', async () => {
  const files = globSync('**/*.{md,MD,markdown}', { cwd: MODULES }).map((name) => join(MODULES, name));
  const readmes = files.filter((name) => /readme\.(md|markdown)$/i.test(name));
  assert.ok(readmes.length > 50, `only ${readmes.length} READMEs: are the packages installed?`);
  let stored = 0;
  const failures = [];
  for (const file of files) {
    try {
      if (await send(file)) stored++;
    } catch (error) {
      failures.push(`${relative(MODULES, file)}: ${error.message}`);
    }
  }
  console.log(
    `${files.length} documents sent, ${readmes.length} of them READMEs; ${stored} stored, ${files.length - stored} refused`,
  );
  assert.equal(failures.length, 0, failures.join('\n\n'));
});

/** A link that is not absolute. */
const RELATIVE = /<a href="(?!https?:|mailto:)/i;

const fetchText = async (url) => (await fetch(url.replace(server.baseUrl, server.url))).text();

test('every stored document is in the feeds, which validate', async () => {
  const pages = {};
  const [atom, json] = [[], []];
  for (let url = `${server.baseUrl}/feeds/posts.atom`; url; url = linksOf(pages[url]).next)
    pages[url] = await fetchText(url);
  validateXml('atom', pages);
  for (const entry of Object.values(pages).flatMap((xml) => elementsOf(xml, 'entry'))) atom.push(textOf(entry, 'id'));
  for (let url = `${server.baseUrl}/feeds/posts.json`; url;) {
    const feed = JSON.parse(await fetchText(url));
    for (const item of feed.items) {
      json.push(item.id);
      assert.doesNotMatch(item.content_html, RELATIVE, item.title);
    }
    url = feed.next_url;
  }
  assert.deepEqual(json, atom);
  const { count } = (await server.request({ path: '/posts?per_page=1' })).json;
  assert.ok(count > 0);
  assert.equal(new Set(atom).size, count);
});

test('invalid documents are refused', async () => {
  const CASES = {
    blank: ' \n\n',
    NUL: 'a\0b',
    'invalid UTF-8': Buffer.from([0x23, 0x20, 0xe4, 0x0a]),
    'too long': 'x\n'.repeat(LIMIT / 2 + 1),
  };
  for (const [name, text] of Object.entries(CASES)) {
    const reply = await server.request({ as: 'john', method: 'POST', path: '/posts', body: bodyOf(Buffer.from(text)) });
    assert.equal(reply.status, 400, name);
  }
});
