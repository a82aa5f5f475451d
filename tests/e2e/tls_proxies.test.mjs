// The configurations of TLS proxies in deploy/proxy, in front of the website: HTTP/2, and clients are told apart.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { dieWithParent } from '../support/die_with_parent.mjs';
import { freePort } from '../support/free_port.mjs';
import { waitFor } from '../support/wait_for.mjs';
import { startSite } from './site.mjs';

const TLS = join(ROOT, 'tests/support/tls');
const PATH = `${process.env.PATH}:/usr/sbin`;
const read = (file) => readFileSync(join(ROOT, 'deploy/proxy', file), 'utf8');

/** Each makes its configuration for the given ports in `dir`, with nothing changed but names, ports and files. */
const PROXIES = {
  nginx({ dir, web, plain, secure }) {
    const file = join(dir, 'nginx.conf');
    const example = read('nginx.conf')
      .replace('server 127.0.0.1:8080;', `server 127.0.0.1:${web};`)
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${secure} ssl http2;`)
      .replace(/listen \[::\]:.*;/g, '')
      .replace(/ssl_certificate .*;/, `ssl_certificate ${TLS}/certificate.pem;`)
      .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${TLS}/key.pem;`)
      .replaceAll('blog.example', 'localhost');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((it) => `${it}_temp_path ${dir}/${it};`);
    writeFileSync(
      file,
      `pid ${dir}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${example}\n}\n`,
    );
    const args = ['-e', 'stderr', '-p', dir, '-c', file];
    return {
      check: ['nginx', ['-t', ...args]],
      run: ['nginx', [...args, '-g', `daemon off;${process.getuid() === 0 ? ' user root;' : ''}`]],
      ca: `${TLS}/certificate.pem`,
    };
  },
  caddy({ dir, web, plain, secure }) {
    const file = join(dir, 'Caddyfile');
    const options = `admin off\nskip_install_trust\nlocal_certs\nhttp_port ${plain}\nhttps_port ${secure}\nstorage file_system ${dir}`;
    writeFileSync(file, `{\n${options}\n}\nimport ${join(ROOT, 'deploy/proxy/Caddyfile')}\n`);
    const args = ['--config', file, '--adapter', 'caddyfile'];
    return {
      check: ['caddy', ['validate', ...args]],
      run: ['caddy', ['run', ...args]],
      ca: join(dir, 'pki/authorities/local/root.crt'),
      env: { SITE: 'localhost', WEB: `127.0.0.1:${web}` },
    };
  },
};

const running = new Set();
after(async () => {
  for (const { child, dir } of running) {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('close', done));
    rmSync(dir, { recursive: true, force: true });
  }
});

async function startProxy(make, web) {
  const [plain, secure] = [await freePort(), await freePort()];
  const dir = mkdtempSync(join(tmpdir(), 'retort-proxy-'));
  const { check, run, ca, env: own } = make({ dir, web, plain, secure });
  const env = { ...process.env, PATH, HOME: dir, ...own };
  execFileSync(...check, { env, stdio: 'pipe' });
  const child = spawn(...dieWithParent(run[0], run[1], 'TERM'), { env, stdio: ['ignore', 'ignore', 'pipe'] });
  running.add({ child, dir });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  /** curl from another address of this machine; the status, version, and all else that it prints. */
  const ask = (path, { from = '127.0.0.1', args = [], scheme = 'https' } = {}) => {
    const port = scheme === 'https' ? secure : plain;
    const format = '%{stderr}%{response_code} %{http_version} %{redirect_url}';
    const given = ['-sS', '--http2', '--cacert', ca, '--interface', from, '--resolve', `localhost:${port}:127.0.0.1`];
    return new Promise((done) => {
      const curl = spawn('curl', [...given, '-w', format, ...args, `${scheme}://localhost:${port}${path}`]);
      let [text, seen] = ['', ''];
      curl.stdout.setEncoding('utf8').on('data', (it) => (text += it));
      curl.stderr.setEncoding('utf8').on('data', (it) => (seen += it));
      curl.once('close', () => {
        const [status, version, location] = seen.split(' ');
        done({ status: Number(status), version, location, text, seen });
      });
    });
  };
  await waitFor(async () => {
    if (child.exitCode !== null) throw new Error(`it has ended:\n${log}`);
    return (await ask('/readyz')).status === 200;
  }, `the proxy: ${run[0]}`);
  return { ask, plain, secure };
}

for (const [name, make] of Object.entries(PROXIES))
  describe(`${name} in front`, () => {
    let site, ask, file;
    before(async () => {
      const env = {
        RETORT_BASE_URL: 'https://localhost',
        RETORT_RATE_LIMIT: 'on',
        RETORT_TRUSTED_PROXIES: '127.0.0.1',
      };
      site = await startSite({ people: { john: {} }, env, browser: false });
      ({ ask } = await startProxy(make, site.port));
      file = join(site.server.dir, 'body.json');
    });

    test('pages and the API come by HTTP/2, over TLS', async () => {
      const page = await ask('/', { args: ['-i'] });
      assert.deepEqual([page.status, page.version], [200, '2'], page.seen);
      assert.match(page.text, /<div id="app">/);
      assert.match(page.text, /^strict-transport-security: max-age=\d+/im);
      const list = await ask('/api/v1/posts');
      assert.deepEqual([list.status, list.version, JSON.parse(list.text).count], [200, '2', 0]);
    });

    test('http leads to https, with the path and the method', async () => {
      const { status, location } = await ask('/post/1?x=2', { scheme: 'http' });
      assert.equal(status, 308);
      assert.match(location, /^https:\/\/localhost(:\d+)?\/post\/1\?x=2$/);
    });

    test('bodies of the permitted size pass, larger ones get the problem of the API', async () => {
      const post = (size) => {
        writeFileSync(file, JSON.stringify({ body: 'x'.repeat(size) }));
        return ask('/api/v1/posts', { args: ['--json', `@${file}`] });
      };
      assert.equal((await post(200_000)).status, 401);
      const refused = await post(400_000);
      assert.deepEqual([refused.status, JSON.parse(refused.text).type], [413, '/problems/too-large']);
    });

    test('the website and the API see the address of the client, not one that it claims', async () => {
      await ask('/?whoami', { from: '127.0.0.77', args: ['-H', 'X-Forwarded-For: 192.0.2.9'] });
      const line = () => site.webLog.split('\n').find((it) => it.includes('/?whoami'));
      await waitFor(line, 'the access log');
      assert.match(line(), /\b127\.0\.0\.77\b/);
      assert.doesNotMatch(line(), /192\.0\.2\.9/);
    });

    test('one client that is throttled does not stop another one', async () => {
      const signIn = (from, claimed) =>
        ask('/api/v1/me', {
          from,
          args: ['-u', 'nobody@example.com:wrong', '-H', `X-Forwarded-For: 192.0.2.${claimed}`],
        });
      let status;
      for (let attempt = 1; attempt <= 60 && status !== 429; attempt++)
        ({ status } = await signIn('127.0.0.2', attempt));
      assert.equal(status, 429, 'another X-Forwarded-For each time does not help');
      assert.equal((await signIn('127.0.0.3', 1)).status, 401);
    });
  });
