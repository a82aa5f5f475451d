// The pages of the own account on phone and desktop, light and dark (see looks.test.mjs).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { mailTo } from '../support/mail.mjs';
import { look, shiftOf } from './looks.mjs';
import { eventually, linkIn, scenes, startSite } from './site.mjs';

const LONG = 'user_with_a_very_long_name_that_goes_on_and_on_and_on_to_the_end';
let site;
const scene = scenes(() => site);
before(async () => {
  const long = { username: LONG, email: 'long@example.com' };
  site = await startSite({ people: { john: {}, susan: {}, waiting: { confirmed: false }, long } });
});

const ACCOUNT = {
  account: ['/account', (page) => page.getByText('long@example.com').waitFor()],
  'account-password': ['/account/password', (page) => page.getByLabel('Current password', { exact: true }).waitFor()],
  'account-email': ['/account/email', (page) => page.getByText('Your address is').waitFor()],
  'account-sessions': ['/account/sessions', (page) => page.getByText('No personal access tokens yet.').waitFor()],
  'account-delete': ['/account/delete', (page) => page.getByText('Keep them').waitFor()],
  'change-email-no-link': ['/change-email', (page) => page.getByText('Request a new link').waitFor()],
};

for (const [name, [path, ready]] of Object.entries(ACCOUNT)) {
  scene(`${name}, as its owner sees it`, { as: 'long' }, async (page) => {
    await page.goto(path);
    await ready(page);
    assert.ok((await shiftOf(page)) < 0.05, `what was shown moved by ${await shiftOf(page)}`);
    await look(page, name);
  });
}

scene('a token that was just created, and what is signed in', { as: 'john', refused: [] }, async (page) => {
  await page.goto('/account/sessions');
  await page.getByLabel('Name', { exact: true }).fill(`${'Sicherungsskript'.repeat(4)}`);
  await page.getByRole('button', { name: 'Create token' }).click();
  await page.getByText('Copy it now: it will not be shown again.').waitFor();
  await eventually(() => page.getByRole('button', { name: /^Revoke Sich/ }).count(), 1);
  await look(page, 'account-token');
});

scene('the confirmation before signing out everywhere else', { as: 'john' }, async (page) => {
  await page.goto('/account/sessions');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await look(page, 'account-sign-out');
});

scene('errors in deleting an account', { as: 'john' }, async (page) => {
  await page.goto('/account/delete');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await page.getByText('Choose an option.').waitFor();
  await look(page, 'account-delete-errors');
});

scene('the account while it loads', { as: 'john' }, async (page) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/api/v1/me**', (route) => held.then(() => route.continue()));
  for (const path of ['/account', '/account/sessions']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, `loading${path.replaceAll('/', '-')}`);
  }
  release();
  await page.getByText('No personal access tokens yet.').or(page.getByText('Read only')).first().waitFor();
});

scene('the pages after an email was requested', { as: 'susan' }, async (page) => {
  const someone = 'someone.with.a.rather.long.name@mail.department.example.com';
  await page.goto('/forgot-password');
  await page.getByLabel('Email').fill(someone);
  await page.getByRole('button', { name: 'Send reset link' }).click();
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await look(page, 'forgot-sent');
  await page.goto('/account/email');
  await page.getByLabel('New email address').fill(someone);
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Send confirmation link' }).click();
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await look(page, 'account-email-sent');
  await page.goto(site.url + linkIn(await mailTo(site.server, someone), '/change-email'));
  await page.getByText('Once you confirm').waitFor();
  await look(page, 'change-email');
});

scene('an unconfirmed account', { refused: [403] }, async (page) => {
  await page.goto('/login');
  await page.getByLabel('Email').fill('waiting@example.com');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Send another email' }).waitFor();
  await look(page, 'login-unconfirmed');
  await page.getByRole('button', { name: 'Send another email' }).click();
  await page.getByText('a new email is on its way').waitFor();
  await look(page, 'login-another');
});
