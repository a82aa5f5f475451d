// Forgotten, reset, changed and guessed passwords (D5, D6, D7, D11).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { mailTo, mailsTo } from '../support/mail.mjs';
import { PASSWORD } from '../support/server.mjs';
import { about, eventually, focused, linkIn, picture, scenes, signIn, startSite, toast } from './site.mjs';

let site, guarded;
const scene = scenes(() => site);
const guardedScene = scenes(() => guarded);
before(async () => {
  site = await startSite({ people: { john: {}, susan: {}, ada: {}, keys: {}, lost: {} } });
  guarded = await startSite({ people: { john: {} }, env: { RETORT_RATE_LIMIT: 'on' } });
});

const NEW = 'staple of seven oceans';
const button = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true });
const label = (page, name) => page.getByLabel(name, { exact: true });
const SENT = 'has an account, a reset link is on its way.';

async function newPassword(page, password, again = password) {
  await label(page, 'New password').fill(password);
  await label(page, 'Confirm new password').fill(again);
}

scene('D6 D7 a forgotten password is reset by a link that works once', { refused: [400] }, async (page) => {
  await page.goto('/login');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByRole('heading', { name: 'Reset password' }).waitFor();
  await eventually(() => page.title(), 'Retort - Reset password');
  await button(page, 'Send reset link').click();
  await page.getByText('This field is required.').waitFor();
  await eventually(() => focused(page.getByLabel('Email')), true);
  await page.getByLabel('Email').fill('lost@example.com');
  await button(page, 'Send reset link').click();
  await page.getByText(SENT).waitFor();
  await eventually(() => focused(page.getByRole('heading', { name: 'Check your inbox' })), true);

  const link = linkIn(await mailTo(site.server, 'lost@example.com'), '/reset-password');
  await page.goto('about:blank');
  await page.goto(site.url + link);
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  await eventually(() => page.title(), 'Retort - Reset password');
  assert.equal(page.url(), `${site.url}/reset-password`, 'the address bar shows no token');
  await page.reload();

  await newPassword(page, NEW, `${NEW}!`);
  await button(page, 'Change password').click();
  await page.getByText('Passwords do not match.').waitFor();
  await eventually(() => focused(label(page, 'Confirm new password')), true);
  await newPassword(page, 'lost lost');
  await button(page, 'Change password').click();
  await page.getByText('This password is easy to guess').waitFor();
  await eventually(() => focused(label(page, 'New password')), true);
  assert.match(await about(page, label(page, 'New password')), /your name or address.*Use several unrelated words/);
  await newPassword(page, NEW);
  await button(page, 'Change password').click();
  await toast(page, 'Password changed.');
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  assert.ok(!site.webLog.includes(link.split('token=')[1]), 'no token in the log of nginx');

  await signIn(page, 'lost@example.com', NEW);
  await page.getByRole('heading', { name: 'Hello, lost!' }).waitFor();

  await page.goto('about:blank');
  await page.goto(site.url + link);
  await newPassword(page, `${NEW} again`);
  await button(page, 'Change password').click();
  await page.getByRole('alert').getByText('The link is invalid or has expired.').waitFor();
  await picture(page, 'reset-refused');
  await page.getByRole('link', { name: 'Request a new link' }).click();
  await button(page, 'Send reset link').waitFor();
  assert.equal(new URL(page.url()).pathname, '/forgot-password');
});

scene('D6 the page does not reveal whether an address has an account', {}, async (page) => {
  await page.goto('/forgot-password');
  await page.getByLabel('Email').fill('nobody@example.com');
  await button(page, 'Send reset link').click();
  await page.getByText(SENT).waitFor();
  assert.deepEqual(mailsTo(site.server, 'nobody@example.com'), []);
});

scene('a page that needs an emailed link says so without one', {}, async (page) => {
  await page.goto('/reset-password');
  await page.getByText('Open the link in the email that we sent you.').waitFor();
  await page.getByRole('link', { name: 'Request a new link' }).waitFor();
});

scene('D5 a new password ends the sessions of other browsers', { refused: [400] }, async (page) => {
  await page.goto('/login');
  await signIn(page, 'susan@example.com');
  await page.getByRole('heading', { name: 'Hello, susan!' }).waitFor();
  const other = await site.open();
  await other.goto('/login');
  await signIn(other, 'susan@example.com');
  await other.getByRole('heading', { name: 'Hello, susan!' }).waitFor();

  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('link', { name: 'Change password' }).click();
  await eventually(() => page.title(), 'Retort - Change password');
  await button(page, 'Change password').click();
  await page.getByText('This field is required.').first().waitFor();
  await eventually(() => focused(label(page, 'Current password')), true);
  await label(page, 'Current password').fill('not this one');
  await newPassword(page, NEW);
  await button(page, 'Change password').click();
  await page.getByText('Invalid password.').waitFor();
  assert.equal(await about(page, label(page, 'Current password')), 'Invalid password.');
  assert.equal(await label(page, 'New password').inputValue(), NEW, 'nothing typed is lost');
  await label(page, 'Current password').fill(PASSWORD);
  await label(page, 'Confirm new password').fill('something else');
  await button(page, 'Change password').click();
  await page.getByText('Passwords do not match.').waitFor();
  await label(page, 'Confirm new password').fill(NEW);
  await button(page, 'Change password').click();
  await toast(page, 'Password changed.');
  await page.getByRole('heading', { name: 'Account', level: 1 }).waitFor();
  await page.reload();
  await page.getByText('susan@example.com').waitFor();

  await other.goto('/');
  await toast(other, 'Your session has ended. Sign in again.');
  await other.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  await other.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sign in' }).click();
  await signIn(other, 'susan@example.com');
  await other.getByText('Incorrect email or password.').waitFor();
  await signIn(other, 'susan@example.com', NEW);
  await other.getByRole('heading', { name: 'Hello, susan!' }).waitFor();
  await other.context().close();
});

scene('password managers know what each field is', { as: 'ada' }, async (page) => {
  const hints = async () =>
    page.locator('form input').evaluateAll((all) => all.map((it) => `${it.name} ${it.autocomplete}`));
  await page.goto('/account/password');
  await eventually(() => page.locator('input[autocomplete=username]').inputValue(), 'ada@example.com');
  assert.deepEqual(await hints(), [
    'email username',
    'old_password current-password',
    'password new-password',
    'password2 new-password',
  ]);
  await page.goto('/account/delete');
  await page.getByLabel('Password', { exact: true }).waitFor();
  assert.ok((await hints()).includes('password current-password'));
  await page.goto('/forgot-password');
  await page.getByLabel('Email').waitFor();
  assert.deepEqual(await hints(), ['email username']);
});

scene('a password can be reset with the keyboard alone', { refused: [400] }, async (page) => {
  const { keyboard } = page;
  const tabTo = async (locator) => {
    for (let i = 0; i < 25 && !(await focused(locator)); i++) await keyboard.press('Tab');
    assert.equal(await focused(locator), true, `${locator}`);
  };
  await page.goto('/login');
  await page.getByLabel('Email').waitFor();
  await tabTo(page.getByLabel('Email'));
  await keyboard.type('keys@example.com');
  await tabTo(page.getByLabel('Password', { exact: true }));
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hello, keys!' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Account' }).waitFor();
  await tabTo(page.getByRole('link', { name: 'Account' }));
  await keyboard.press('Enter');
  await eventually(() => focused(page.getByRole('heading', { name: 'Account', level: 1 })), true);
  await tabTo(page.getByRole('link', { name: 'Change password' }));
  await keyboard.press('Enter');
  await eventually(() => focused(page.getByRole('heading', { name: 'Change password', level: 1 })), true);
  await tabTo(label(page, 'Current password'));
  await keyboard.type('wrong password');
  await tabTo(label(page, 'New password'));
  await keyboard.type(NEW);
  await tabTo(label(page, 'Confirm new password'));
  await keyboard.type(NEW);
  await tabTo(button(page, 'Change password'));
  await keyboard.press('Enter');
  await page.getByText('Invalid password.').waitFor();
  await eventually(() => focused(label(page, 'Current password')), true);
  await keyboard.press('Control+A');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await toast(page, 'Password changed.');
  await eventually(() => focused(page.getByRole('heading', { name: 'Account', level: 1 })), true);
});

guardedScene('D11 who guesses has to wait, and loses nothing typed', { refused: [401, 429] }, async (page) => {
  await page.goto('/login');
  const waits = page.getByRole('alert').getByText(/^Too many attempts\. Try again in \d+ seconds?\.$/);
  for (let i = 0; i < 20 && !(await waits.count()); i++) {
    const answered = page.waitForResponse('**/api/v1/session');
    await signIn(page, 'john@example.com', `guess ${i}`);
    await answered;
    await page.getByRole('alert').waitFor();
  }
  await waits.waitFor();
  await eventually(() => focused(page.getByRole('alert')), true);
  assert.equal(await page.getByLabel('Email').inputValue(), 'john@example.com');
  assert.match(await page.getByLabel('Password', { exact: true }).inputValue(), /^guess \d+$/);
  await picture(page, 'throttled');
});

guardedScene('requests for many emails have to wait', { refused: [429] }, async (page) => {
  const ask = () => page.request.post('/api/v1/password-reset-requests', { data: { email: 'nobody@example.com' } });
  await page.goto('/forgot-password');
  for (let i = 0; i < 50 && (await ask()).status() !== 429; i++);
  await page.getByLabel('Email').fill('nobody@example.com');
  await button(page, 'Send reset link').click();
  await page
    .getByRole('alert')
    .getByText(/^Too many attempts\. Try again in \d+ seconds?\.$/)
    .waitFor();
  assert.equal(await page.getByLabel('Email').inputValue(), 'nobody@example.com');
});
