// Adds many rows by SQL: `retort user add` hashes a password for each account, which takes long.
import { createHash } from 'node:crypto';

/**
 * Adds accounts `prefix1`, `prefix2`, … with the role and password of the server's first account; returns their ids.
 * They can sign in (`as: 'prefix1'`).
 */
export function addAccounts(server, prefix, count) {
  const [first] = Object.values(server.people);
  const now = Date.now() * 1000;
  const rows = Array.from({ length: count }, (_, i) => {
    const name = `${prefix}${i + 1}`;
    const email = `${name}@example.com`.toLowerCase();
    server.people[name] = { email, username: name, password: first.password };
    return [name, email, createHash('md5').update(email).digest('hex'), now + i, first.username];
  });
  const add = `
    INSERT INTO users (username, username_key, email, email_key, password_hash, role_id, confirmed, avatar_hash,
      member_since, last_seen)
    SELECT ?1, lower(?1), ?2, ?2, password_hash, role_id, 1, ?3, ?4, ?4
    FROM users WHERE username_key = lower(?5) RETURNING id`;
  return server.sql((db) => db.many(add, rows)).map(({ id }) => id);
}

/** Adds follows, given as [follower id, followed id, microseconds], and updates the counters. */
export function addFollows(server, rows) {
  server.sql((db) => {
    db.many('INSERT INTO follows (follower_id, followed_id, created_at) VALUES (?, ?, ?)', rows);
    db.exec(`UPDATE users SET
      follower_count = (SELECT COUNT(*) FROM follows WHERE followed_id = users.id),
      following_count = (SELECT COUNT(*) FROM follows WHERE follower_id = users.id)`);
  });
}

/** The JSON of all pages of a list, from `path` along `next`. `between` is called before each further request. */
export async function pagesOf(server, path, { as, between } = {}) {
  const pages = [];
  for (let at = path; at; at = pages.at(-1).next?.slice('/api/v1'.length)) {
    if (pages.length) await between?.();
    const reply = await server.request({ path: at, as });
    if (reply.status !== 200) throw new Error(`${at}: ${reply.text}`);
    pages.push(reply.json);
  }
  return pages;
}
