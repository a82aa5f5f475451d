// Pages on paper: the texts and the addresses of their links, without what only a screen can use.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { main, picture, scenes, startSite } from './site.mjs';

let site, post;
const scene = scenes(() => site);

before(async () => {
  site = await startSite();
  const body =
    'A [link](https://example.com/there), and [another](/about).\n\n    a line of code that is far too long for paper '.concat(
      'x'.repeat(300),
    );
  post = await site.ask('john', 'POST', '/posts', { body });
  await site.ask('susan', 'POST', `/posts/${post.id}/comments`, { body: 'An answer' });
});

scene('a post in print, as a dark screen shows it', { as: 'john', dark: true }, async (page) => {
  await page.goto(`/post/${post.id}`);
  await main(page).getByText('An answer').waitFor();
  await main(page).getByRole('button', { name: 'Comment' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'print-post');

  for (const text of ['A link', 'An answer', 'susan'])
    assert.ok(await page.getByRole('article').getByText(text).first().isVisible(), text);
  for (const selector of ['header.site-header', 'footer', 'nav', 'form', '.entry-foot', '.entry-tools', '.skip'])
    for (const item of await page.locator(selector).all())
      assert.equal(await item.isVisible(), false, `${selector}: ${await item.textContent()}`);
  const after = (name) =>
    main(page)
      .getByRole('link', { name })
      .evaluate((it) => getComputedStyle(it, '::after').content);
  assert.match(await after('link'), /^" \(" attr\(href\) "\)"$|https:\/\/example\.com\/there/);
  assert.equal(await after('another'), 'none');
  const [ink, paper, excess] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    const code = document.querySelector('.prose pre');
    return [color, backgroundColor, code.scrollWidth - code.clientWidth];
  });
  assert.deepEqual([ink, paper, excess], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 0]);
});
