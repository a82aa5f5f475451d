// The API reference at /docs: it shows every operation, and sends requests. `scene` fails on errors in the console, such as
// violations of the content security policy.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { SIZES, entries, picture, scenes, startSite } from './site.mjs';

let site;
before(async () => (site = await startSite()));
/** The library is large: on a busy machine it takes its time. */
const PATIENCE_MS = 90_000;
const scene = (name, options, play) =>
  scenes(() => site)(name, options, async (page) => {
    page.setDefaultTimeout(PATIENCE_MS);
    await play(page);
  });

/** Sends an operation as it is filled in, and gives the status that the page shows. */
async function tryOut(page, tag, operation) {
  const block = page.locator(`#operations-${tag}-${operation}`);
  await block.locator('.opblock-summary-control').click();
  await block.getByRole('button', { name: 'Execute' }).click();
  const status = block.locator('.live-responses-table .response-col_status').last();
  await status.waitFor();
  return (await status.innerText()).trim();
}

scene('a reader finds the reference, and tries a request', {}, async (page) => {
  const foreign = [];
  page.on('request', (request) => new URL(request.url()).origin === site.url || foreign.push(request.url()));
  await page.goto('/');
  await page.getByRole('link', { name: 'API reference' }).click();
  await page.getByText('Sign in to send requests as yourself.').waitFor();
  assert.equal(await tryOut(page, 'posts', 'listPosts'), '200');
  for (const [size, { viewport }] of Object.entries(SIZES))
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await picture(page, `docs ${size} ${colorScheme}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
    }
  assert.deepEqual(foreign, []);
});

scene(
  'requests, also those that change something, are sent with the viewer’s session',
  { as: 'john' },
  async (page) => {
    await page.goto('/docs');
    await page.getByText('Requests are sent as john.').waitFor();
    assert.equal(await tryOut(page, 'accounts', 'getMe'), '200');
    await page.getByText('john@example.com').first().waitFor();
    assert.equal(await tryOut(page, 'posts', 'createPost'), '201');
    await page.goto('/');
    await entries(page).first().waitFor();
  },
);
