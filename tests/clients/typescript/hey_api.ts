// The story with the client of @hey-api/openapi-ts.
import {
  confirmUser,
  createComment,
  createPost,
  createToken,
  followUser,
  getAvatar,
  getPost,
  listPosts,
  registerUser,
  updateMe,
} from './client';
import { client } from './client/client.gen';
import type { Problem } from './client';
import { api, done, email, expect, expectEqual, expectSvg, following, mailedToken, password, username } from './story';
import type { Place } from './story';

async function main() {
  expectEqual(client.getConfig().baseUrl, api);

  const registered = await registerUser({ body: { email, username, password } });
  expect(registered.data?.message.includes('confirmation email'), 'what happened, in words');
  done('register');

  const confirmed = await confirmUser({ body: { token: await mailedToken(), password } });
  expectEqual(confirmed.data?.username, username);
  done('confirm');

  const { data: token } = await createToken({ auth: `${email}:${password}` });
  expectEqual(token?.expiration, 3600);
  client.setConfig({ auth: ({ scheme }) => (scheme === 'bearer' ? token?.token : undefined) });
  done('token');

  const { data: post } = await createPost({ body: { body: '# Hello' } });
  expectEqual(post?.author.username, username);
  expectEqual(post?.edited_at, null);
  done('post');

  const { data: comment } = await createComment({ path: { id: post?.id ?? 0 }, body: { body: 'Well *said*.' } });
  expectEqual(comment?.post_id, post?.id);
  done('comment');

  const seen = new Set<number>();
  let count: number | undefined;
  let place: Place | undefined = { page: 1, from: '' };
  while (place) {
    const { data: list } = await listPosts({ query: { ...place, per_page: 4 } });
    for (const { id } of list?.posts ?? []) seen.add(id);
    count = list?.count;
    place = following(list?.next ?? null);
  }
  expect(seen.size > 8, 'several pages');
  expectEqual(seen.size, count);
  done('pages');

  const { data: relationship } = await followUser({ path: { id: '@john' } });
  expectEqual(relationship?.you_follow, true);
  done('follow');

  await updateMe({ body: { name: 'Susan', location: 'Lisbon' } });
  const { data: me } = await updateMe({ body: { location: null } });
  expectEqual([me?.name, me?.location], ['Susan', null]);
  done('patch');

  const { error: invalid } = await createPost({ body: { body: ' ' } });
  const problem: Problem | undefined = invalid;
  expectEqual(problem?.status, 400);
  expectEqual(
    problem?.errors?.map(({ pointer, code }) => [pointer, code]),
    [['#/body', 'blank']],
  );
  done('invalid');

  const { error: missing } = await getPost({ path: { id: 9007199254740991 } });
  expectEqual(missing?.error, 'not found');
  done('missing');

  const { data: avatar } = await getAvatar({ path: { id: `@${username}` }, parseAs: 'blob' });
  expect(avatar instanceof Blob, 'bytes');
  expectSvg(await avatar.text());
  done('avatar');
}

void main();
