// Tags in posts, and their pages.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { look, shiftOf } from './looks.mjs';
import { entries, eventually, scenes, startSite } from './site.mjs';

let site;
const scene = scenes(() => site);

before(async () => {
  site = await startSite();
  for (let i = 1; i <= 22; i++) await site.ask('susan', 'POST', '/posts', { body: `Cup ${i} of #Tea, and #生茶.` });
  await site.ask('john', 'POST', '/posts', { body: '# Coffee\n\nNot #tea, but `#code` and #coffee.' });
});

scene('a tag in a post leads to its page, with all posts that have it', {}, async (page) => {
  await page.goto('/');
  const link = entries(page).first().getByRole('link', { name: '#tea' });
  assert.equal(await link.getAttribute('href'), '/tag/tea');
  assert.equal(await entries(page).first().getByRole('link', { name: '#code' }).count(), 0);
  await link.click();
  await eventually(() => page.title(), 'Retort - #tea');
  await page.getByRole('heading', { name: '#tea', level: 1 }).waitFor();
  await page.getByText('23 posts with this tag.').waitFor();
  await eventually(() => entries(page).count(), 20);
  await page.getByRole('link', { name: 'Page 2' }).click();
  await eventually(() => entries(page).count(), 3);
  await eventually(() => page.title(), 'Retort - #tea - page 2');
  assert.equal(new URL(page.url()).pathname, '/tag/tea');
});

scene('tags of any script, in any letter case', {}, async (page) => {
  await page.goto('/tag/TEA');
  await page.getByText('23 posts with this tag.').waitFor();
  await entries(page).nth(1).getByRole('link', { name: '#生茶', exact: true }).click();
  await page.getByRole('heading', { name: '#生茶', level: 1 }).waitFor();
  await page.getByText('22 posts with this tag.').waitFor();
  assert.equal(await shiftOf(page), 0);
});

scene('a tag that no post has', { refused: [400] }, async (page) => {
  await page.goto('/tag/nothing');
  await page.getByText('No post has this tag.').waitFor();
  await page.goto(`/tag/${'x'.repeat(65)}`);
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
});

scene('the page of a tag in all sizes and colors', { as: 'john' }, async (page) => {
  await page.goto('/tag/tea');
  await page.getByText('23 posts with this tag.').waitFor();
  await look(page, 'tag');
});
