// The pages about problems, which the API writes, look like the rest of the site, without JavaScript.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { look } from './looks.mjs';
import { headed, scenes, startSite } from './site.mjs';

let site;
before(async () => (site = await startSite()));

scenes(() => site)('a problem page without JavaScript', { javaScriptEnabled: false }, async (page) => {
  await page.goto('/problems/precondition');
  await headed(page, 'Changed in the meantime');
  assert.equal(await page.title(), 'Retort - Changed in the meantime');
  await look(page, 'problem');
  assert.equal(await page.getByRole('link', { name: 'Retort, home' }).getAttribute('href'), `${site.url}/`);
  await page.getByRole('link', { name: 'API reference' }).click();
  assert.equal(await page.title(), 'Retort - API reference');
});
