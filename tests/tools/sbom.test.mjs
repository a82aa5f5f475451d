// scripts/sbom.mjs: the bill of materials is complete, and in the form of CycloneDX 1.6.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { BINARY, ROOT } from '../support/binary.mjs';

const bin = mkdtempSync(join(tmpdir(), 'retort-sbom-'));
after(() => rmSync(bin, { recursive: true }));
// In place of a container, this machine: `docker run … --entrypoint sh IMAGE -c SCRIPT`, with two packages installed.
writeFileSync(
  join(bin, 'docker'),
  `#!/bin/bash
for script; do :; done
dpkg-query() { case $* in *binary:Package*) echo 'libc6 zlib1g' ;; *) command dpkg-query "$@" ;; esac; }
eval "$script"
`,
);
chmodSync(join(bin, 'docker'), 0o755);

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
const run = (...args) =>
  execFileSync(process.execPath, [join(ROOT, 'scripts/sbom.mjs'), ...args], { env, encoding: 'utf8' });
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'frontend/package.json'), 'utf8'));
const named = (bill, ecosystem) =>
  bill.components.filter(({ purl }) => purl.startsWith(`pkg:${ecosystem}/`)).map(({ name }) => name);

for (const [title, args] of [
  ['of the program', ['program', BINARY]],
  ['of an image', ['image', 'retort-web']],
])
  describe(title, () => {
    const text = run(...args);
    const bill = JSON.parse(text);

    test('it has what CycloneDX requires, and every component has a version, a licence and a package URL', () => {
      assert.deepEqual([bill.bomFormat, bill.specVersion, bill.version], ['CycloneDX', '1.6', 1]);
      assert.match(bill.metadata.timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.match(bill.metadata.component.version, /./);
      for (const it of bill.components) {
        assert.ok(it.type === 'library' && it.name && it.version, it.purl);
        assert.match(it.purl, /^pkg:(deb\/debian|npm)\/[^@\s]+@[^@\s]+$/);
        assert.ok(it.licenses.length && it.licenses.every((of) => of.expression || of.license.name), it.purl);
        for (const { alg, content } of it.hashes ?? []) assert.match(`${alg} ${content}`, /^SHA-512 [0-9a-f]{128}$/);
      }
    });

    test('references are unique, and the graph has each of them', () => {
      const refs = bill.components.map((it) => it['bom-ref']);
      assert.equal(new Set(refs).size, refs.length);
      assert.deepEqual(bill.dependencies, [{ ref: bill.metadata.component['bom-ref'], dependsOn: refs }]);
    });

    test('it has the npm packages that the website is made of, but not those that build and test it', () => {
      const npm = named(bill, 'npm');
      for (const name of Object.keys(dependencies)) assert.ok(npm.includes(name), name);
      for (const name of ['vite', 'typescript', 'ajv', 'yaml']) assert.ok(!npm.includes(name), name);
    });

    test('a second run gives the same', () => assert.equal(run(...args), text));
  });

test('the program: every library that it is linked to', () => {
  const packages = named(JSON.parse(run('program', BINARY)), 'deb');
  for (const library of ['ulfius', 'microhttpd', 'sqlite3', 'pq', 'sodium', 'curl', 'md4c', 'c6'])
    assert.ok(
      packages.some((it) => it.startsWith(`lib${library}`)),
      library,
    );
});

test('an image: every package in it; the API alone has nothing of npm', () => {
  assert.deepEqual(named(JSON.parse(run('image', 'retort-web')), 'deb'), ['libc6', 'zlib1g']);
  assert.deepEqual(named(JSON.parse(run('image', 'retort-api')), 'npm'), []);
});
