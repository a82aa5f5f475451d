// The list of sessions and tokens, and personal access tokens.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { PASSWORD } from '../support/server.mjs';
import { eventually, focused, picture, scenes, signIn, startSite, toast } from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  site = await startSite({ people: { john: {}, susan: {}, ada: {}, many: {} } });
});

const button = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true });
const items = (page, region) => page.getByRole('region', { name: region }).getByRole('listitem');
const signedIn = (page) => items(page, 'Signed in');
const tokens = (page) => items(page, 'Personal access tokens');

async function enter(page, name) {
  await page.goto('/login');
  await signIn(page, `${name}@example.com`);
  await page.getByRole('heading', { name: `Hello, ${name}!` }).waitFor();
}

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

scene('one session is ended from another', {}, async (page) => {
  await enter(page, 'john');
  const phone = await site.open({ userAgent: IPHONE });
  await enter(phone, 'john');
  await page.goto('/account/sessions');
  await eventually(() => signedIn(page).count(), 2);
  await signedIn(page).filter({ hasText: 'This device' }).getByText('Chrome on Linux').waitFor();
  const other = signedIn(page).filter({ hasText: 'Safari on iPhone' });
  assert.match(await other.innerText(), /Browser session, created .*, last used .*, expires (tomorrow|in 23 hours)/);
  await other.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await eventually(() => signedIn(page).count(), 2);
  await other.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await toast(page, 'Session ended.');
  await eventually(() => signedIn(page).count(), 1);
  await eventually(() => focused(page.getByRole('heading', { level: 1 })), true);
  await page.getByText('You are not signed in anywhere else.').waitFor();

  await phone.goto('/account');
  await toast(phone, 'Your session has ended. Sign in again.');
  await phone.getByText('Sign in to view this page.').waitFor();
  await phone.context().close();
});

scene('signing out everywhere else leaves this browser', {}, async (page) => {
  await enter(page, 'ada');
  const other = await site.open();
  await enter(other, 'ada');
  await site.ask('ada', 'POST', '/posts', { body: 'by a token' });
  await page.goto('/account/sessions');
  await eventually(() => signedIn(page).count(), 3);
  await signedIn(page).getByText('One-hour token').waitFor();
  await button(page, 'Sign out everywhere else').click();
  await page.getByRole('dialog').getByText('including personal access tokens').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await toast(page, 'Signed out everywhere else.');
  await eventually(() => signedIn(page).count(), 1);
  await other.reload();
  await other.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  await other.context().close();
  await page.goto('/');
  await page.getByRole('heading', { name: 'Hello, ada!' }).waitFor();
});

scene('a personal token is shown once, works, and is revoked', { refused: [400] }, async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page, 'susan');
  await page.goto('/account/sessions');
  await page.getByText('No personal access tokens yet.').waitFor();
  await button(page, 'Create token').click();
  await page.getByText('This field is required.').waitFor();
  await eventually(() => focused(page.getByLabel('Name', { exact: true })), true);
  await page.getByLabel('Name', { exact: true }).fill('backup script');
  for (const wrong of ['0', '367', '1.5', 'soon', '']) {
    await page.getByLabel('Valid for (days)').fill(wrong);
    await button(page, 'Create token').click();
    await page.getByText('Enter a number from 1 to 366.').waitFor();
    await eventually(() => focused(page.getByLabel('Valid for (days)')), true);
  }
  await page.getByLabel('Valid for (days)').fill('30');
  assert.equal(await page.getByRole('radio', { name: 'Read', exact: true }).isChecked(), true);
  await button(page, 'Create token').click();

  const shown = page.getByLabel('Your new token, backup script');
  await eventually(() => focused(shown), true);
  const secret = await shown.inputValue();
  assert.match(secret, /^rtp_\S{20,}$/);
  await page.getByText('Copy it now: it will not be shown again.').waitFor();
  await button(page, 'Copy').click();
  await page.getByText('Copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), secret);
  const item = tokens(page).filter({ hasText: 'backup script' });
  await item.getByText(/^Read only, created just now, expires on /).waitFor();
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), '', 'ready for the next one');

  const me = () => fetch(`${site.url}/api/v1/posts`, { headers: { Authorization: `Bearer ${secret}` } });
  assert.equal((await me()).status, 200);
  await button(page, 'Done').click();
  await eventually(() => shown.count(), 0);
  await page.reload();
  await item.waitFor();
  assert.ok(!(await page.content()).includes(secret), 'shown once');
  assert.ok(
    !(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).includes(secret),
  );

  await item.getByRole('button', { name: 'Revoke backup script' }).click();
  await page.getByRole('dialog').getByText('Scripts that use it stop working').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await toast(page, 'Token revoked.');
  await page.getByText('No personal access tokens yet.').waitFor();
  assert.equal((await me()).status, 401);
});

scene('the number of tokens is limited', { refused: [409] }, async (page) => {
  for (let i = 1; i <= 50; i++) {
    const reply = await site.server.request({
      method: 'POST',
      path: '/me/tokens',
      as: 'many password',
      body: { name: `token ${i}`, scope: 'write' },
    });
    assert.equal(reply.status, 201, reply.text);
  }
  await enter(page, 'many');
  await page.goto('/account/sessions');
  await eventually(() => tokens(page).count(), 50);
  await page.getByLabel('Name', { exact: true }).fill('one more');
  await page.getByRole('radio', { name: 'Read and write' }).check();
  await button(page, 'Create token').click();
  await page.getByText('You have reached the maximum number of tokens. Revoke one first.').waitFor();
  await eventually(() => focused(page.getByLabel('Name', { exact: true })), true);
  await picture(page, 'sessions-many');
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'one more');
});
