// The main stories and all pages, for each browser engine: a file of tests for each, so that they run side by side.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mailTo } from '../../support/mail.mjs';
import { PASSWORD } from '../../support/server.mjs';
import { faultsOf } from '../looks.mjs';
import { DESKTOP, PHONE, linkIn, startSite } from '../site.mjs';
import { Page } from './page.mjs';

const SIZES = { desktop: DESKTOP.viewport, phone: PHONE.viewport };
const MENU = 'nav[aria-label=Main]';
const POST = 'article.entry:not(.comment)';
const COMMENT = 'article.comment';
const TEXT = `## Of retorts

\`\`\`
${'a line of code that is far too long for any column '.repeat(4)}
\`\`\`

| One | Two |
|:----|----:|
| ${'wide '.repeat(20)} | 2 |

And ${'averylongword'.repeat(12)}.`;

let site;

async function startStories(engine) {
  const people = {
    susan: {},
    moderator: { role: 'Moderator' },
    admin: { role: 'Administrator' },
    [`fan_${engine}`]: {},
  };
  site = await startSite({ people, browser: false });
  for (let i = 1; i <= 24; i++) await site.ask('susan', 'POST', '/posts', { body: `A note, the **${i}.** of many.` });
  const post = await site.ask('susan', 'POST', '/posts', { body: TEXT });
  await site.ask('susan', 'POST', `/posts/${post.id}/comments`, { body: 'And a *remark*.' });
}

async function signIn(page, email, password = PASSWORD) {
  await page.open('/login');
  await page.fill('Email', email);
  await page.fill('Password', password);
  await page.click('button', 'Sign in');
  await page.shows('button', 'Sign out');
}

const STORIES = {
  async 'a stranger reads'(page) {
    await page.open('/');
    await page.shows('heading', 'Hello, Stranger!');
    await page.click('link', 'susan', POST);
    await page.shows('heading', 'susan');
    await page.reads('25 posts. 1 comment.');
    await page.counts(POST, undefined, 20);
    await page.click('link', 'Page 2');
    await page.counts(POST, undefined, 5);
    assert.equal(await page.path(), '/user/susan?page=2');
    await page.back();
    await page.counts(POST, undefined, 20);
    await page.click('link', '1 comment');
    await page.titled('Retort - Of retorts');
    await page.reads('And a remark.', COMMENT);
    await page.open('/nowhere');
    await page.shows('heading', 'Page not found');
  },

  async 'a newcomer registers, writes and leaves'(page, engine) {
    const email = `new_${engine}@example.com`;
    const password = 'a flask full of ink';
    await page.open('/');
    await page.click('link', 'Register', MENU);
    await page.fill('Email', email);
    await page.fill('Username', `new_${engine}`);
    await page.fill('Password', password);
    await page.fill('Confirm password', password);
    await page.click('button', 'Register');
    await page.shows('heading', 'Check your inbox');
    await page.open(linkIn(await mailTo(site.server, email), '/confirm'));
    await page.titled('Retort - Confirm your account');
    assert.equal(await page.path(), '/confirm');
    await page.fill('Password', password);
    await page.click('button', 'Confirm account');
    await page.reads('Your account is confirmed.');
    await page.click('button', 'Sign out');
    await page.shows('heading', 'Hello, Stranger!');

    await signIn(page, email, password);
    await page.shows('heading', `Hello, new_${engine}!`);
    await page.fill('What’s on your mind?', `Written in *${engine}*`);
    await page.reads(`Written in ${engine}`, '.preview');
    await page.click('button', 'Publish');
    await page.reads(`Written in ${engine}`, POST);
    await page.click('link', '0 comments', POST);
    await page.fill('Add a comment', 'A sharp reply');
    await page.click('button', 'Comment');
    await page.reads('A sharp reply', COMMENT);
    await page.click('button', 'Edit', COMMENT);
    await page.fill('Edit your comment', 'A sharper reply');
    await page.click('button', 'Save');
    await page.reads('Comment updated.'); // the preview still shows the previous text
    await page.reads('A sharper reply', COMMENT);
    await page.reload();
    await page.reads('A sharper reply', COMMENT);
    await page.click('button', 'Delete', COMMENT);
    await page.shows('heading', 'Delete this comment?');
    await page.click('button', 'Delete', 'dialog');
    await page.reads('No comments yet.');
    await page.click('button', 'Sign out');
    await page.shows('heading', 'Hello, Stranger!');
  },

  async 'a phone shows text or preview'(page, engine) {
    await signIn(page, `fan_${engine}@example.com`);
    await page.size(SIZES.phone);
    await page.fill('What’s on your mind?', `From a *phone* by ${engine}`);
    await page.click('tab', 'Preview');
    await page.reads(`From a phone by ${engine}`, '.preview');
    assert.equal(await page.count('field', 'What’s on your mind?'), 0);
    await page.click('button', 'Publish');
    await page.reads(`From a phone by ${engine}`, POST);
  },

  async 'a reader follows'(page, engine) {
    await signIn(page, `fan_${engine}@example.com`);
    await page.open('/user/susan');
    await page.click('button', 'Follow');
    await page.reads('You now follow susan.');
    await page.shows('button', 'Unfollow');
    await page.open('/');
    await page.click('tab', 'Followed');
    await page.counts(POST, undefined, 20);
    await page.press('ArrowLeft');
    await page.focused('tab', 'All');
    await page.open('/user/susan');
    await page.click('button', 'Unfollow');
    await page.reads('You no longer follow susan.');
  },

  async 'a moderator disables a comment and enables it'(page) {
    await signIn(page, 'moderator@example.com');
    await page.open('/moderate');
    await page.click('button', 'Disable');
    await page.focused('field', 'Reason (optional)');
    await page.press('Escape');
    await page.gone('dialog');
    await page.focused('button', 'Disable');
    await page.press('Enter');
    await page.fill('Reason (optional)', 'Off the point.');
    await page.click('button', 'Disable', 'dialog');
    await page.reads('Off the point.', COMMENT);
    await page.click('button', 'Enable');
    await page.reads('Comment by susan enabled.');
    await page.gone('.decision');
  },
};

/** Text that each page shows once it is loaded. */
const PAGES = {
  anonymous: {
    '/': [POST],
    '/post/25': [COMMENT],
    '/user/susan': [POST],
    '/followers/susan': ['heading', 'Followers of susan'],
    '/register': ['button', 'Register'],
    '/login': ['button', 'Sign in', 'main'],
    '/confirm': ['heading', 'Confirm your account'],
    '/forgot-password': ['heading', 'Reset password'],
    '/reset-password#token=x': ['field', 'New password'],
    '/nowhere': ['heading', 'Page not found'],
  },
  admin: {
    '/': ['tab', 'All'],
    '/post/25': ['field', 'Add a comment'],
    '/edit/25': ['button', 'Save'],
    '/edit-profile': ['field', 'Real name'],
    '/account': ['heading', 'Account'],
    '/account/password': ['field', 'Current password'],
    '/account/email': ['field', 'New email address'],
    '/account/sessions': ['.credentials li'],
    '/account/delete': ['button', 'Delete my account'],
    '/moderate': [COMMENT],
    '/admin': ['.rows li'],
    '/admin/audit': ['heading', 'Audit trail'],
    '/edit-profile/1': ['field', 'Real name'],
  },
};

async function lookAt(page, engine, path, shown, who) {
  const found = [];
  await page.open(path);
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.size(viewport);
    await page.shows(...shown);
    found.push(...(await faultsOf(page, `${path} on a ${size}`)));
    await page.picture(`engines/${engine} ${who} ${path} ${size}`);
  }
  return found;
}

/** Defines the tests of an engine, which `start` starts. */
export function testEngine(engine, start) {
  let browser;
  before(async () => {
    await startStories(engine);
    browser = await start();
  });
  after(() => browser?.close());

  /** A test with a browser profile of its own. */
  const scene = (name, play) =>
    test(`${engine}: ${name}`, async () => {
      const own = await browser.open();
      const page = new Page(own, site.url);
      try {
        await page.size(DESKTOP.viewport);
        await play(page);
        assert.deepEqual(await own.complaints(), []);
      } catch (error) {
        await page.picture(`failed ${engine} ${name}`).catch(() => {});
        throw error;
      } finally {
        await own.close();
      }
    });

  for (const [name, play] of Object.entries(STORIES)) scene(name, (page) => play(page, engine));

  for (const [who, pages] of Object.entries(PAGES)) {
    scene(`pages as ${who} sees them`, async (page) => {
      const found = [];
      if (who !== 'anonymous') await signIn(page, `${who}@example.com`);
      for (const [path, shown] of Object.entries(pages)) found.push(...(await lookAt(page, engine, path, shown, who)));
      assert.deepEqual(found, []);
    });
  }
}
