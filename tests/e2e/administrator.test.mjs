// Administration: finding, editing and suspending accounts, and the audit trail (G6, I2).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import {
  DESKTOP,
  PHONE,
  about,
  eventually,
  focused,
  headed,
  picture,
  scenes,
  signIn,
  startSite,
  titled,
  toast,
} from './site.mjs';

let site;
const scene = scenes(() => site);
const ids = {};
const NAMES = ['john', 'susan', 'mary', 'peter', 'paul', 'ellen'];
before(async () => {
  const admin = { role: 'Administrator' };
  const people = { admin, second: admin, moderator: { role: 'Moderator' }, waiting: { confirmed: false } };
  for (const name of NAMES) people[name] = {};
  site = await startSite({ people });
  await site.server.cli(['seed', '--users', '50', '--posts', '0', '--comments', '0', '--quiet']);
  for (const name of Object.keys(people)) ids[name] = (await site.ask('admin', 'GET', `/accounts/@${name}`)).id;
});

const staff = (page) => page.getByRole('navigation', { name: 'Staff' });
const views = (page) => page.getByRole('navigation', { name: 'Administration' });
const rows = (page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('.account-row-name') });
const save = (page) => page.getByRole('button', { name: 'Save' });
const edit = (page, name) => page.goto(`/edit-profile/${ids[name]}`);
const field = (page, label) => page.getByLabel(label, { exact: true });

for (const [name, device, whom] of [
  ['a desktop', DESKTOP, 'john'],
  ['a phone', PHONE, 'mary'],
]) {
  scene(`G6 the day of an administrator on ${name}`, { as: 'admin', device }, async (page) => {
    await page.goto('/');
    await staff(page).getByRole('link', { name: 'Administration' }).click();
    await titled(page, 'Retort - Accounts');
    await page.getByText('60 accounts, newest first').waitFor();
    await eventually(() => rows(page).count(), 50);
    await page.getByRole('navigation', { name: 'Pages of accounts' }).getByRole('link', { name: 'Page 2' }).click();
    await eventually(() => rows(page).count(), 10);

    await page.getByLabel('Search by username or email address').fill(`${whom.toUpperCase()}@`);
    await page.keyboard.press('Enter');
    await page.getByText(`1 account with “${whom.toUpperCase()}@”`).waitFor();
    assert.equal(new URL(page.url()).search, `?q=${whom.toUpperCase()}%40`);
    await page.reload();
    await eventually(() => rows(page).count(), 1);
    await rows(page).getByText('User, member since').waitFor();
    await rows(page)
      .getByRole('link', { name: `Edit ${whom}` })
      .click();
    await titled(page, 'Retort - Edit account');

    await field(page, 'Role').selectOption('Moderator');
    await field(page, 'Location').fill('Ghent');
    const sent = page.waitForRequest((request) => request.method() === 'PATCH');
    await save(page).click();
    const request = await sent;
    assert.deepEqual(request.postDataJSON(), { role: 'Moderator', location: 'Ghent' }, 'only what has changed');
    assert.equal(request.headers()['content-type'], 'application/merge-patch+json');
    await toast(page, 'Account updated.');
    await page.getByRole('heading', { name: whom }).waitFor();
    assert.equal(new URL(page.url()).pathname, `/user/${whom}`);
    assert.equal((await site.ask('admin', 'GET', `/accounts/${ids[whom]}`)).role, 'Moderator');

    await staff(page).getByRole('link', { name: 'Administration' }).click();
    await views(page).getByRole('link', { name: 'Audit trail' }).click();
    await titled(page, 'Retort - Audit trail');
    await page.getByText(`admin changed the role of ${whom} from User to Moderator`).waitFor();
    await page.getByText(`admin edited the profile of ${whom}: location`).getByRole('link', { name: whom }).click();
    await page.getByRole('heading', { name: whom }).waitFor();
  });
}

scene('G6 every field of an account can be changed', { as: 'admin' }, async (page) => {
  await edit(page, 'waiting');
  await page.getByText('Unconfirmed').waitFor();
  await field(page, 'Email').fill('Arrived@Example.COM');
  await field(page, 'Username').fill('arrived');
  await field(page, 'Confirmed').check();
  await field(page, 'Real name').fill('A. Rived');
  await field(page, 'About me').fill('Here at last.');
  await save(page).click();
  await page.getByRole('heading', { name: 'arrived' }).waitFor();
  const { email, username, confirmed, role, name, location, about_me } = await site.ask(
    'admin',
    'GET',
    `/accounts/${ids.waiting}`,
  );
  assert.deepEqual(
    { email, username, confirmed, role, name, location, about_me },
    {
      email: 'arrived@example.com',
      username: 'arrived',
      confirmed: true,
      role: 'User',
      name: 'A. Rived',
      location: null,
      about_me: 'Here at last.',
    },
  );
});

scene('G6 errors are shown at their fields', { as: 'admin', refused: [400, 409] }, async (page) => {
  await edit(page, 'susan');
  await field(page, 'Username').fill('9 lives');
  await field(page, 'Real name').fill('x'.repeat(65));
  await save(page).click();
  await eventually(() => focused(field(page, 'Username')), true);
  assert.match(await about(page, field(page, 'Username')), /only letters, numbers, dots or underscores/);
  assert.match(await about(page, field(page, 'Real name')), /64/);
  await field(page, 'Username').fill('JOHN');
  await field(page, 'Real name').fill('');
  await save(page).click();
  await page.getByText('Username already in use.').waitFor();
  await field(page, 'Username').fill('susan');
  await field(page, 'Email').fill('PETER@example.com');
  await save(page).click();
  await page.getByText('Email already registered.').waitFor();
  await eventually(() => focused(field(page, 'Email')), true);
});

scene('a suspension ends sessions and tokens, and can be lifted', { as: 'admin', refused: [401] }, async (page) => {
  const his = await site.open({ as: 'peter' });
  await his.goto('/');
  await edit(page, 'peter');
  await field(page, 'Real name').fill('Not saved yet');
  const button = page.getByRole('button', { name: 'Suspend' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Suspend peter?' });
  await dialog.getByText('All sessions and tokens end immediately').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  assert.equal(await focused(button), true);
  await button.click();
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await toast(page, 'peter suspended.');
  await page.getByText('Suspended', { exact: true }).waitFor();
  await eventually(() => focused(page.getByRole('button', { name: 'Lift suspension' })), true);
  assert.equal(await field(page, 'Real name').inputValue(), 'Not saved yet', 'nothing typed is lost');

  await his.getByRole('link', { name: 'Account' }).click();
  await toast(his, 'Your session has ended. Sign in again.');
  await his.context().close();

  await page.getByRole('button', { name: 'Lift suspension' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lift suspension' }).click();
  await toast(page, 'Suspension of peter lifted.');
  await eventually(() => page.getByText('Suspended', { exact: true }).count(), 0);
  await page.goto('/admin/audit');
  await page.getByText('admin lifted the suspension of peter').waitFor();
  await page.getByText('admin suspended peter').waitFor();
});

scene('all sessions and tokens of an account are ended', { as: 'admin' }, async (page) => {
  const his = await site.open({ as: 'paul' });
  await his.goto('/account');
  await his.getByText('paul@example.com').waitFor();
  await edit(page, 'paul');
  await page.getByRole('button', { name: 'End all sessions and tokens' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End all sessions and tokens' }).click();
  await toast(page, 'All sessions and tokens of paul ended.');
  await his.getByRole('link', { name: 'Sessions and tokens' }).click();
  await toast(his, 'Your session has ended. Sign in again.');
  await his.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signIn(his, 'paul@example.com');
  await his.getByRole('heading', { name: 'Sessions and tokens' }).waitFor();
  await his.context().close();
});

scene(
  'administrators cannot suspend themselves, and the last one remains',
  { as: 'second', refused: [409] },
  async (page) => {
    await edit(page, 'second');
    await page.getByText('This is your own account').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Suspend' }).count(), 0);
    await site.ask('second', 'PATCH', `/accounts/${ids.admin}`, { role: 'User' });
    await field(page, 'Role').selectOption('User');
    await save(page).click();
    const alert = page.getByRole('alert');
    await alert
      .getByText('This would leave the site without an administrator. Make another account an administrator first.')
      .waitFor();
    await eventually(() => focused(alert), true);
    assert.equal(await field(page, 'Role').inputValue(), 'User', 'nothing chosen is lost');

    await site.ask('second', 'PATCH', `/accounts/${ids.admin}`, { role: 'Administrator' });
    await save(page).click();
    await toast(page, 'Account updated.');
    await eventually(() => staff(page).count(), 0);
    await site.ask('admin', 'PATCH', `/accounts/${ids.second}`, { role: 'Administrator' });
  },
);

scene('the audit trail shows who did what', { as: 'admin' }, async (page) => {
  const post = await site.ask('ellen', 'POST', '/posts', { body: 'A post.' });
  const comment = await site.ask('ellen', 'POST', `/posts/${post.id}/comments`, { body: 'A comment.' });
  await site.ask('moderator', 'PUT', `/moderation/comments/${comment.id}`, { disabled: true });
  await site.ask('admin', 'PUT', `/posts/${post.id}`, { body: 'Another post.' });
  site.server.sql((db) =>
    db.run(
      "INSERT INTO audit (created_at, action, user_id) SELECT MAX(created_at) + 1, 'password_set', ? FROM audit",
      ids.ellen,
    ),
  );
  await site.server.cli(['role', 'set', '--name', 'Writer', '--permissions', 'FOLLOW,WRITE']);
  site.server.sql((db) =>
    db.exec("INSERT INTO audit (created_at, action, detail) VALUES (1, 'role_set', 'something of old')"),
  );
  await page.goto('/admin/audit');
  await page.getByText('The command line set the permissions of Writer to FOLLOW, WRITE').waitFor();
  await page.getByText('The command line set the permissions of something of old').waitFor();
  await page.getByText(`moderator disabled comment ${comment.id} by ellen`).waitFor();
  await page.getByText('The command line set a new password for ellen').waitFor();
  await page.getByText(`admin edited post ${post.id} by ellen`).waitFor();
  await page.getByRole('link', { name: `comment ${comment.id}` }).click();
  await page.getByText('A moderator has disabled this comment.').waitFor();
});

scene('the site check shows what has to be done, the worst first', { as: 'admin' }, async (page) => {
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Site check' }).click();
  await headed(page, 'Site check');
  await page.getByText('The database can be read and written.').waitFor();
  const levels = await page.getByRole('listitem').locator('.badge').allInnerTexts();
  const order = ['Problem', 'Warning', 'OK'];
  assert.deepEqual(
    levels,
    levels.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  assert.ok(levels.includes('Warning'), 'emails are written to the log');
  await picture(page, 'site-check');
});

for (const path of ['/admin', '/admin/audit', '/admin/site', '/edit-profile/1']) {
  scene(`I2 ${path} is not for moderators`, { as: 'moderator' }, async (page) => {
    await page.goto(path);
    await page.getByRole('heading', { name: 'Access denied' }).waitFor();
    await titled(page, 'Retort - Access denied');
    assert.equal(await staff(page).getByRole('link').count(), 1, 'only the way to the comments');
  });
}

scene('an account that does not exist is not found', { as: 'admin', refused: [404] }, async (page) => {
  for (const id of ['999999', 'nobody', '0']) {
    await page.goto(`/edit-profile/${id}`);
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  }
});
