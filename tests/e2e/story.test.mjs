// One person's way through the whole website, and what is still there after a restart.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { waitFor } from '../support/wait_for.mjs';
import { eventually, comments, entries, picture, scenes, signIn, startSite, titled, toast } from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => (site = await startSite({ people: { john: {} } })));

const PASSWORD = 'a flask full of ink';

scene('from registration to a post with a comment, which survive a restart', {}, async (page) => {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  await titled(page, 'Retort');
  assert.equal(await page.getByLabel('What’s on your mind?').count(), 0, 'strangers see no form');

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Register' }).click();
  await eventually(() => page.title(), 'Retort - Register');
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel('Username').fill('ada');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Confirm password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByText('Confirmation email sent to').waitFor();
  await picture(page, 'register-sent');

  const [link] = await waitFor(() => site.server.log.match(/http:\S+\/confirm#token=[\w-]+/), 'the mailed link');
  assert.ok(link.startsWith(`${site.url}/confirm#token=`), link);
  await page.goto('about:blank');
  await page.goto(link);
  await eventually(() => page.title(), 'Retort - Confirm your account');
  assert.equal(page.url(), `${site.url}/confirm`, 'the address bar shows no token');
  await page.reload();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await picture(page, 'confirm');
  await page.getByRole('button', { name: 'Confirm account' }).click();
  await page.getByText('Your account is confirmed.').waitFor();
  assert.ok(!site.webLog.includes(link.split('token=')[1]), 'no token in the log of nginx');

  await page.getByRole('main').getByRole('link', { name: 'Start reading' }).click();
  await page.getByRole('heading', { name: 'Hello, ada!' }).waitFor();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await toast(page, 'You are signed out.');
  await page.goto('/login');
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await titled(page, 'Retort - Sign in');
  await page.getByLabel('Keep me signed in').check();
  await signIn(page, 'ada@example.com', PASSWORD);
  await page.getByRole('heading', { name: 'Hello, ada!' }).waitFor();
  const [cookie] = await page.context().cookies();
  assert.equal(cookie.httpOnly, true);
  assert.ok(cookie.expires > Date.now() / 1000 + 29 * 24 * 3600, 'remembered for 30 days');

  await page.getByLabel('What’s on your mind?').fill('# Hello\n\nMy *first* post, with `code` and <b>tags</b>.');
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByRole('heading', { name: 'Hello' }).waitFor();
  assert.equal(await preview.locator('em').innerText(), 'first');
  assert.match(await preview.innerText(), /<b>tags<\/b>/, 'HTML is shown as text');
  const shown = await preview.locator('.prose').innerHTML();
  await picture(page, 'home-writing');
  await page.getByRole('button', { name: 'Publish' }).click();
  await entries(page).getByRole('heading', { name: 'Hello' }).waitFor();
  assert.equal(await entries(page).first().locator('.prose').innerHTML(), shown, 'stored as it was previewed');
  assert.equal(await page.getByLabel('What’s on your mind?').inputValue(), '');

  await entries(page).first().getByRole('link', { name: '0 comments' }).click();
  await page.getByRole('heading', { name: 'Comments' }).waitFor();
  assert.match(page.url(), /\/post\/\d+#comments$/);
  await titled(page, 'Retort - Hello');
  await page.getByLabel('Add a comment').fill('And a **sharp** reply.');
  await page.getByRole('button', { name: 'Comment' }).click();
  await comments(page).getByText('sharp').waitFor();
  await toast(page, 'Comment published.');
  await page.getByRole('link', { name: '1 comment' }).waitFor();

  const allShown = async () => {
    await comments(page).getByText('And a sharp reply.').waitFor();
    await entries(page).getByRole('heading', { name: 'Hello' }).waitFor();
    await page.getByRole('link', { name: 'Profile', exact: true }).waitFor();
  };
  await page.reload();
  await allShown();
  await site.restart();
  await page.reload();
  await allShown();

  await page.getByRole('link', { name: 'Profile', exact: true }).click();
  await page.getByRole('heading', { name: 'ada', level: 1 }).waitFor();
  await titled(page, 'Retort - ada');
  await page.getByText('1 post. 1 comment.').waitFor();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await toast(page, 'You are signed out.');
  await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  const left = (await page.context().cookies()).map((it) => it.name);
  assert.deepEqual(left, ['retort_device'], 'no session; that this device is known stays');
});
