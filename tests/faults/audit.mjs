// Checks that everything in the API is consistent: lists, counts, and single posts, comments and accounts.
import assert from 'node:assert/strict';

async function walk(server, path, member) {
  const all = new Map();
  let count;
  for (let at = path; at;) {
    const reply = await server.request({ path: at });
    assert.equal(reply.status, 200, reply.text);
    count ??= reply.json.count;
    for (const item of reply.json[member]) {
      assert.ok(!all.has(item.id), `${path}: ${item.id} comes twice`);
      all.set(item.id, item);
    }
    at = reply.json.next?.slice('/api/v1'.length);
  }
  assert.equal(count, all.size, `${path}: the count and what is there`);
  return all;
}

const tally = (items, key) => {
  const counts = new Map();
  for (const item of items.values()) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
};

/** The numbers of followers and followed accounts by id, counted from the rows. */
function follows(server) {
  const rows = server.sql((db) => db.all('SELECT follower_id, followed_id FROM follows'));
  const all = new Map(rows.entries());
  return { followers: tally(all, (it) => it.followed_id), following: tally(all, (it) => it.follower_id) };
}

/** Reads the whole site; throws if a count is wrong or something is incomplete. Returns {posts, comments} by id. */
export async function audit(server) {
  const posts = await walk(server, '/posts', 'posts');
  const comments = await walk(server, '/comments', 'comments');
  const perPost = tally(comments, (it) => it.post_id);
  for (const id of perPost.keys()) assert.ok(posts.has(id), `comments without their post ${id}`);
  for (const post of posts.values()) {
    assert.equal(post.comment_count, perPost.get(post.id) ?? 0, `the comments of post ${post.id}`);
    assert.ok(post.body_html.includes(post.body), `the HTML of post ${post.id} belongs to another text`);
  }
  const { followers, following } = follows(server);
  const [posted, commented] = [tally(posts, (it) => it.author.username), tally(comments, (it) => it.author.username)];
  for (const name of Object.keys(server.people)) {
    const { json } = await server.request({ path: `/users/@${name}` });
    assert.equal(json.post_count, posted.get(name) ?? 0, `the posts of ${name}`);
    assert.equal(json.comment_count, commented.get(name) ?? 0, `the comments of ${name}`);
    assert.equal(json.follower_count, followers.get(json.id) ?? 0, `the followers of ${name}`);
    assert.equal(json.following_count, following.get(json.id) ?? 0, `those whom ${name} follows`);
  }
  server.data.verify();
  return { posts, comments };
}
