// The files of the database are deleted, moved or replaced while a server is running: no write is confirmed that
// is lost, none is reported as failed that was stored, and earlier writes can be recovered.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { audit } from './audit.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const people = { john: {} };
const POSTS = 20;
const post = (server, body) => server.request({ as: 'john', method: 'POST', path: '/posts', body: { body } });

/** Starts a server whose database will be moved; returns it with the writes that it confirmed. */
async function site() {
  const server = await startServer({ people });
  const created = new Map();
  for (let i = 0; i < POSTS; i++) {
    const { status, json } = await post(server, `before ${i}`);
    assert.equal(status, 201);
    created.set(json.id, json.body);
  }
  return { server, created };
}

async function assertPostsExist(server, created) {
  const { posts } = await audit(server);
  assert.deepEqual(new Map([...posts].map(([id, { body }]) => [id, body]).sort(([a], [b]) => a - b)), created);
}

const ready = (server) => server.request({ path: '//readyz' });

/** Sends sixty posts, concurrently and one by one: each is refused, and the server is not ready. */
async function refuses(server, why) {
  const together = await Promise.all(Array.from({ length: 30 }, (_, i) => post(server, `lost ${i}`)));
  for (let i = 30; i < 60; i++) together.push(await post(server, `lost ${i}`));
  assert.deepEqual([...new Set(together.map(({ status }) => status))], [503], 'no post is answered as saved');
  assert.match(together[0].json.type, /database-lost/);
  await waitFor(async () => (await server.request({ path: '/posts' })).status === 503, 'reading to end');
  const { status, json } = await ready(server);
  assert.equal(status, 503);
  assert.match(json.message, why);
  assert.equal((await server.request({ path: '//livez' })).status, 200, 'the server runs on');
}

/** The errors in the log. */
const errors = (server) => server.recentLog.split('\n').filter((line) => /level=error/.test(line));

const FILES = ['', '-wal', '-shm'];
const move = (from, to, suffixes = FILES) => {
  for (const suffix of suffixes) renameSync(from + suffix, to + suffix);
};
const goesOn = (server) => waitFor(async () => (await ready(server)).status === 200, 'the server to go on by itself');
const told = (server, sentence) => waitFor(() => server.recentLog.match(sentence)?.[0], `${sentence} in the log`);

describe('the database', () => {
  test('is deleted: confirmed writes can be copied from the process', async () => {
    const { server, created } = await site();
    for (const suffix of FILES) rmSync(server.database + suffix);
    await refuses(server, /the database file was deleted/);
    copyFileSync(await told(server, /\/proc\/\d+\/fd\/\d+/), server.database);
    await server.restart();
    await assertPostsExist(server, created);
  });

  test('is replaced: the log of the old one is not applied to the new one', async () => {
    const { server } = await site();
    const copy = join(server.dir, 'copy.db');
    await server.cli(['backup', copy]);
    for (let i = 0; i < 200; i++) await post(server, `after the backup ${i}`);
    renameSync(copy, server.database);
    await refuses(server, /the database file was replaced by another file/);
    await told(server, /the deleted database, .*, can be copied/);
    await server.restart('SIGKILL');
    assert.equal((await audit(server)).posts.size, POSTS, 'what the backup holds');
    assert.equal((await post(server, 'goes on')).status, 201);
  });

  const MOVES = {
    'is moved away and back': [FILES, (server) => `${server.database}.aside`],
    'is moved away without its log, and back': [[''], (server) => `${server.database}.aside`],
  };
  for (const [name, [suffixes, place]] of Object.entries(MOVES)) {
    test(`${name}, during writes`, async () => {
      const { server, created } = await site();
      let writing = true;
      const write = async (n) => {
        for (let i = 0; writing; i++) {
          const { status, json } = await post(server, `${n} ${i}`);
          if (status === 201) created.set(json.id, json.body);
          else assert.equal(status, 503);
        }
      };
      const writers = Array.from({ length: 8 }, (_, n) => write(n));
      await waitFor(() => created.size > POSTS + 50, 'some posts');
      move(server.database, place(server), suffixes);
      await refuses(server, /the database file was deleted or moved away/);
      await told(server, /moved away contains everything that was stored/);
      writing = false;
      await Promise.all(writers);
      move(place(server), server.database, suffixes);
      await goesOn(server);
      created.set((await post(server, 'goes on')).json.id, 'goes on');
      const sorted = new Map([...created].sort(([a], [b]) => a - b));
      await assertPostsExist(server, sorted);
      assert.equal(errors(server).length, 1, errors(server).join('\n'));
      await server.restart('SIGKILL');
      await assertPostsExist(server, sorted);
    });
  }

  test('is in a folder that is moved away and back', async () => {
    const { server, created } = await site();
    const [folder, aside] = [join(server.dir, 'data'), join(server.dir, 'aside')];
    await server.end();
    mkdirSync(folder);
    renameSync(server.database, join(folder, 'retort.db'));
    server.database = join(folder, 'retort.db');
    await server.start();
    await server.request({ as: 'john', path: '/me' }); // signed in
    renameSync(folder, aside);
    mkdirSync(folder); // like an unmounted directory
    await refuses(server, /its folder is not mounted/);
    rmdirSync(folder);
    renameSync(aside, folder);
    await goesOn(server);
    await assertPostsExist(server, created);
  });

  test('is a symbolic link that is changed', async () => {
    const { server, created } = await site();
    await server.end();
    const [one, other] = [join(server.dir, 'one.db'), join(server.dir, 'other.db')];
    renameSync(server.database, one);
    copyFileSync(one, other);
    symlinkSync(one, server.database);
    await server.start();
    await server.request({ as: 'john', path: '/me' });
    rmSync(server.database);
    symlinkSync(other, server.database);
    await refuses(server, /the database file was replaced by another file/);
    rmSync(server.database);
    symlinkSync(one, server.database);
    await goesOn(server);
    await assertPostsExist(server, created);
  });

  for (const [suffix, why] of Object.entries({ '-wal': /the write-ahead log/, '-shm': /the index \(-shm\)/ })) {
    test(`loses its ${suffix} file: confirmed writes are moved into the database file`, async () => {
      const { server, created } = await site();
      rmSync(server.database + suffix);
      await refuses(server, why);
      await told(server, /the database file .* now contains everything that was stored: restart the server/);
      await server.restart('SIGKILL');
      await assertPostsExist(server, created);
    });
  }
});
