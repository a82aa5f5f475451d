// Registering, signing in and out, and pages that require signing in (C2, D1, D3, D4).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { mailTo, mailsTo } from '../support/mail.mjs';
import { PASSWORD } from '../support/server.mjs';
import { about, eventually, entries, focused, linkIn, scenes, signIn, startSite, toast } from './site.mjs';

let site, closed;
const scene = scenes(() => site);
const closedScene = scenes(() => closed);
before(async () => {
  site = await startSite({ people: { john: {}, susan: {}, unconfirmed: { confirmed: false } } });
  closed = await startSite({ env: { RETORT_PUBLIC_READ: 'false' } });
});

const email = (page) => page.getByLabel('Email');
const password = (page) => page.getByLabel('Password', { exact: true });
const register = (page) => page.getByRole('main').getByRole('button', { name: 'Register' });

scene('C2 errors are shown at their fields', { refused: [400, 409] }, async (page) => {
  await page.goto('/register');
  await register(page).click();
  await page.getByText('This field is required.').first().waitFor();
  assert.equal(await page.getByText('This field is required.').count(), 3);
  await eventually(() => focused(email(page)), true);

  await email(page).fill('not an address');
  await page.getByLabel('Username').fill('9 lives');
  await password(page).fill('long enough');
  await page.getByLabel('Confirm password', { exact: true }).fill('long enougj');
  await register(page).click();
  await page.getByText('Passwords do not match.').waitFor();
  await eventually(() => focused(page.getByLabel('Confirm password', { exact: true })), true);
  await page.getByLabel('Confirm password', { exact: true }).fill('long enough');
  await register(page).click();
  await page.getByText('Invalid email address.').waitFor();
  assert.equal(await about(page, email(page)), 'Invalid email address.');
  assert.equal(
    await about(page, page.getByLabel('Username')),
    'Usernames must have only letters, numbers, dots or underscores',
  );

  await email(page).fill('new@example.com');
  await page.getByLabel('Username').fill('JOHN');
  await register(page).click();
  await page.getByText('Username already in use.').waitFor();
  await eventually(() => focused(page.getByLabel('Username')), true);
  assert.equal(await email(page).inputValue(), 'new@example.com', 'nothing typed is lost');
});

scene('a password that is easy to guess is refused at its field, with advice', { refused: [400] }, async (page) => {
  await page.goto('/register');
  await email(page).fill('weak@example.com');
  await page.getByLabel('Username').fill('weak');
  await password(page).fill('password1');
  await page.getByLabel('Confirm password', { exact: true }).fill('password1');
  await register(page).click();
  await page.getByText('This password is easy to guess').waitFor();
  await eventually(() => focused(password(page)), true);
  assert.match(
    await about(page, password(page)),
    /^This password is easy to guess: .*a common word.*Use several unrelated words/,
  );
});

scene(
  'a registration that is sent again with its Idempotency-Key is stored once',
  { refused: ['ERR_CONNECTION_RESET'] },
  async (page) => {
    const keys = [];
    await page.route('**/api/v1/users', async (route) => {
      const response = await route.fetch();
      assert.equal(response.status(), 202);
      keys.push(await route.request().headerValue('Idempotency-Key'));
      if (keys.length === 1) await route.abort('connectionreset');
      else await route.fulfill({ response });
    });
    await page.goto('/register');
    await email(page).fill('again@example.com');
    await page.getByLabel('Username').fill('again');
    await password(page).fill('a flask full of ink');
    await page.getByLabel('Confirm password', { exact: true }).fill('a flask full of ink');
    await register(page).click();
    await page.getByRole('alert').getByText('Cannot reach the server.').waitFor();
    await register(page).click();
    await page.getByText('Confirmation email sent to').waitFor();
    assert.match(keys[0], /^"[0-9a-f]{32}"$/);
    assert.deepEqual(keys, [keys[0], keys[0]]);
    const made = site.server.sql((db) =>
      db.all('SELECT id FROM registrations WHERE email_key = ?', 'again@example.com'),
    );
    assert.equal(made.length, 1);
  },
);

const ANOTHER = 'a new email is on its way.';

scene('C7 another confirmation email can be requested, and its link works', { refused: [400] }, async (page) => {
  await page.goto('/register');
  await email(page).fill('late@example.com');
  await page.getByLabel('Username').fill('late');
  await password(page).fill('a flask full of ink');
  await page.getByLabel('Confirm password', { exact: true }).fill('a flask full of ink');
  await register(page).click();
  await page.getByText('Confirmation email sent to').waitFor();
  await eventually(() => focused(page.getByRole('heading', { name: 'Check your inbox' })), true);
  const first = await mailTo(site.server, 'late@example.com', 1);
  await page.getByRole('button', { name: 'Send another email' }).click();
  await page.getByText(ANOTHER).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Send another email' }).count(), 0);
  const second = await mailTo(site.server, 'late@example.com', 2);

  await page.goto('about:blank');
  await page.goto(site.url + linkIn(first, '/confirm'));
  await password(page).fill('a flask full of ink');
  await page.getByRole('button', { name: 'Confirm account' }).click();
  await page.getByRole('alert').getByText('The confirmation link is invalid or has expired.').waitFor();
  await page.getByRole('button', { name: 'Send another email' }).click();
  await page.getByText('This field is required.').waitFor();
  await eventually(() => focused(email(page)), true);
  await email(page).fill('late@example.com');
  await page.getByRole('button', { name: 'Send another email' }).click();
  await page.getByText(ANOTHER).waitFor();
  assert.equal(mailsTo(site.server, 'late@example.com').length, 2, 'one in five minutes');

  await page.goto('about:blank');
  await page.goto(site.url + linkIn(second, '/confirm'));
  await password(page).fill('not this one');
  await page.getByRole('button', { name: 'Confirm account' }).click();
  await page.getByText('This is not the password that you chose when you registered.').waitFor();
  await password(page).fill('a flask full of ink');
  await page.getByRole('button', { name: 'Confirm account' }).click();
  await page.getByText('Your account is confirmed.').waitFor();
  await eventually(() => focused(page.getByRole('heading', { name: 'Welcome!' })), true);
});

/** Registers with the API; returns the path of the emailed link. */
async function registered(username, email) {
  await site.server.request({ method: 'POST', path: '/users', body: { username, email, password: PASSWORD } });
  return linkIn(await mailTo(site.server, email), '/confirm');
}

scene(
  'C4 a username that was taken meanwhile can be replaced at the confirmation, which signs in',
  { refused: [409] },
  async (page) => {
    const [mine, theirs] = [await registered('twin', 'one@example.com'), await registered('Twin', 'two@example.com')];
    const token = theirs.split('token=')[1];
    await site.server.request({ method: 'POST', path: '/confirmations', body: { token, password: PASSWORD } });

    await page.goto(site.url + mine);
    assert.equal(await page.getByLabel('New username').count(), 0);
    await password(page).fill(PASSWORD);
    await page.getByRole('button', { name: 'Confirm account' }).click();
    await page.getByText('Username already in use.').waitFor();
    await eventually(() => focused(page.getByLabel('New username')), true);
    await page.getByLabel('New username').fill('twin_two');
    await page.getByRole('button', { name: 'Confirm account' }).click();
    await page.getByText('Your account is confirmed.').waitFor();
    await page.getByRole('link', { name: 'Start reading' }).click();
    await page.getByRole('heading', { name: 'Hello, twin_two!' }).waitFor();

    await page.goto('about:blank');
    await page.goto(site.url + mine);
    await password(page).fill(PASSWORD);
    await page.getByRole('button', { name: 'Confirm account' }).click();
    await page.getByText('This account is already confirmed.').waitFor();
  },
);

scene('C8 an unconfirmed account is offered another email', { refused: [403] }, async (page) => {
  await page.goto('/login');
  await signIn(page, 'unconfirmed@example.com');
  await page.getByText('Confirm your account first').waitFor();
  await eventually(() => focused(page.getByRole('alert')), true);
  await page.getByRole('button', { name: 'Send another email' }).click();
  await page.getByText(ANOTHER).waitFor();
  await page.goto(site.url + linkIn(await mailTo(site.server, 'unconfirmed@example.com'), '/confirm'));
  await password(page).fill('correct horse battery');
  await page.getByRole('button', { name: 'Confirm account' }).click();
  await page.getByText('Your account is confirmed.').waitFor();
});

scene('D1 a wrong password is refused in one sentence', { refused: [401] }, async (page) => {
  await page.goto('/login');
  await signIn(page, 'john@example.com', 'wrong password');
  await page.getByText('Incorrect email or password.').waitFor();
  await eventually(() => focused(page.getByRole('alert')), true);
  await page.getByRole('button', { name: 'Show password' }).click();
  assert.equal(await password(page).getAttribute('type'), 'text');
});

const NEXT = {
  '/user/john': '/user/john',
  '/?page=2': '/?page=2',
  '//evil.example': '/',
  '/\\evil.example': '/',
  '/.//evil.example': '/',
  '/\t/evil.example': '/',
  'https://evil.example/': '/',
  'javascript:alert(1)': '/',
  '/login?next=/login': '/',
};

scene('D1 signing in leads to a page of this site and to no other', {}, async (page) => {
  for (const [next, lands] of Object.entries(NEXT)) {
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await signIn(page, 'john@example.com');
    await page.getByRole('link', { name: 'Profile', exact: true }).waitFor();
    await eventually(() => page.url(), site.url + lands);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  }
});

scene('D3 a page that needs an account leads to the sign-in page and back', {}, async (page) => {
  const { id } = await site.ask('john', 'POST', '/posts', { body: 'to be edited' });
  await page.goto(`/edit/${id}`);
  await toast(page, 'Sign in to view this page.');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await signIn(page, 'john@example.com');
  await page.getByRole('heading', { name: 'Edit post' }).waitFor();
  assert.equal(page.url(), `${site.url}/edit/${id}`);
});

scene('no text is lost when a session ends', { refused: [401] }, async (page) => {
  await page.goto('/login');
  await signIn(page, 'john@example.com');
  await page.getByLabel('What’s on your mind?').fill('a long thought');
  await entries(page).first().waitFor(); // all requests of the page are done
  site.server.sql((db) => db.exec('DELETE FROM credentials WHERE kind = 1'));
  await page.getByRole('button', { name: 'Publish' }).click();
  await toast(page, 'Your session has ended. Your text is saved as a draft. Sign in again.');
  await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, 'john@example.com');
  await eventually(() => page.getByLabel('What’s on your mind?').inputValue(), 'a long thought');
});

scene('the page shows that a session has ended', { refused: [401] }, async (page) => {
  await page.goto('/login');
  await signIn(page, 'john@example.com');
  await page.getByRole('heading', { name: 'Hello, john!' }).waitFor();
  await page.context().clearCookies();
  await page.reload();
  await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
});

scene('signing in in one tab is noticed in others', {}, async (page) => {
  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
  await page.goto('/login');
  await signIn(page, 'susan@example.com');
  await other.getByRole('heading', { name: 'Hello, susan!' }).waitFor();
  await other.getByRole('button', { name: 'Sign out', exact: true }).click();
  await toast(other, 'You are signed out.');
  await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
});

closedScene('a site that is not public asks visitors to sign in', { refused: [401] }, async (page) => {
  for (const path of ['/', '/post/1', '/user/john']) {
    await page.goto(path);
    await page.getByText('Sign in to view this page.').first().waitFor();
  }
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).first().click();
  await signIn(page, 'john@example.com');
  await page.getByRole('heading', { name: 'john', level: 1 }).waitFor();
});

scene('values that a password manager fills in are sent, in every field', { refused: [400] }, async (page) => {
  await page.goto('/register');
  const email = page.getByLabel('Email');
  await email.waitFor();
  await page.evaluate(() => {
    for (const input of document.querySelectorAll('main form input')) {
      input.value = `filled ${input.name}`;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByText('Passwords do not match.').waitFor(); // rendered again since
  assert.equal(await email.inputValue(), 'filled email');
  assert.equal(await page.getByLabel('Username').inputValue(), 'filled username');
});
