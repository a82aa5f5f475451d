// The story with openapi-fetch and the types of openapi-typescript.
import createClient from 'openapi-fetch';
import type { components, paths } from './client/schema';
import { api, done, email, expect, expectEqual, expectSvg, following, mailedToken, password, username } from './story';
import type { Place } from './story';

type Problem = components['schemas']['Problem'];

async function main() {
  const client = createClient<paths>({ baseUrl: api });

  const registered = await client.POST('/users', { body: { email, username, password } });
  expect(registered.data?.message.includes('confirmation email'), 'what happened, in words');
  done('register');

  const confirmed = await client.POST('/confirmations', { body: { token: await mailedToken(), password } });
  expectEqual(confirmed.data?.username, username);
  done('confirm');

  const Authorization = `Basic ${btoa(`${email}:${password}`)}`;
  const { data: token } = await client.POST('/tokens', { headers: { Authorization } });
  expectEqual(token?.expiration, 3600);
  client.use({
    onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${token?.token}`);
    },
  });
  done('token');

  const { data: post } = await client.POST('/posts', { body: { body: '# Hello' } });
  expectEqual(post?.author.username, username);
  expectEqual(post?.edited_at, null);
  done('post');

  const params = { path: { id: post?.id ?? 0 } };
  const { data: comment } = await client.POST('/posts/{id}/comments', { params, body: { body: 'Well *said*.' } });
  expectEqual(comment?.post_id, post?.id);
  done('comment');

  const seen = new Set<number>();
  let count: number | undefined;
  let place: Place | undefined = { page: 1, from: '' };
  while (place) {
    const { data: list } = await client.GET('/posts', { params: { query: { ...place, per_page: 4 } } });
    for (const { id } of list?.posts ?? []) seen.add(id);
    count = list?.count;
    place = following(list?.next ?? null);
  }
  expect(seen.size > 8, 'several pages');
  expectEqual(seen.size, count);
  done('pages');

  const { data: relationship } = await client.PUT('/users/{id}/follow', { params: { path: { id: '@john' } } });
  expectEqual(relationship?.you_follow, true);
  done('follow');

  const merge = { headers: { 'Content-Type': 'application/merge-patch+json' } };
  await client.PATCH('/me', { ...merge, body: { name: 'Susan', location: 'Lisbon' } });
  const { data: me } = await client.PATCH('/me', { ...merge, body: { location: null } });
  expectEqual([me?.name, me?.location], ['Susan', null]);
  done('patch');

  const { error: invalid } = await client.POST('/posts', { body: { body: ' ' } });
  const problem: Problem | undefined = invalid;
  expectEqual(problem?.status, 400);
  expectEqual(
    problem?.errors?.map(({ pointer, code }) => [pointer, code]),
    [['#/body', 'blank']],
  );
  done('invalid');

  const { error: missing } = await client.GET('/posts/{id}', { params: { path: { id: 9007199254740991 } } });
  expectEqual(missing?.error, 'not found');
  done('missing');

  const avatar = await client.GET('/users/{id}/avatar', {
    params: { path: { id: `@${username}` } },
    parseAs: 'blob',
  });
  expect(avatar.data instanceof Blob, 'bytes');
  expectSvg(await avatar.data.text());
  done('avatar');
}

void main();
