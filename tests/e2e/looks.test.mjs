// Every page on phone and desktop, light and dark: screenshots, and checks for problems that screenshots do not show.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { look, shiftOf } from './looks.mjs';
import { eventually, comments, entries, focused, scenes, startSite, toast } from './site.mjs';

const LONG = 'user_with_a_very_long_name_that_goes_on_and_on_and_on_to_the_end';
let site, empty;
const scene = scenes(() => site);

const RICH = `# A heading

A paragraph with **bold**, *italic*, ~~struck~~, \`code\` and [a link](https://example.com/). And one very long word:
${'Retortenschwenkerfederhaltung'.repeat(6)}

## Lists

- one
- two
  1. nested, with a good deal of text so that the line has to break somewhere on a phone
  2. again

> A quotation, of *some* length, so that it takes more than one line on a narrow screen.

\`\`\`c
int main(int argc, char **argv) { return printf("a line that is far too long for a phone, and for the column too\\n") < 0; }
\`\`\`

| Vessel | Volume | Neck | Use | Remarks |
|:--|--:|:-:|:--|:--|
| Retort | 250 ml | long | distilling | the one in the logo, not to be confused with the alembic |
| Flask | 1000 ml | short | keeping | ${'wide '.repeat(12)} |

---

##### The end`;

before(async () => {
  site = await startSite({
    people: { john: {}, susan: {}, long: { username: LONG, email: 'long@example.com' } },
  });
  empty = await startSite({ people: { john: {} } });
  for (let i = 1; i <= 23; i++)
    await site.ask(i % 2 ? 'susan' : 'long', 'POST', '/posts', { body: `A note, the **${i}.** of many.` });
  const { id } = await site.ask('john', 'POST', '/posts', { body: RICH });
  assert.equal(id, 24);
  for (const [as, body] of [
    ['susan', 'Well *said*.'],
    ['long', `${'Nochsoeinlangeswort'.repeat(8)} and \`code\``],
    ['john', 'Thanks!'],
  ]) {
    await site.ask(as, 'POST', `/posts/${id}/comments`, { body });
  }
});

const PAGES = {
  home: ['/', (page) => entries(page).first().waitFor()],
  'home-page-2': ['/?page=2', (page) => entries(page).first().waitFor()],
  post: ['/post/24', (page) => comments(page).first().waitFor()],
  user: ['/user/susan', (page) => entries(page).first().waitFor()],
  'user-long': [`/user/${LONG}`, (page) => entries(page).first().waitFor()],
  register: ['/register', (page) => page.getByLabel('Username').waitFor()],
  login: ['/login', (page) => page.getByLabel('Email').waitFor()],
  confirm: ['/confirm', (page) => page.getByText('Open the link in the email').waitFor()],
  'forgot-password': ['/forgot-password', (page) => page.getByLabel('Email').waitFor()],
  'reset-password': [
    '/reset-password#token=x',
    (page) => page.getByLabel('Confirm new password', { exact: true }).waitFor(),
  ],
  'reset-no-link': ['/reset-password', (page) => page.getByText('Request a new link').waitFor()],
  'not-found': ['/nowhere', (page) => page.getByRole('heading', { name: 'Page not found' }).waitFor()],
};

for (const [name, [path, ready]] of Object.entries(PAGES)) {
  scene(`${name}, as a visitor sees it`, {}, async (page) => {
    const refused = [];
    page.on('response', (reply) => reply.status() >= 400 && refused.push(`${reply.status()} ${reply.url()}`));
    await page.goto(path);
    await ready(page);
    assert.ok((await shiftOf(page)) < 0.05, `what was shown moved by ${await shiftOf(page)}`);
    await look(page, name);
    assert.deepEqual(refused, []);
  });
}

scene('home, as its writers see it', { as: 'john' }, async (page) => {
  await page.goto('/');
  await page.getByLabel('What’s on your mind?').fill('## A draft\n\nwith *some* words in it');
  await page.getByRole('region', { name: 'Preview' }).getByRole('heading').waitFor();
  await look(page, 'home-john');
});

scene('a post, as its author sees it', { as: 'john' }, async (page) => {
  await page.goto('/post/24');
  await comments(page).nth(2).getByRole('button', { name: 'Edit' }).click();
  await look(page, 'post-john');
});

scene('the confirmation before deleting', { as: 'john' }, async (page) => {
  await page.goto('/post/24');
  await entries(page).getByRole('button', { name: 'Delete' }).click();
  await look(page, 'delete');
});

scene('the edit page', { as: 'john' }, async (page) => {
  await page.goto('/edit/24');
  await page.getByRole('region', { name: 'Preview' }).getByRole('table').waitFor();
  await look(page, 'edit');
});

scene('errors and messages', { refused: [400] }, async (page) => {
  await page.goto('/edit/24');
  await toast(page, 'Sign in to view this page.');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This field is required.').first().waitFor();
  await look(page, 'errors');
});

scene('while a page loads', { refused: [] }, async (page) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/api/v1/**', (route) => held.then(() => route.continue()));
  await page.goto('/');
  await page.getByText('Loading…').waitFor({ state: 'attached' });
  await look(page, 'loading');
  release();
  await entries(page).first().waitFor();
});

scenes(() => empty)('a site without posts', { as: 'john' }, async (page) => {
  await page.goto('/');
  await page.getByText('No posts yet. Write the first one.').waitFor();
  await look(page, 'empty');
});

scene('the keyboard is enough', {}, async (page) => {
  await page.goto('/');
  await entries(page).first().waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  assert.equal(await focused(skip), true);
  await page.keyboard.press('Enter');
  await eventually(() => focused(page.getByRole('main')), true);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page.getByRole('main').getByRole('link', { name: 'Register' })), true);
  await page.keyboard.press('Enter');
  await eventually(() => focused(page.getByRole('heading', { name: 'Register' })), true);
});

// frontend/chunks.ts fails the build if these two are too large.
scene('a reader loads one script and one stylesheet', {}, async (page) => {
  const loaded = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/assets/')) loaded.push(pathname);
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await entries(page).first().waitFor();
  const kinds = loaded.map((path) => path.replace(/-[\w-]+\./, '.')).sort();
  assert.deepEqual(kinds, ['/assets/index.css', '/assets/index.js']);
});

scene('what only signed-in users see appears without a layout shift', { as: 'john' }, async (page) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.route('**/assets/signed-in-*', async (route) => {
    // The browser has painted, so that a page that was shown too early would shift.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByLabel('What’s on your mind?').waitFor();
  await entries(page).first().waitFor();
  assert.ok((await page.evaluate(() => window.shifts.reduce((sum, it) => sum + it, 0))) < 0.01);
});
