// XML documents: validating them, and reading the text of their elements.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './binary.mjs';

/** Fails unless all documents, an object of texts by name, are well-formed and match tests/fixtures/`schema`.rng. */
export function validateXml(schema, documents) {
  const dir = mkdtempSync(join(tmpdir(), 'retort-xml-'));
  const files = Object.values(documents).map((text, i) => {
    writeFileSync(join(dir, `${i}.xml`), text);
    return `${i}.xml`;
  });
  const rules = join(ROOT, 'tests/fixtures', `${schema}.rng`);
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--relaxng', rules, ...files], {
    cwd: dir,
    encoding: 'utf8',
  });
  rmSync(dir, { recursive: true });
  assert.equal(run.status, 0, `${Object.keys(documents)}: ${run.error ?? run.stderr.slice(0, 4000)}`);
  assert.equal(run.stderr.match(/ validates$/gm).length, files.length);
}

const CHARACTERS = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescape(text) {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCharCode(code) : CHARACTERS[name]));
}

/** The contents of all elements of that name, as XML; none of them is in another one of the name, or has attributes that matter. */
export function elementsOf(xml, name) {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map((it) => it[1]);
}

/** The text of the first element of that name. */
export function textOf(xml, name) {
  return unescape(elementsOf(xml, name)[0]);
}

/** The targets of the links of a feed or of an entry, by relation. */
export function linksOf(xml) {
  const [head] = xml.replace(/^<entry>/, '').split('<entry>');
  return Object.fromEntries(
    [...head.matchAll(/<link rel="(\w+)"[^>]* href="([^"]*)"/g)].map(([, rel, href]) => [rel, unescape(href)]),
  );
}
