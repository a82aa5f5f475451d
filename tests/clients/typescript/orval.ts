// The story with orval's client on fetch.
import {
  confirmUser,
  createComment,
  createPost,
  createToken,
  followUser,
  getAvatar,
  getListPostsUrl,
  getPost,
  listPosts,
  registerUser,
  updateMe,
} from './client/retort';
import type { Problem } from './client/retort';
import { api, done, email, expect, expectEqual, expectSvg, following, mailedToken, password, username } from './story';
import type { Place } from './story';

async function main() {
  expectEqual(getListPostsUrl(), `${api}/posts`);

  const registered = await registerUser({ email, username, password });
  expect(registered.status === 202, JSON.stringify(registered.data));
  expect(registered.data.message.includes('confirmation email'), 'what happened, in words');
  done('register');

  const confirmed = await confirmUser({ token: await mailedToken(), password });
  expect(confirmed.status === 200, JSON.stringify(confirmed.data));
  expectEqual(confirmed.data.username, username);
  done('confirm');

  const token = await createToken({ headers: { Authorization: `Basic ${btoa(`${email}:${password}`)}` } });
  expect(token.status === 200, JSON.stringify(token.data));
  expectEqual(token.data.expiration, 3600);
  const signedIn = { headers: { Authorization: `Bearer ${token.data.token}` } };
  done('token');

  const post = await createPost({ body: '# Hello' }, signedIn);
  expect(post.status === 201, JSON.stringify(post.data));
  expectEqual(post.data.author.username, username);
  expectEqual(post.data.edited_at, null);
  done('post');

  const comment = await createComment(post.data.id, { body: 'Well *said*.' }, signedIn);
  expect(comment.status === 201, JSON.stringify(comment.data));
  expectEqual(comment.data.post_id, post.data.id);
  done('comment');

  const seen = new Set<number>();
  let count: number | undefined;
  let place: Place | undefined = { page: 1, from: '' };
  while (place) {
    const list = await listPosts({ ...place, per_page: 4 });
    expect(list.status === 200, JSON.stringify(list.data));
    for (const { id } of list.data.posts) seen.add(id);
    count = list.data.count;
    place = following(list.data.next);
  }
  expect(seen.size > 8, 'several pages');
  expectEqual(seen.size, count);
  done('pages');

  const relationship = await followUser('@john', signedIn);
  expect(relationship.status === 200, JSON.stringify(relationship.data));
  expectEqual(relationship.data.you_follow, true);
  done('follow');

  await updateMe({ name: 'Susan', location: 'Lisbon' }, signedIn);
  const me = await updateMe({ location: null }, signedIn);
  expect(me.status === 200, JSON.stringify(me.data));
  expectEqual([me.data.name, me.data.location], ['Susan', null]);
  done('patch');

  const invalid = await createPost({ body: ' ' }, signedIn);
  expect(invalid.status === 400, JSON.stringify(invalid.data));
  const problem: Problem = invalid.data;
  expectEqual(
    problem.errors?.map(({ pointer, code }) => [pointer, code]),
    [['#/body', 'blank']],
  );
  done('invalid');

  const missing = await getPost(9007199254740991);
  expect(missing.status === 404, JSON.stringify(missing.data));
  expectEqual(missing.data.error, 'not found');
  done('missing');

  const avatar = await getAvatar(`@${username}`);
  expect(avatar.status === 200, JSON.stringify(avatar.data));
  expectSvg(await avatar.data.text());
  done('avatar');
}

void main();
