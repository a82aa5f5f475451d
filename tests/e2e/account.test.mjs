// The own account: viewing it, changing the email address, deleting it (D8, D9).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { mailTo } from '../support/mail.mjs';
import { PASSWORD } from '../support/server.mjs';
import {
  about,
  eventually,
  comments,
  entries,
  focused,
  linkIn,
  picture,
  scenes,
  signIn,
  startSite,
  toast,
} from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  site = await startSite({
    people: { john: {}, susan: {}, mover: {}, stayer: {}, goer: {}, admin: { role: 'Administrator' }, slow: {} },
  });
});

const button = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true });
const password = (page) => page.getByLabel('Password', { exact: true });
const menu = (page) => page.getByRole('navigation', { name: 'Main' });
const PAGES = {
  '/account': 'Account',
  '/account/password': 'Change password',
  '/account/email': 'Change email address',
  '/account/sessions': 'Sessions and tokens',
  '/account/delete': 'Delete account',
};

async function enter(page, name, secret = PASSWORD) {
  await page.goto('/login');
  await signIn(page, `${name}@example.com`, secret);
  await page.getByRole('heading', { name: `Hello, ${name}!` }).waitFor();
}

scene('D3 each account page asks visitors to sign in, and leads back', {}, async (page) => {
  for (const [path, title] of Object.entries(PAGES)) {
    await page.goto(path);
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get('next'), path);
    await signIn(page, 'john@example.com');
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await eventually(() => page.title(), `Retort - ${title}`);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  }
});

scene('the menu leads to the pages of the account', { as: 'john' }, async (page) => {
  await page.goto('/');
  await menu(page).getByRole('link', { name: 'Account' }).click();
  await page.getByText('john@example.com').waitFor();
  await page.getByRole('main').getByText('User', { exact: true }).waitFor();
  for (const [path, title] of Object.entries(PAGES).slice(1)) {
    await page.getByRole('navigation', { name: 'Your account' }).locator(`a[href="${path}"]`).click();
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await eventually(() => menu(page).locator('[aria-current]').innerText(), 'Account');
    await page.goBack();
  }
});

scene('an account that could not be loaded can be loaded again', { as: 'john', refused: [503] }, async (page) => {
  const problem = { type: 'about:blank', title: 'Busy', status: 503, detail: 'Wait.', error: 'x', message: 'x' };
  await page.route('**/api/v1/me**', (route) => route.fulfill({ status: 503, json: problem }));
  for (const path of ['/account', '/account/email', '/account/sessions']) {
    await page.goto(path);
    await page.getByRole('alert').getByText('Busy. Wait.').waitFor();
  }
  await page.unrouteAll();
  await page.goto('/account');
  await page.getByText('john@example.com').waitFor();
});

scene('signing out in one tab signs out in all', {}, async (page) => {
  await enter(page, 'john');
  await page.goto('/account/delete');
  const other = await page.context().newPage();
  await other.goto('/account');
  await other.getByRole('button', { name: 'Sign out', exact: true }).click();
  await other.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  await page.getByText('Sign in to view this page.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Delete my account' }).count(), 0);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, 'susan@example.com');
  await page.getByText('Type your username, susan').waitFor();
  await other.getByRole('heading', { name: 'Hello, susan!' }).waitFor();
});

scene(
  'D8 D9 a new address is confirmed by the link in its email, after signing in',
  { refused: [400] },
  async (page) => {
    await enter(page, 'mover');
    await page.goto('/account/email');
    await page.getByText('Your address is mover@example.com.').waitFor();
    await button(page, 'Send confirmation link').click();
    await page.getByText('This field is required.').first().waitFor();
    await eventually(() => focused(page.getByLabel('New email address')), true);
    await page.getByLabel('New email address').fill('moved@example.org');
    await password(page).fill('not this one');
    await button(page, 'Send confirmation link').click();
    await page.getByText('Invalid password.').waitFor();
    assert.equal(await about(page, password(page)), 'Invalid password.');
    await password(page).fill(PASSWORD);
    await button(page, 'Send confirmation link').click();
    await page.getByText('Confirmation email sent to').waitFor();
    await eventually(() => focused(page.getByRole('heading', { name: 'Check your inbox' })), true);

    const link = linkIn(await mailTo(site.server, 'moved@example.org'), '/change-email');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
    await page.goto('about:blank');
    await page.goto(site.url + link);
    await toast(page, 'Sign in to view this page.');
    assert.equal(page.url(), `${site.url}/login?next=%2Fchange-email`);
    await signIn(page, 'mover@example.com');
    await page.getByText('Hello, mover.').waitFor();
    assert.equal(page.url(), `${site.url}/change-email`);
    await picture(page, 'change-email');
    await button(page, 'Confirm new address').click();
    await toast(page, 'Email address changed.');
    await page.getByText('moved@example.org').waitFor();
    assert.equal(new URL(page.url()).pathname, '/account');
    assert.ok(!site.webLog.includes(link.split('token=')[1]), 'no token in the log of nginx');

    await page.goto('about:blank');
    await page.goto(site.url + link);
    await button(page, 'Confirm new address').click();
    await page.getByRole('alert').getByText('The link is invalid or has expired').waitFor();
    await page.getByRole('link', { name: 'Request a new link' }).click();
    await page.getByText('Your address is moved@example.org.').waitFor();
  },
);

scene('D9 the link works only for the account that requested it', { as: 'john', refused: [400] }, async (page) => {
  const body = { email: 'elsewhere@example.com', password: PASSWORD };
  await site.ask('susan', 'POST', '/email-change-requests', body);
  await page.goto(site.url + linkIn(await mailTo(site.server, body.email), '/change-email'));
  await button(page, 'Confirm new address').click();
  await page.getByRole('alert').getByText('or it belongs to another account.').waitFor();
});

/** Creates a post of `name` with a comment of susan, and a comment of `name` on a post of susan. */
async function written(name) {
  const own = await site.ask(name, 'POST', '/posts', { body: `a post by ${name}` });
  await site.ask('susan', 'POST', `/posts/${own.id}/comments`, { body: 'well said' });
  const other = await site.ask('susan', 'POST', '/posts', { body: `to ${name}` });
  await site.ask(name, 'POST', `/posts/${other.id}/comments`, { body: `a remark by ${name}` });
  return { own: own.id, other: other.id };
}

async function leave(page, name, choice) {
  await page.getByRole('radio', { name: choice }).check();
  await password(page).fill(PASSWORD);
  await page.getByLabel(`Type your username, ${name}`).fill(name);
  await button(page, 'Delete my account').click();
}

async function gone(page, name) {
  await toast(page, 'Account deleted.');
  await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/');
  assert.deepEqual(
    (await page.context().cookies()).filter((it) => it.name.includes('session')),
    [],
  );
  await page.goto('/login');
  await signIn(page, `${name}@example.com`);
  await page.getByText('Incorrect email or password.').waitFor();
}

scene('posts of a deleted account can be kept without an author', { refused: [400, 401, 404] }, async (page) => {
  const { own, other } = await written('stayer');
  await enter(page, 'stayer');
  await page.goto('/account/delete');
  await button(page, 'Delete my account').click();
  await page.getByText('Choose an option.').waitFor();
  await eventually(() => focused(page.getByRole('radio', { name: 'Keep them' })), true);
  await page.getByText('Type stayer to confirm.').waitFor();
  await page.getByRole('radio', { name: 'Keep them' }).check();
  await page.getByLabel('Type your username').fill('Stayer');
  await password(page).fill('not this one');
  await button(page, 'Delete my account').click();
  await page.getByText('Invalid password.').waitFor();
  await eventually(() => focused(password(page)), true);
  await leave(page, 'stayer', 'Keep them');
  await gone(page, 'stayer');

  await page.goto(`/post/${own}`);
  await entries(page).getByText('a post by stayer').waitFor();
  await entries(page).getByText('deleted user', { exact: true }).waitFor();
  await comments(page).getByText('well said').waitFor();
  assert.equal(await entries(page).locator('a[href^="/user/"]').count(), 0, 'a name without a link');
  await picture(page, 'deleted-author');
  await page.goto(`/post/${other}`);
  await comments(page).getByText('a remark by stayer').waitFor();
  assert.equal(await comments(page).locator('a[href^="/user/"]').count(), 0);
  await page.goto('/user/stayer');
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
});

scene('posts can be deleted with their account', { refused: [401, 404] }, async (page) => {
  const { own, other } = await written('goer');
  const tab = await page.context().newPage();
  await enter(page, 'goer');
  await tab.goto('/account');
  await page.goto('/account/delete');
  await leave(page, 'goer', 'Delete them');
  await tab.getByText('Sign in to view this page.').waitFor();
  await gone(page, 'goer');
  await eventually(async () => (await fetch(`${site.url}/api/v1/posts/${own}`)).status, 404);
  await eventually(async () => (await (await fetch(`${site.url}/api/v1/posts/${other}/comments`)).json()).count, 0);
  await page.goto(`/post/${own}`);
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  await page.goto(`/post/${other}`);
  await page.getByText('No comments yet.').waitFor();
});

scene('the last administrator cannot delete the account', { as: 'admin', refused: [409] }, async (page) => {
  await page.goto('/account/delete');
  await leave(page, 'admin', 'Keep them');
  const alert = page.getByRole('alert');
  await alert.getByText('You are the last administrator. Make another account an administrator first.').waitFor();
  await eventually(() => focused(alert), true);
  await menu(page).getByRole('link', { name: 'Account' }).waitFor();
});
