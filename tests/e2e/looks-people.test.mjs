// Profile pages on phone and desktop, light and dark (see looks.test.mjs), for different readers.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { look, shiftOf } from './looks.mjs';
import { eventually, comments, entries, scenes, startSite } from './site.mjs';

const LONG = 'user_with_a_very_long_name_that_goes_on_and_on_and_on_to_the_end';
const ABOUT = `I distil, mostly by night.

Some things that I like:
– retorts with long necks
– https://example.com/an/address/that/is/far/too/long/for/a/phone/and/has/no/hyphens/in/it/at/all.html
${'Retortenschwenkerfederhaltung'.repeat(3)}`;

let site, gravatars;
const scene = scenes(() => site);

async function tell(as, body) {
  const type = 'application/merge-patch+json';
  const { status } = await site.server.request({ as: `${as} bearer`, method: 'PATCH', path: '/me', type, body });
  assert.equal(status, 200);
}

before(async () => {
  site = await startSite({
    people: {
      susan: {},
      john: {},
      quiet: {},
      waiting: { confirmed: false },
      admin: { role: 'Administrator' },
      long: { username: LONG, email: 'someone.with.a.rather.long.name@mail.department.example.com' },
    },
  });
  gravatars = await startSite({ people: { john: {} }, env: { RETORT_AVATARS: 'gravatar' } });
  await tell('susan', { name: 'Susan Example', location: 'Ulm', about_me: 'I answer.\nSometimes I ask.' });
  await tell('long', {
    name: `${'Wolfeschlegelstein'.repeat(3)} Senior`,
    location: 'Llanfairpwllgwyngyll',
    about_me: ABOUT,
  });
  for (const [as, to] of [
    ['john', 'susan'],
    ['long', 'susan'],
    ['admin', 'susan'],
    ['long', 'john'],
    ['susan', 'john'],
    ['john', 'long'],
  ])
    await site.ask(as, 'PUT', `/users/@${site.server.people[to].username}/follow`);
  for (let i = 1; i <= 23; i++)
    await site.ask(i % 2 ? 'susan' : 'long', 'POST', '/posts', { body: `A note, the **${i}.** of many.` });
  for (const as of ['susan', 'john']) await site.ask(as, 'POST', '/posts/23/comments', { body: `So says ${as}.` });
  site.server.sql((db) => db.exec('UPDATE comments SET disabled = 1 WHERE id = 1'));
});

/** The avatars that the pages load; a page counts as loaded only with its images. */
const PICTURELESS = /\/api\/v1\/(?!.*\/avatar)/;

const written = (page) => entries(page).first().waitFor();
const text = (it) => (page) => page.getByRole('main').getByText(it).first().waitFor();
const button = (name) => (page) => page.getByRole('button', { name, exact: true }).waitFor();

/** By name: the account, the path, and the text to wait for. */
const PAGES = {
  'home-all': ['john', '/', written],
  'home-followed': ['john', '/followed', written],
  'home-followed-nobody': ['quiet', '/followed', text('You do not follow anyone yet')],
  'home-followed-silent': ['admin', '/followed', written],
  'profile-stranger': [undefined, '/user/susan', written],
  'profile-followed': ['john', '/user/susan', button('Unfollow')],
  'profile-follows-you': ['john', `/user/${LONG}`, text('Follows you')],
  'profile-own': ['susan', '/user/susan', text('Edit profile')],
  'profile-bare': ['quiet', '/user/quiet', text('You have not written any posts yet.')],
  'profile-admin': ['admin', `/user/${LONG}`, text('someone.with')],
  'profile-admin-own': ['admin', '/user/admin', text('admin@example.com')],
  'profile-waiting': ['admin', '/user/waiting', text('Unconfirmed')],
  followers: [undefined, '/followers/susan', text('since')],
  'followers-nobody': [undefined, '/followers/quiet', text('quiet has no followers yet.')],
  'followed-by': ['john', '/followed-by/john', text('since')],
  'followed-by-nobody': ['quiet', '/followed-by/quiet', text('You do not follow anyone yet.')],
  'edit-profile': ['long', '/edit-profile', (page) => page.getByLabel('About me').waitFor()],
  'post-disabled': ['susan', '/post/23', (page) => comments(page).first().waitFor()],
};

for (const [name, [as, path, ready]] of Object.entries(PAGES)) {
  scene(`${name}, as ${as ?? 'a stranger'} sees it`, { as }, async (page) => {
    await page.goto(path);
    await ready(page);
    await eventually(
      () => page.evaluate(() => [...document.images].every((it) => it.loading === 'lazy' || it.naturalWidth > 0)),
      true,
    );
    assert.ok((await shiftOf(page)) < 0.02, `what was shown moved by ${await shiftOf(page)}`);
    await look(page, name);
  });
}

scene('errors in a profile', { as: 'john', refused: [400] }, async (page) => {
  await page.goto('/edit-profile');
  await page.getByLabel('Real name').fill('x'.repeat(65));
  await page.getByLabel('About me').fill('y'.repeat(5000));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Field must be between 0 and 4096 characters long.').waitFor();
  await look(page, 'edit-profile-errors');
});

scene('profile pages while they load', { as: 'john' }, async (page) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(PICTURELESS, (route) => held.then(() => route.continue()));
  for (const path of ['/user/susan', '/followers/susan', '/edit-profile', '/followed']) {
    await page.goto(path);
    await page.getByText('Loading…').first().waitFor({ state: 'attached' });
    await look(page, `loading${path.replaceAll('/', '-')}`);
  }
  release();
  await written(page);
});

scene('profile pages when the server fails', { as: 'john', refused: [503] }, async (page) => {
  const body = JSON.stringify({ status: 503, title: 'The server is busy', detail: 'Try again in a moment.' });
  const reply = { status: 503, contentType: 'application/problem+json', body };
  await page.route(PICTURELESS, (route) => route.fulfill(reply));
  for (const path of ['/user/susan', '/followers/susan', '/followed']) {
    await page.goto(path);
    await page.getByText('The server is busy.').first().waitFor();
    await look(page, `failed${path.replaceAll('/', '-')}`);
  }
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await written(page);
});

scene('a profile without its relationship', { as: 'john', refused: [503] }, async (page) => {
  await page.route('**/relationship', (route) => route.fulfill({ status: 503, json: {} }));
  await page.goto('/user/susan');
  await text('Could not load whether you follow susan.')(page);
  await look(page, 'profile-relationship-failed');
});

test('G7 images from gravatar.com are allowed', async () => {
  const page = await gravatars.open({ as: 'john' });
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  const asked = page.waitForEvent('requestfailed', (request) =>
    /^https:\/\/secure\.gravatar\.com\/avatar\/[0-9a-f]{64}\?s=288&d=identicon&r=g$/.test(request.url()),
  );
  const { headers } = await fetch(`${gravatars.url}/`);
  assert.match(headers.get('content-security-policy'), /img-src 'self' data: https:\/\/secure\.gravatar\.com;/);
  await page.goto('/user/john');
  assert.match((await asked).failure().errorText, /ERR_NAME_NOT_RESOLVED/, 'these browsers cannot go there, but may');
  assert.deepEqual(
    said.filter((it) => /Content Security Policy/.test(it)),
    [],
  );
});
