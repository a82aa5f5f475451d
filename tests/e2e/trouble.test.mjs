// Unknown pages, and an API that cannot be reached.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { faultsOf } from './looks.mjs';
import { eventually, entries, picture, scenes, startSite, titled, toast } from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  site = await startSite();
  await site.ask('john', 'POST', '/posts', { body: 'still here' });
});

scene('I2 unknown pages say that they were not found', { refused: [400, 404] }, async (page) => {
  const nothing = [
    '/nowhere',
    '/post/999999',
    '/post/abc',
    '/post/0',
    '/post/-1',
    '/user/nobody',
    '/user/%20',
    '/post/%FF',
    '/post/1/more',
  ];
  for (const path of nothing) {
    await page.goto(path);
    await page.getByRole('heading', { name: 'Page not found', level: 1 }).waitFor();
    await eventually(() => page.title(), 'Retort - Page not found');
  }
  await page.getByRole('link', { name: 'Go to the home page' }).click();
  await entries(page).first().waitFor();
  await titled(page, 'Retort');
});

scene('while the server is down, pages say so and recover', { as: 'john', refused: [502] }, async (page) => {
  await page.goto('/');
  const text = page.getByLabel('What’s on your mind?');
  await text.fill('written in vain?');
  await site.server.end();

  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('alert').getByText('The server does not answer.').waitFor();
  await page
    .getByRole('alert')
    .getByText(/^Reference: [0-9a-f]{32}$/)
    .waitFor();
  assert.equal(await text.inputValue(), 'written in vain?');
  await page.reload();
  await page.getByRole('alert').getByText('The server does not answer. It is probably just starting.').waitFor();
  assert.equal(await text.inputValue(), 'written in vain?');
  assert.deepEqual(await faultsOf(page, 'away'), []);
  await picture(page, 'away-desktop-light');
  await page.getByRole('link', { name: 'Profile', exact: true }).click();
  await page.getByRole('alert').first().waitFor();
  await page.goBack();
  await page.getByText('Preview not available').waitFor();

  await site.restart();
  await page.getByRole('button', { name: 'Try again' }).click();
  await entries(page).getByText('still here').waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  await toast(page, 'Post published.');
  await eventually(() => entries(page).filter({ hasText: 'written in vain?' }).count(), 1);
});

test('an error in the page is not reported as a network error', async () => {
  const page = await site.open();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.addInitScript(() => {
    window.Request = class extends Request {
      constructor(...given) {
        if (given[1]?.signal) throw new TypeError('x is not a function');
        super(...given);
      }
    };
  });
  await page.goto('/');
  await page.getByRole('alert').getByText('Something went wrong on this page. Reload the page').waitFor();
  assert.ok(
    said.some((it) => it.includes('x is not a function')),
    'the console says which',
  );
  await page.context().close();
});

test('a response that never arrives, or breaks off, is reported as a network error', async () => {
  const page = await site.open();
  await page.route('**/api/v1/posts**', (route) => route.abort('connectionreset'));
  await page.goto('/');
  await page.getByRole('alert').getByText('Cannot reach the server. Check your connection').waitFor();
  await page.context().close();
});

for (const [name, minutes] of [
  ['slow', -10],
  ['fast', 10],
]) {
  scene(
    `a browser’s clock that is ten minutes ${name} does not change the times that are shown`,
    { as: 'john' },
    async (page) => {
      await page.addInitScript((shift) => {
        const right = Date.now;
        Date.now = () => right() + shift;
      }, minutes * 60_000);
      const { id } = await site.ask('john', 'POST', '/posts', { body: `a clock, ${name}` });
      const date = (seconds) => {
        const us = (Date.now() + seconds * 1000) * 1000;
        site.server.sql((db) => db.run('UPDATE posts SET created_at = ? WHERE id = ?', us, id));
      };
      date(-200);
      await page.goto(`/post/${id}`);
      await entries(page).getByText('3 minutes ago').waitFor();
      date(480);
      await page.reload();
      await entries(page).getByText('just now').waitFor();
      await page.goto('/account/sessions');
      await page.getByText('in 23 hours').first().waitFor();
    },
  );
}

scene('a response from a captive portal is recognized', {}, async (page) => {
  await page.goto('/');
  await entries(page).first().waitFor();
  await page.route('**/api/v1/**', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>hotel wifi' }),
  );
  await entries(page).filter({ hasText: 'still here' }).getByRole('link', { name: 'Permalink' }).click();
  await page.getByText('Unexpected response').first().waitFor();
  await page.unroute('**/api/v1/**');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await entries(page).getByText('still here').waitFor();
});
