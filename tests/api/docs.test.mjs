// Statements in the documents about the project are true.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { BINARY, ROOT } from '../support/binary.mjs';
import { mailTo, tokenIn } from '../support/mail.mjs';
import { Server, startServer } from '../support/server.mjs';

const read = (file) => readFileSync(join(ROOT, file), 'utf8');

test('every test that the documents name exists', () => {
  const text = read('docs/parity.md') + read('docs/reliability.md');
  const named = new Set(text.match(/`(api|e2e|faults|unit)\/[a-z_-]+`/g));
  const gone = [...named]
    .map((it) => it.slice(1, -1))
    .filter((it) => !['.test.mjs', '.c'].some((ending) => existsSync(join(ROOT, 'tests', it + ending))));
  assert.deepEqual(gone, []);
  assert.ok(named.size > 30);
});

test('README lists exactly the settings that exist', async () => {
  const server = new Server();
  const { stdout } = await server.cli(['config', '--json']);
  server.remove();
  const listed = read('README.md').match(/(?<=^\| `)RETORT_\w+(?=` \|)/gm);
  assert.deepEqual(listed.toSorted(), Object.keys(JSON.parse(stdout)).toSorted());
});

for (const [file, name] of [
  ['docker-compose.yml', 'api'],
  ['docker-compose.scale.yml', 'api2'],
])
  test(`${file} passes every setting that the image does not set itself`, async () => {
    const server = new Server();
    const all = Object.keys(JSON.parse((await server.cli(['config', '--json'])).stdout));
    server.remove();
    const { environment } = parse(read(file), { merge: true }).services[name];
    const made = read('Dockerfile.api').match(/(?<=^ENV.*)RETORT_\w+/gm);
    assert.deepEqual([...new Set([...made, ...Object.keys(environment)])].toSorted(), all.toSorted());
    assert.equal(environment.RETORT_MAIL_FROM, null, 'as it is set, or not at all');
  });

test('the image is built with the same packages as the program outside of containers', () => {
  const packages = (text) => text.match(/\bpkg-config\b|\bgcc\b|\blib[\w.+-]+-dev\b/g).toSorted();
  const [, image] = read('Dockerfile.api').match(/apt-get install ([^]*?)&& rm/);
  const [, elsewhere] = read('scripts/install.sh').match(/build\) packages="([^"]*)"/);
  assert.deepEqual(packages(image), packages(elsewhere));
});

/** A shell that runs commands of a document. Each curl fails if the server refuses the request, and is recorded. */
function shell(server) {
  const [bin, asked] = [join(server.dir, 'bin'), join(server.dir, 'asked')];
  mkdirSync(bin);
  mkdirSync(join(server.dir, 'build'));
  symlinkSync(BINARY, join(server.dir, 'build/retort'));
  writeFileSync(
    join(bin, 'curl'),
    `#!/bin/sh
curl=$(PATH=\${PATH#*${delimiter}} command -v curl)
"$curl" --fail-with-body -w '%{stderr}%{method} %{url_effective} %{http_code} %{exitcode}\\n' "$@" 2>>"${asked}"
`,
  );
  chmodSync(join(bin, 'curl'), 0o755);
  writeFileSync(asked, '');
  return {
    /** Runs the lines to their end; `expected`: the exit code of the last one. */
    async run(lines, expected = 0) {
      const env = { ...server.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
      const child = spawn('sh', ['-eu', '-c', lines], { cwd: server.dir, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (it) => (said += it));
      const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
      assert.equal(code, expected, `${said}\n${readFileSync(asked, 'utf8')}`);
    },
    /** "GET http://… 200 0": each request, with status and curl's exit code. */
    asked: () => readFileSync(asked, 'utf8').trim().split('\n'),
  };
}

test('README: each curl command works as printed', async () => {
  const [, block, repeats] = read('README.md').match(
    /^## Use the API$[^]*?^```sh\n([^]*?)^```$[^]*?^```sh\n([^]*?)^```$/m,
  );
  const printed = 'api=http://127.0.0.1:5000/api/v1\n';
  const confirming = block.indexOf('curl -s $api/confirmations');
  assert.ok(block.startsWith(printed) && confirming > 0, block);

  const server = await startServer({ people: {} });
  const api = `api=${server.url}/api/v1\n`;
  // As `make run` does.
  await server.cli(['seed', '--users', '12', '--posts', '60', '--comments', '240', '--quiet']);
  const { run, asked } = shell(server);
  await run(api + block.slice(printed.length, confirming));
  const token = tokenIn(await mailTo(server, 'susan@example.com'));
  await run(api + block.slice(confirming).replace('THE-TOKEN-IN-THE-MAIL', token));

  const requests = asked();
  assert.equal(requests.length, block.match(/\bcurl -s/g).length, requests.join('\n'));
  for (const line of requests) assert.match(line, / 2\d\d 0$/);
  // The second block uses the variables of the first, as somebody does who types both.
  const signIn = /^token=.*$/m.exec(block)[0];
  const REFUSED = 22; // curl's exit code for a status of 400 or more
  await run(`${api}${signIn}\n${repeats}`, REFUSED);
  const statuses = asked()
    .slice(requests.length + 1)
    .map((line) => line.replace(/^(\w+) .* (\d+) \d+$/, '$1 $2'));
  assert.deepEqual(statuses, ['POST 201', 'POST 201', 'HEAD 200', 'HEAD 304', 'PUT 200', 'PUT 412']);
  const john = (await server.cli(['user', 'list', '--find', 'john@', '--json'])).stdout;
  assert.equal(JSON.parse(john)[0].suspended, true);
});
