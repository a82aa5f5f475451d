// kill -9 during concurrent writes: confirmed writes are stored, none is partial, and all counts are correct.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Agent } from 'node:http';
import { audit } from './audit.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const ROUNDS = 4;
const CLIENTS = 32;
const ANSWERS = 400; // how many writes are answered before the kill

let server;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {}, admin: { role: 'Administrator' } } });
});

/** What the server confirmed: the last body of each post and comment, and which are deleted. */
const promised = { posts: new Map(), comments: new Map(), gone: new Set() };
/** Bodies of requests in flight, which were not answered. */
const pending = new Map();

let answered = 0;
let serial = 0;

/** One client: creates, edits, deletes and follows until the connection breaks. */
async function client(as, agent) {
  const own = [];
  const ask = async (method, path, text) => {
    const body = text === undefined ? undefined : { body: text };
    const reply = await server.request({ as, method, path, body, agent });
    assert.ok(reply.status < 300 || reply.status === 503, reply.text);
    if (reply.status < 300) answered++;
    return reply;
  };
  try {
    for (let i = 0; ; i++) {
      const text = `text ${++serial}`;
      const post = own.at(-1);
      if (i % 5 === 1) {
        await ask(i % 2 ? 'PUT' : 'DELETE', `/users/@${as === 'john' ? 'susan' : 'john'}/follow`);
      } else if (i % 5 === 2 && post) {
        const reply = await ask('POST', `/posts/${post}/comments`, text);
        if (reply.status === 201) promised.comments.set(reply.json.id, { post, text });
      } else if (i % 5 === 3 && post) {
        pending.set(post, text);
        const reply = await ask('PUT', `/posts/${post}`, text);
        if (reply.status === 200) promised.posts.set(post, text);
        pending.delete(post);
      } else if (i % 5 === 4 && own.length > 2) {
        const id = own.shift();
        pending.set(id, null);
        const reply = await ask('DELETE', `/posts/${id}`);
        if (reply.status === 204) promised.gone.add(id);
        pending.delete(id);
      } else {
        const reply = await ask('POST', '/posts', text);
        if (reply.status === 201) (own.push(reply.json.id), promised.posts.set(reply.json.id, text));
      }
    }
  } catch (error) {
    if (error.code === 'ERR_ASSERTION') throw error; // any other error is due to the kill
  }
}

for (let round = 1; round <= ROUNDS; round++) {
  test(`round ${round}`, async () => {
    const enough = answered + ANSWERS;
    const agent = new Agent({ keepAlive: true });
    const people = ['john', 'susan', 'admin'];
    for (const as of people) await server.request({ as, path: '/me' });
    const clients = Array.from({ length: CLIENTS }, (_, i) => client(people[i % 3], agent));
    await waitFor(() => answered >= enough, 'the writes');
    await server.restart('SIGKILL');
    await Promise.all(clients);
    agent.destroy();

    const { posts, comments } = await audit(server);
    for (const [id, text] of promised.posts) {
      if (promised.gone.has(id)) {
        assert.ok(!posts.has(id), `post ${id} was deleted and is back`);
      } else if (pending.has(id)) {
        const left = posts.get(id)?.body;
        assert.ok(left === text || left === (pending.get(id) ?? undefined), `post ${id} is ${left}`);
      } else {
        assert.equal(posts.get(id)?.body, text, `post ${id}`);
      }
    }
    for (const [id, { post, text }] of promised.comments) {
      if (posts.has(post)) assert.equal(comments.get(id)?.body, text, `comment ${id}`);
      else assert.ok(!comments.has(id), `comment ${id} outlived its post`);
    }
    // The next round starts from what is stored now.
    for (const id of pending.keys()) {
      if (posts.has(id)) promised.posts.set(id, posts.get(id).body);
      else promised.gone.add(id);
    }
    pending.clear();
  });
}
