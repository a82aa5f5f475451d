// Two people who edit one thing: an edit never overwrites text that its author has not seen, and asks only if it would.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { look } from './looks.mjs';
import { PHONE, comments, eventually, focused, headed, main, picture, scenes, startSite, toast } from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  site = await startSite({ people: { john: {}, susan: {}, admin: { role: 'Administrator' } } });
});

const post = (body) => site.ask('john', 'POST', '/posts', { body });
const textOf = async ({ id }) => (await site.ask('john', 'GET', `/posts/${id}`)).body;
const button = (page, name) => main(page).getByRole('button', { name, exact: true });
const conflictOn = (page) => page.getByRole('region', { name: 'This has been changed since you began to edit it.' });
const version = (page, name) => conflictOn(page).getByLabel(name, { exact: true });

/** Lets `meddle` happen after the page has read what it replaces, and before its change arrives. */
async function between(page, method, path, meddle) {
  let done = false;
  await page.route(`**/api/v1${path}`, async (route) => {
    if (!done && route.request().method() === method) {
      done = true;
      await meddle();
    }
    await route.continue();
  });
}

async function edit(page, { id }, text) {
  await page.goto(`/edit/${id}`);
  await page.getByLabel('Edit your post').fill(text);
}

scene('an edit by somebody else is shown beside one’s own', { as: 'john', refused: [412] }, async (page) => {
  const it = await post('first');
  await edit(page, it, 'mine');
  await between(page, 'PUT', `/posts/${it.id}`, () => site.ask('admin', 'PUT', `/posts/${it.id}`, { body: 'theirs' }));
  await button(page, 'Save').click();
  await eventually(() => version(page, 'Yours').innerText(), 'mine');
  assert.equal(await version(page, 'Theirs').innerText(), 'theirs');
  assert.equal(await textOf(it), 'theirs', 'nothing is overwritten');
  await button(page, 'Save').click();
  await eventually(() => focused(conflictOn(page)), true);
  await button(page, 'Keep mine').click();
  await eventually(() => focused(page.getByLabel('Edit your post')), true);
  await button(page, 'Save').click();
  await toast(page, 'Post updated.');
  assert.equal(await textOf(it), 'mine');
});

scene('both texts can be merged, or one’s own discarded', { as: 'john' }, async (page) => {
  const it = await post('first');
  await edit(page, it, 'mine');
  await site.ask('admin', 'PUT', `/posts/${it.id}`, { body: 'theirs' });
  await button(page, 'Save').click();
  await button(page, 'Merge both').click();
  await page.getByLabel('Edit your post').fill('theirs and mine');
  assert.equal(await version(page, 'Yours').innerText(), 'mine', 'both stay in view');
  assert.equal(await version(page, 'Theirs').innerText(), 'theirs');
  await site.ask('admin', 'PUT', `/posts/${it.id}`, { body: 'theirs again' });
  await button(page, 'Save').click();
  await eventually(() => version(page, 'Theirs').innerText(), 'theirs again');
  await button(page, 'Merge both').click();
  await button(page, 'Save').click();
  await toast(page, 'Post updated.');
  assert.equal(await textOf(it), 'theirs and mine');

  await edit(page, it, 'never mind');
  await site.ask('admin', 'PUT', `/posts/${it.id}`, { body: 'theirs at last' });
  await button(page, 'Save').click();
  await button(page, 'Take theirs').click();
  await eventually(() => page.getByLabel('Edit your post').inputValue(), 'theirs at last');
});

scene('comments, names and counts that change meanwhile do not block an edit', { as: 'john' }, async (page) => {
  const it = await post('first');
  await edit(page, it, 'mine');
  await between(page, 'PUT', `/posts/${it.id}`, async () => {
    await site.ask('susan', 'POST', `/posts/${it.id}/comments`, { body: 'a remark' });
    await site.ask('admin', 'PATCH', '/accounts/@john', { name: 'Johann' });
  });
  await button(page, 'Save').click();
  await toast(page, 'Post updated.');
  assert.equal(await textOf(it), 'mine');
});

scene('the same for comments', { as: 'john', refused: [412] }, async (page) => {
  const it = await post('first');
  const { id } = await site.ask('john', 'POST', `/posts/${it.id}/comments`, { body: 'a remark' });
  await page.goto(`/post/${it.id}`);
  await comments(page).getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Edit your comment').fill('my remark');
  await between(page, 'PUT', `/comments/${id}`, () =>
    site.ask('john', 'PUT', `/comments/${id}`, { body: 'from elsewhere' }),
  );
  await button(page, 'Save').click();
  await eventually(() => version(page, 'Theirs').innerText(), 'from elsewhere');
});

scene(
  'fields of a profile that both set are shown, others are merged',
  { as: 'susan', refused: [412] },
  async (page) => {
    await page.goto('/edit-profile');
    await page.getByLabel('Real name').fill('Susan');
    await page.getByLabel('Location').fill('Graz');
    await between(page, 'PATCH', '/me', () =>
      site.ask('susan', 'PATCH', '/me', { location: 'Linz', about_me: 'New.' }),
    );
    await button(page, 'Save').click();
    await eventually(() => version(page, 'Theirs: Location').innerText(), 'Linz');
    assert.equal(await version(page, 'Yours: Location').innerText(), 'Graz');
    assert.equal(await conflictOn(page).getByText('Real name').count(), 0);
    assert.equal(await page.getByLabel('About me', { exact: true }).inputValue(), 'New.');
    await button(page, 'Keep mine').click();
    await button(page, 'Save').click();
    await toast(page, 'Profile updated.');
    const { name, location, about_me } = await site.ask('susan', 'GET', '/me');
    assert.deepEqual({ name, location, about_me }, { name: 'Susan', location: 'Graz', about_me: 'New.' });
  },
);

scene('administrators do not overwrite each other', { as: 'admin', refused: [412] }, async (page) => {
  const { id } = await site.ask('john', 'GET', '/me');
  await page.goto(`/edit-profile/${id}`);
  await headed(page, 'Edit account');
  await page.getByLabel('Location').fill('Graz');
  await page.getByLabel('Role').selectOption('Moderator');
  const other = { location: 'Linz', about_me: 'Set by another.' };
  await between(page, 'PATCH', `/accounts/${id}`, () => site.ask('admin', 'PATCH', `/accounts/${id}`, other));
  await button(page, 'Save').click();
  await eventually(() => version(page, 'Theirs: Location').innerText(), 'Linz');
  await button(page, 'Take theirs').click();
  await button(page, 'Save').click();
  await toast(page, 'Account updated.');
  const { location, role, about_me } = await site.ask('admin', 'GET', `/accounts/${id}`);
  assert.deepEqual({ location, role, about_me }, { ...other, role: 'Moderator' });
  await site.ask('admin', 'PATCH', `/accounts/${id}`, { role: 'User' });
});

const changedIn = (of, what) => of.getByRole('alert').filter({ hasText: `${what} has been changed` });

scene('moderators decide about the text that they have read', { as: 'admin', refused: [412] }, async (page) => {
  const it = await post('first');
  const { id } = await site.ask('susan', 'POST', `/posts/${it.id}/comments`, { body: 'rude words' });
  await page.goto('/moderate');
  const item = comments(page).filter({ hasText: 'rude words' });
  await between(page, 'PUT', `/moderation/comments/${id}`, () =>
    site.ask('susan', 'PUT', `/comments/${id}`, { body: 'kind words' }),
  );
  await item.getByRole('button', { name: 'Disable' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await changedIn(dialog, 'This comment').waitFor();
  await eventually(() => dialog.getByLabel('Now: Text').innerText(), 'kind words');
  assert.equal(await dialog.getByLabel('Before: Text').innerText(), 'rude words');
  assert.equal((await site.ask('admin', 'GET', `/moderation/comments/${id}`)).disabled, false);
  await look(page, 'conflict-moderation');
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await toast(page, 'Comment by susan disabled.');
  const { disabled } = await site.ask('admin', 'GET', `/moderation/comments/${id}`);
  assert.equal(disabled, true);

  const now = comments(page).filter({ hasText: 'kind words' });
  await site.ask('admin', 'PUT', `/moderation/comments/${id}`, { disabled: true, reason: 'Another reason.' });
  await now.getByRole('button', { name: 'Enable' }).click();
  await changedIn(now, 'This comment').waitFor();
  await now.getByRole('button', { name: 'Enable' }).click();
  await toast(page, 'Comment by susan enabled.');
});

scene('an account that was changed is suspended after a second look', { as: 'admin', refused: [412] }, async (page) => {
  const { id } = await site.ask('susan', 'GET', '/me');
  await page.goto(`/edit-profile/${id}`);
  await between(page, 'PATCH', `/accounts/${id}`, () =>
    site.ask('admin', 'PATCH', `/accounts/${id}`, { role: 'Moderator' }),
  );
  await button(page, 'Suspend').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await changedIn(dialog, 'This account').waitFor();
  await eventually(() => dialog.getByLabel('Now: Role').innerText(), 'Moderator');
  assert.equal((await site.ask('admin', 'GET', `/accounts/${id}`)).suspended, false);
  await look(page, 'conflict-suspension');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await toast(page, 'susan suspended.');
  await site.ask('admin', 'PATCH', `/accounts/${id}`, { role: 'User', suspended: false });
});

const LONG = 'A paragraph that is long enough to wrap on a phone, and to fill a column.\n\n'.repeat(8);
for (const [name, options] of Object.entries({ desktop: {}, phone: { device: PHONE } }))
  for (const dark of [false, true])
    scene(`both texts fit, on a ${name}${dark ? ' at night' : ''}`, { as: 'john', dark, ...options }, async (page) => {
      const it = await post('first');
      await edit(page, it, `My text. ${LONG}`);
      await site.ask('admin', 'PUT', `/posts/${it.id}`, { body: `Their text. ${LONG}` });
      await button(page, 'Save').click();
      const [yours, theirs] = [version(page, 'Yours'), version(page, 'Theirs')];
      await yours.waitFor();
      const [left, right] = [await yours.boundingBox(), await theirs.boundingBox()];
      if (name === 'phone') assert.ok(right.y >= left.y + left.height, 'one below the other');
      else assert.ok(right.x >= left.x + left.width, 'side by side');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `nothing sticks out: ${wide}px`);
      await conflictOn(page).scrollIntoViewIfNeeded();
      await picture(page, `conflict ${name}${dark ? ' dark' : ''}`);
    });
