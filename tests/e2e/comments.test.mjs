// Comments on a post (F1, F2, F5).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { eventually, comments, focused, scenes, startSite, toast } from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  site = await startSite({ people: { john: {}, susan: {}, moderator: { role: 'Moderator' } } });
});

const say = (as, id, body) => site.ask(as, 'POST', `/posts/${id}/comments`, { body });

async function postWith(count) {
  const { id } = await site.ask('john', 'POST', '/posts', { body: `a post with ${count} comments` });
  for (let i = 1; i <= count; i++) await say('susan', id, `remark ${i}`);
  return id;
}

scene('F2 a new comment is shown on the last page', { as: 'john' }, async (page) => {
  const id = await postWith(30);
  await page.goto(`/post/${id}#comments`);
  await eventually(() => comments(page).count(), 30);
  await comments(page).first().getByText('remark 1').waitFor();
  await page.getByLabel('Add a comment').fill('the thirty-first');
  await page.getByRole('button', { name: 'Comment' }).click();
  await toast(page, 'Comment published.');
  await eventually(() => comments(page).count(), 1);
  await eventually(() => focused(comments(page).filter({ hasText: 'the thirty-first' })), true);
  assert.equal(new URL(page.url()).search, '?page=2');
  await page.getByRole('navigation', { name: 'Pages of comments' }).getByRole('link', { name: 'Page 1' }).click();
  await eventually(() => comments(page).count(), 30);
  await eventually(
    () =>
      page
        .getByRole('heading', { name: 'Comments', exact: true })
        .evaluate((it) => it.getBoundingClientRect().top < innerHeight / 2),
    true,
  );
});

scene('authors edit and delete their own comments', { as: 'susan' }, async (page) => {
  const id = await postWith(1);
  await say('john', id, 'from john');
  await page.goto(`/post/${id}`);
  await eventually(() => comments(page).count(), 2);
  assert.equal(await comments(page).nth(1).getByRole('button').count(), 0, 'not what others wrote');
  const own = comments(page).first();
  await own.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Edit your comment').fill('a *better* remark');
  await own.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await own.getByText('remark 1').waitFor();
  await own.getByRole('button', { name: 'Edit' }).click();
  assert.equal(await page.getByLabel('Edit your comment').inputValue(), 'remark 1');
  await page.getByLabel('Edit your comment').fill('a *better* remark');
  await own.getByRole('button', { name: 'Save' }).click();
  await own.locator('em').getByText('better').waitFor();
  await toast(page, 'Comment updated.');
  await own.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog', { name: 'Delete this comment?' }).getByRole('button', { name: 'Delete' }).click();
  await toast(page, 'Comment deleted.');
  await eventually(() => comments(page).count(), 1);
  await page.getByRole('link', { name: '1 comment' }).waitFor();
});

scene('a moderator deletes what others wrote', { as: 'moderator' }, async (page) => {
  const id = await postWith(1);
  await page.goto(`/post/${id}`);
  await comments(page).getByRole('button', { name: 'Delete' }).click();
  assert.equal(await comments(page).getByRole('button', { name: 'Edit' }).count(), 0);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No comments yet.').waitFor();
});

for (const as of ['john', 'susan', 'moderator']) {
  scene(`F5 a disabled comment, as ${as} sees it`, { as }, async (page) => {
    const id = await postWith(1);
    site.server.sql((db) => db.run('UPDATE comments SET disabled = 1 WHERE post_id = ?', id));
    await page.goto(`/post/${id}`);
    await comments(page).getByText('A moderator has disabled this comment.').waitFor();
    assert.equal(await page.getByText('remark 1').count(), 0);
    assert.equal(await comments(page).getByRole('button', { name: 'Edit' }).count(), 0);
    assert.equal(await comments(page).getByRole('button', { name: 'Delete' }).count(), as === 'john' ? 0 : 1);
  });
}

scene('visitors are asked to sign in, and come back to the comments', {}, async (page) => {
  const id = await postWith(1);
  await page.goto(`/post/${id}`);
  assert.equal(await page.getByLabel('Add a comment').count(), 0);
  const { email, password } = site.server.people.susan;
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await page.getByLabel('Add a comment').waitFor();
  assert.equal(page.url(), `${site.url}/post/${id}#comments`);
});
