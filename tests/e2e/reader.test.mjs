// Reading: following, timelines and profiles (E1, E3, G1 to G4).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import {
  SIZES,
  eventually,
  entries,
  focused,
  headed,
  main,
  picture,
  scenes,
  selected,
  startSite,
  tab,
  titled,
  toast,
} from './site.mjs';

const FULL = 'You follow the maximum number of people. Unfollow someone first.';
let site;
const scene = scenes(() => site);

before(async () => {
  const people = { susan: {}, reader_desktop: {}, reader_phone: {}, admin: { role: 'Administrator' } };
  site = await startSite({ people });
  for (let i = 1; i <= 3; i++) await site.ask('susan', 'POST', '/posts', { body: `susan’s note ${i}` });
});

const drawn = (image) => eventually(() => image.evaluate((it) => it.complete && it.naturalWidth > 0), true);
const bySusan = (page) => page.getByRole('article', { name: 'Post by susan' });
const home = (page) => page.getByRole('link', { name: 'Retort, home' }).click();

for (const [size, device] of Object.entries(SIZES)) {
  scene(`a reader’s day, ${size}`, { as: `reader_${size}`, device }, async (page) => {
    const me = `reader_${size}`;
    await page.goto('/');
    await headed(page, `Hello, ${me}!`);
    await selected(page, 'All');
    await eventually(() => bySusan(page).count(), 3);

    await tab(page, 'Followed').click();
    await main(page).getByText('You do not follow anyone yet').waitFor();
    assert.equal(await entries(page).count(), 0);
    assert.equal(await focused(tab(page, 'Followed')), true, 'the keyboard stays where it was');
    await picture(page, `reader-followed-nobody-${size}`);
    await page.keyboard.press('ArrowLeft');
    await selected(page, 'All');
    await eventually(() => focused(tab(page, 'All')), true);

    await bySusan(page).first().getByRole('link', { name: 'susan', exact: true }).click();
    await headed(page, 'susan');
    await titled(page, 'Retort - susan');
    await drawn(main(page).locator('.profile > .avatar'));
    await main(page).getByText('3 posts. 0 comments.').waitFor();
    const button = main(page).getByRole('button', { name: 'Follow', exact: true });
    await button.click();
    await toast(page, 'You now follow susan.');
    const unfollow = main(page).getByRole('button', { name: 'Unfollow' });
    await eventually(() => focused(unfollow), true);
    await main(page)
      .getByRole('link', { name: /^Followers: [1-9]/ })
      .waitFor();
    await picture(page, `reader-follows-${size}`);

    await main(page)
      .getByRole('link', { name: /^Followers:/ })
      .click();
    await headed(page, 'Followers of susan');
    await titled(page, 'Retort - Followers of susan');
    const row = main(page).getByRole('listitem').filter({ hasText: me });
    await row.getByText(/since \w+ \d+, \d{4}/).waitFor();
    await drawn(row.locator('.avatar'));
    await picture(page, `reader-followers-${size}`);
    await row.getByRole('link', { name: me, exact: true }).click();
    await headed(page, me);
    await main(page).getByRole('link', { name: 'Following: 1' }).click();
    await headed(page, `Followed by ${me}`);
    await titled(page, `Retort - Followed by ${me}`);
    await main(page).getByRole('link', { name: 'susan', exact: true }).waitFor();

    await home(page);
    await tab(page, 'Followed').click();
    await eventually(() => bySusan(page).count(), 3);
    await page.reload();
    await selected(page, 'Followed');
    await eventually(() => bySusan(page).count(), 3);
    await picture(page, `reader-followed-${size}`);

    await page.goto('/user/susan');
    await unfollow.click();
    await toast(page, 'You no longer follow susan.');
    await button.waitFor();
    await page.goto('/all');
    await selected(page, 'All');
    assert.equal(new URL(page.url()).pathname, '/');
    await page.goto('/followed');
    await selected(page, 'Followed');
    await main(page).getByText('You do not follow anyone yet').waitFor();
  });
}

scene('visitors see neither tabs nor buttons', { refused: [404, 400] }, async (page) => {
  await page.goto('/');
  await entries(page).first().waitFor();
  assert.equal(await page.getByRole('tab').count(), 0);
  await page.goto('/user/susan');
  await main(page).getByText('3 posts.').waitFor();
  assert.equal(await main(page).getByRole('button').count(), 0);
  assert.equal(await main(page).getByText('@example.com').count(), 0);
  await page.goto('/followed_by/susan');
  await main(page).getByText('susan does not follow anyone yet.').waitFor();
  for (const path of ['/followers/nobody', '/followed-by/no-one', '/user/nobody']) {
    await page.goto(path);
    await headed(page, 'Page not found');
  }
  await page.goto('/followed');
  await headed(page, 'Sign in');
  await page.getByLabel('Email').fill('susan@example.com');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await headed(page, 'Hello, susan!');
  await selected(page, 'Followed');
});

scene(
  'G1 administrators see the address, the role and whether the account is suspended',
  { as: 'admin' },
  async (page) => {
    await site.server.addUser({ name: 'waiting', confirmed: false });
    await page.goto('/user/waiting');
    const address = main(page).getByRole('link', { name: 'waiting@example.com' });
    assert.equal(await address.getAttribute('href'), 'mailto:waiting@example.com');
    await main(page).getByText('Unconfirmed').waitFor();
    const { id } = await site.ask('admin', 'GET', '/users/@waiting');
    const edit = main(page).getByRole('link', { name: 'Edit account' });
    assert.equal(await edit.getAttribute('href'), `/edit-profile/${id}`);
    await page.goto('/user/admin');
    await main(page).getByRole('link', { name: 'Edit profile', exact: true }).waitFor();
    await edit.waitFor();
  },
);

scene('a follow that is refused is undone on the page', { as: 'reader_desktop', refused: [409] }, async (page) => {
  await page.goto('/user/susan');
  const follow = main(page).getByRole('button', { name: 'Follow', exact: true });
  await follow.waitFor();
  const followers = await main(page)
    .getByRole('link', { name: /^Followers:/ })
    .innerText();
  let release;
  const held = new Promise((done) => (release = done));
  let asked = 0;
  await page.route('**/follow', async (route) => {
    asked++;
    await held;
    await route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        status: 409,
        title: 'Conflict',
        detail: 'Choose other values.',
        errors: [{ pointer: '#', code: 'too_many', detail: FULL }],
      }),
    });
  });
  await follow.dblclick();
  const unfollow = main(page).getByRole('button', { name: 'Unfollow' });
  await unfollow.waitFor();
  assert.equal(await main(page).getByRole('link', { name: followers, exact: true }).count(), 0, 'counted at once');
  release();
  await toast(page, FULL);
  await follow.waitFor();
  await main(page).getByRole('link', { name: followers, exact: true }).waitFor();
  assert.equal(asked, 1);
});

scene('page numbers of the timeline end at 250; the arrow leads further', { as: 'susan' }, async (page) => {
  const asked = [];
  await page.route('**/timeline?*', async (route) => {
    const { searchParams } = new URL(route.request().url());
    const number = Number(searchParams.get('page'));
    asked.push(searchParams.toString());
    const body = {
      posts: [],
      prev: null,
      count: 5200,
      next: `/api/v1/users/1/timeline?page=${number + 1}&from=1.${number}`,
    };
    await route.fulfill({ json: body });
  });
  await page.goto('/followed');
  await selected(page, 'Followed');
  const pages = page.getByRole('navigation', { name: 'Pages of posts' });
  await pages.getByRole('link', { name: 'Page 250' }).click();
  await eventually(() => new URL(page.url()).search, '?page=250');
  const next = pages.getByRole('link', { name: 'Next page' });
  await next.click();
  await eventually(() => new URL(page.url()).search, '?page=251&from=1.250');
  await next.click();
  await eventually(() => new URL(page.url()).search, '?page=252&from=1.251');
  await eventually(() => asked.at(-1), 'page=252&from=1.251');
  assert.equal(await pages.getByRole('link', { name: 'Page 252' }).getAttribute('aria-current'), 'page');
  assert.equal(await pages.getByRole('link', { name: 'Page 251' }).count(), 0, 'no number leads there');
  await page.goto('/?page=900');
  await eventually(() => asked.at(-1), 'page=250');
  await pages.getByText('Page 900 is too far back to open directly.').waitFor();
  await next.click();
  await eventually(() => new URL(page.url()).search, '?page=251&from=1.250');
  await eventually(() => pages.getByText('too far back').count(), 0);
  await page.unrouteAll();
  await tab(page, 'All').click();
  await entries(page).first().waitFor();
});

scene('accounts are listed fifty a page, the newest first', { as: 'susan' }, async (page) => {
  site.server.sql((db) => {
    db.exec(`
      WITH RECURSIVE n (i) AS (SELECT 11 UNION ALL SELECT i + 1 FROM n WHERE i < 62)
      INSERT INTO users (username, username_key, email, email_key, password_hash, role_id, confirmed, avatar_hash, member_since, last_seen)
      SELECT 'fan_' || i, 'fan_' || i, 'fan_' || i, 'fan_' || i, '', role_id, 1, avatar_hash, member_since, i
      FROM n, users WHERE username = 'susan';
      INSERT INTO follows (follower_id, followed_id, created_at)
      SELECT fan.id, susan.id, susan.member_since + fan.last_seen
      FROM users fan, users susan WHERE fan.password_hash = '' AND susan.username = 'susan';
      UPDATE users SET follower_count = (SELECT count(*) FROM follows WHERE followed_id = users.id);
      UPDATE users SET following_count = (SELECT count(*) FROM follows WHERE follower_id = users.id);`);
  });
  await page.goto('/followers/susan');
  const people = main(page).locator('.people').getByRole('listitem');
  await eventually(() => people.count(), 50);
  await people.first().getByText('fan_62').waitFor();
  await page.getByRole('navigation', { name: 'Pages of people' }).getByRole('link', { name: 'Page 2' }).click();
  await eventually(async () => (await people.count()) < 50, true);
  assert.equal(new URL(page.url()).search, '?page=2');
});

scene('after the last numbered page, the arrow leads further in every list', {}, async (page) => {
  const [{ id }] = (await site.ask('susan', 'GET', '/posts')).posts;
  site.server.sql((db) => {
    db.exec(`
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 7531)
      INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at)
      SELECT posts.id, author_id, 'x', '<p>remark ' || i || '</p>', 1, created_at + i FROM n, posts WHERE posts.id = ${id}`);
    db.exec(`UPDATE posts SET comment_count = 7531 WHERE id = ${id}`);
  });
  await page.goto(`/post/${id}?page=252`);
  const pages = page.getByRole('navigation', { name: 'Pages of comments' });
  await pages.getByText('Page 252 is too far back to open directly. This is page 250').waitFor();
  await main(page).getByText('remark 7500').waitFor();
  assert.equal(await pages.getByRole('link', { name: 'Page 251' }).count(), 0);
  const next = pages.getByRole('link', { name: 'Next page' });
  await next.click();
  await main(page).getByText('remark 7530').waitFor();
  await next.click();
  await main(page).getByText('remark 7531').waitFor();
  assert.equal(await next.count(), 0);
  await page.reload();
  await main(page).getByText('remark 7531').waitFor();
  const previous = pages.getByRole('link', { name: 'Previous page' });
  await previous.click();
  await main(page).getByText('remark 7530').waitFor();
  await previous.click();
  await main(page).getByText('remark 7500').waitFor();
});

scene('Follow appears once it is known whether the viewer follows the user', { as: 'reader_desktop' }, async (page) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/relationship', (route) => held.then(() => route.continue()));
  await page.goto('/user/susan');
  await main(page).getByText('Member since').waitFor();
  const button = page.getByRole('button', { name: /ollow/ });
  assert.equal(await button.count(), 0);
  release();
  await button.waitFor();
});
