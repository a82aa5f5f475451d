// Titles of posts, and long posts in lists, which are folded.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { shiftOf } from './looks.mjs';
import { SIZES, entries, eventually, focused, picture, scenes, startSite } from './site.mjs';

let site;
const scene = scenes(() => site);

const PARAGRAPH = 'Sentences of a long text follow one another, and each of them is read with pleasure. '.repeat(6);
const ESSAY = `# An essay\n\n${`${PARAGRAPH}\n\n`.repeat(5)}The end, with [a link](/login).`;
const LIST = Array.from({ length: 60 }, (_, i) => `- ${i + 1}`).join('\n');

before(async () => {
  site = await startSite();
  await site.ask('john', 'POST', '/posts', { body: LIST });
  await site.ask('john', 'POST', '/posts', { body: `${PARAGRAPH}\n\nNot long enough.` });
  await site.ask('susan', 'POST', '/posts', { body: ESSAY });
});

const essay = (page) => page.getByRole('article', { name: 'Post by susan: An essay' });
const more = (entry) => entry.getByRole('button', { name: /^Read more/ });
const less = (entry) => entry.getByRole('button', { name: 'Show less' });
const heightOf = async (locator) => (await locator.boundingBox()).height;

for (const [size, device] of Object.entries(SIZES)) {
  scene(`a long post is folded, and opens in place: ${size}`, { device }, async (page) => {
    await page.goto('/');
    await more(essay(page)).waitFor();
    assert.equal(await more(essay(page)).textContent(), 'Read more · 2 min');
    assert.equal(await more(essay(page)).getAttribute('aria-expanded'), 'false');
    assert.equal(await more(entries(page)).count(), 2, 'the essay and the list');
    await picture(page, `folded-${size}`);
    const folded = await heightOf(essay(page));
    const { y } = await essay(page).boundingBox();

    await more(essay(page)).focus();
    await page.keyboard.press('Enter');
    await less(essay(page)).waitFor();
    assert.equal(await less(essay(page)).getAttribute('aria-expanded'), 'true');
    assert.ok(await focused(less(essay(page))), 'the button keeps the focus');
    assert.ok((await heightOf(essay(page))) > 2 * folded);
    await page.keyboard.press('Enter');
    await more(essay(page)).waitFor();
    assert.ok((await more(essay(page)).boundingBox()).y >= 0, 'the button stays in view');
    assert.equal(await heightOf(essay(page)), folded);
    await page.evaluate(() => scrollTo(0, 0));
    assert.equal((await essay(page).boundingBox()).y, y);
    assert.equal(await shiftOf(page), 0);
  });
}

scene('a link that is out of sight opens the post when it gets the focus', {}, async (page) => {
  await page.goto('/');
  await more(essay(page)).focus();
  await page.keyboard.press('Shift+Tab');
  await less(essay(page)).waitFor();
  const link = essay(page).getByRole('link', { name: 'a link' });
  assert.ok(await focused(link));
  const { y } = await link.boundingBox();
  assert.ok(y > 0 && y < 800, `at ${y}: in view`);
});

scene('an open post is still open when one comes back to the list', {}, async (page) => {
  await page.goto('/');
  await more(essay(page)).click();
  await essay(page).getByRole('link', { name: 'Permalink: An essay' }).click();
  await eventually(() => page.title(), 'Retort - An essay');
  await page.getByRole('heading', { name: 'An essay, by susan' }).waitFor();
  assert.equal(await more(page).count(), 0, 'on its own page it is whole');
  await page.goBack();
  await less(essay(page)).waitFor();
});

scene('the title of the page changes with that of the post', { as: 'john' }, async (page) => {
  const { id } = await site.ask('john', 'POST', '/posts', { body: 'before the edit' });
  await page.goto(`/edit/${id}`);
  await page.getByLabel('Edit your post').fill('# After\n\nthe edit');
  await page.getByRole('button', { name: 'Save' }).click();
  await eventually(() => page.title(), 'Retort - After');
});
