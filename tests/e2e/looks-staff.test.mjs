// The pages of moderators and administrators on phone and desktop, light and dark (see looks.test.mjs).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { look, shiftOf } from './looks.mjs';
import { comments, scenes, startSite } from './site.mjs';

const LONG = 'user_with_a_very_long_name_that_goes_on_and_on_and_on_to_the_end';
let site, empty, ids;
const scene = scenes(() => site);

before(async () => {
  const staff = { admin: { role: 'Administrator' }, moderator: { role: 'Moderator' } };
  const long = { username: LONG, email: `${'a'.repeat(52)}@example.com` };
  site = await startSite({ people: { ...staff, waiting: { confirmed: false }, john: {}, susan: {}, long } });
  empty = await startSite({ people: staff });
  await site.server.cli(['seed', '--users', '60', '--posts', '40', '--comments', '200', '--quiet']);
  const { accounts } = await site.ask('admin', 'GET', '/accounts?q=@example.com');
  ids = Object.fromEntries(accounts.map(({ username, id }) => [username, id]));
  const { id } = await site.ask('john', 'POST', '/posts', { body: 'What do you say?' });
  for (const [as, body, reason] of [
    ['susan', 'Nothing *good*.', 'Insults another member, and not for the first time: see what was said last week.'],
    ['long', `${'Nochsoeinlangeswort'.repeat(8)} and \`code\``, `${'Warumnur'.repeat(20)}`],
    ['john', 'Oh well.'],
  ]) {
    const comment = await site.ask(as, 'POST', `/posts/${id}/comments`, { body });
    if (reason) await site.ask('moderator', 'PUT', `/moderation/comments/${comment.id}`, { disabled: true, reason });
  }
  await site.ask('admin', 'PUT', `/posts/${id}`, { body: 'What do you *all* say?' });
  await site.ask('admin', 'DELETE', `/accounts/${ids.john}/credentials`);
  await change(ids[LONG], { role: 'Moderator', suspended: true, name: 'Long Name', about_me: 'All\nof\nit.' });
});

const change = (id, body) => site.ask('admin', 'PATCH', `/accounts/${id}`, body);

const PAGES = {
  moderate: ['/moderate', (page) => comments(page).first().waitFor()],
  'moderate-page-3': ['/moderate?page=3', (page) => comments(page).first().waitFor()],
  accounts: ['/admin', (page) => page.getByText('accounts, newest first').waitFor()],
  'accounts-found': ['/admin?q=@example.com', (page) => page.getByText('accounts with').waitFor()],
  'accounts-none': ['/admin?q=nobody+of+this+name', (page) => page.getByText('No accounts with').waitFor()],
  audit: ['/admin/audit', (page) => page.getByText('to Moderator').waitFor()],
  'audit-page-9': ['/admin/audit?page=9', (page) => page.getByText('No entries on this page.').waitFor()],
  'edit-account': [() => `/edit-profile/${ids[LONG]}`, (page) => page.getByLabel('Role').waitFor()],
  'edit-account-own': [() => `/edit-profile/${ids.admin}`, (page) => page.getByLabel('Role').waitFor()],
};

for (const [name, [path, ready]] of Object.entries(PAGES)) {
  scene(`${name}, as an administrator sees it`, { as: 'admin' }, async (page) => {
    await page.goto(typeof path === 'string' ? path : path());
    await ready(page);
    assert.ok((await shiftOf(page)) < 0.05, `what was shown moved by ${await shiftOf(page)}`);
    await look(page, `staff-${name}`);
  });
}

scene('comments, as a moderator sees them', { as: 'moderator' }, async (page) => {
  await page.goto('/moderate');
  await comments(page).first().getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'staff-disable');
});

scene('a page that the viewer may not see', { as: 'moderator' }, async (page) => {
  await page.goto('/admin');
  await page.getByRole('heading', { name: 'Access denied' }).waitFor();
  await look(page, 'staff-forbidden');
});

scene('errors in editing an account', { as: 'admin', refused: [400] }, async (page) => {
  await page.goto(`/edit-profile/${ids.susan}`);
  await page.getByLabel('Username').fill('9 lives');
  await page.getByLabel('Email').fill('nowhere');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Invalid email address.').waitFor();
  await look(page, 'staff-edit-errors');
});

scene('the confirmation before suspending', { as: 'admin' }, async (page) => {
  await page.goto(`/edit-profile/${ids.susan}`);
  await page.getByRole('button', { name: 'Suspend' }).click();
  await look(page, 'staff-suspend');
});

scene('the pages while they load', { as: 'admin' }, async (page) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(/\/api\/v1\/(moderation|accounts|audit)/, (route) => held.then(() => route.continue()));
  for (const path of ['/moderate', '/admin', '/admin/audit', `/edit-profile/${ids.susan}`]) {
    await page.goto(path);
    await page.getByText('Loading…').waitFor({ state: 'attached' });
    await look(page, `staff-loading${path.replace(/\/\d+/, '').replaceAll('/', '-')}`);
  }
  release();
  await page.getByLabel('Role').waitFor();
});

scene('the program of a page while it loads', { as: 'admin' }, async (page) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/assets/staff-*.js', (route) => held.then(() => route.continue()));
  await page.goto('/moderate');
  await page.getByRole('heading', { name: 'Comment moderation' }).waitFor();
  await look(page, 'staff-loading-program');
  release();
  await comments(page).first().waitFor();
});

scenes(() => empty)('a site where there is nothing to moderate', { as: 'admin' }, async (page) => {
  await page.goto('/moderate');
  await page.getByText('No comments yet.').waitFor();
  await look(page, 'staff-moderate-empty');
  // Creating the administrator is already in the audit trail.
  const nothing = { entries: [], prev: null, next: null, count: 0 };
  await page.route('**/api/v1/audit*', (route) => route.fulfill({ json: nothing }));
  await page.goto('/admin/audit');
  await page.getByText('No entries yet').waitFor();
  await look(page, 'staff-audit-empty');
});
