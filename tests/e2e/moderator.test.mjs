// Moderation: the list of comments, and disabling and enabling them (H1, H2, F5).
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  DESKTOP,
  PHONE,
  about,
  eventually,
  comments,
  focused,
  scenes,
  signIn,
  startSite,
  titled,
  toast,
} from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  const role = 'Moderator';
  site = await startSite({
    people: { john: {}, susan: {}, moderator: { role }, leaving: { role }, demoted: { role }, waned: { role } },
  });
  const { id } = await site.ask('john', 'POST', '/posts', { body: 'A post that many answer.' });
  for (let i = 1; i <= 34; i++) await site.ask('susan', 'POST', `/posts/${id}/comments`, { body: `*remark* ${i}` });
});

const staff = (page) => page.getByRole('navigation', { name: 'Staff' });
const remark = (page, i) => comments(page).filter({ has: page.getByText(`remark ${i}`, { exact: true }) });
const disable = (of) => of.getByRole('button', { name: 'Disable' });
const dialog = (page) => page.getByRole('dialog', { name: 'Disable this comment by susan?' });

for (const [name, device, i] of [
  ['a desktop', DESKTOP, 3],
  ['a phone', PHONE, 2],
]) {
  scene(`H1, H2 the day of a moderator on ${name}`, { as: 'moderator', device }, async (page) => {
    await page.goto('/');
    await staff(page).getByRole('link', { name: 'Moderation' }).click();
    await titled(page, 'Retort - Comment moderation');
    await eventually(() => comments(page).count(), 30);
    await comments(page).first().getByText('remark 34').waitFor();
    await eventually(() => focused(page.getByRole('heading', { name: 'Comment moderation' })), true);

    await page.getByRole('navigation', { name: 'Pages of comments' }).getByRole('link', { name: 'Page 2' }).click();
    await eventually(() => comments(page).count(), 4);
    const it = remark(page, i);
    await disable(it).click();
    await dialog(page).getByLabel('Reason (optional)').fill('Off the point.');
    await dialog(page).getByRole('button', { name: 'Disable' }).click();
    await toast(page, 'Comment by susan disabled.');
    await it.getByText('Disabled by moderator').waitFor();
    await it.getByText('Off the point.').waitFor();
    await it.getByText(`remark ${i}`).waitFor();
    assert.equal(await dialog(page).count(), 0);
    assert.equal(await focused(it.getByRole('button', { name: 'Enable' })), true, 'the keyboard is still there');
    assert.equal(new URL(page.url()).search, '?page=2', 'the page is kept');
    await page.reload();
    await it.getByText('Off the point.').waitFor();

    await it.getByRole('link', { name: 'View post' }).click();
    await comments(page).getByText('A moderator has disabled this comment.').waitFor();
    await page.goBack();
    await it.getByRole('button', { name: 'Enable' }).click();
    await toast(page, 'Comment by susan enabled.');
    await eventually(() => it.getByText('Disabled').count(), 0);
    assert.equal(await focused(disable(it)), true);
  });
}

scene('H2 a reason is optional, and the keyboard is enough', { as: 'moderator' }, async (page) => {
  await page.goto('/moderate');
  const button = disable(remark(page, 30));
  await button.focus();
  await page.keyboard.press('Enter');
  await eventually(() => focused(dialog(page).getByLabel('Reason (optional)')), true);
  await page.keyboard.press('Escape');
  await eventually(() => dialog(page).count(), 0);
  assert.equal(await focused(button), true);
  await page.keyboard.press('Enter');
  await eventually(() => focused(dialog(page).getByLabel('Reason (optional)')), true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await remark(page, 30).getByText('Disabled by moderator').waitFor();
  await page.keyboard.press('Enter');
  await toast(page, 'Comment by susan enabled.');
});

scene(
  'a reason that is too long is refused in its dialog, and kept',
  { as: 'moderator', refused: [400] },
  async (page) => {
    await page.goto('/moderate');
    await disable(remark(page, 31)).click();
    const reason = dialog(page).getByLabel('Reason (optional)');
    await reason.fill('x'.repeat(501));
    await dialog(page).getByRole('button', { name: 'Disable' }).click();
    await eventually(() => focused(reason), true);
    assert.match(await about(page, reason), /500/);
    await reason.fill('x'.repeat(500));
    await dialog(page).getByRole('button', { name: 'Disable' }).click();
    await remark(page, 31).getByText('x'.repeat(500)).waitFor();
  },
);

scene('“View post” leads to the comment, whatever page it is on', { as: 'moderator' }, async (page) => {
  const { comments: newest } = await site.ask('moderator', 'GET', '/moderation/comments');
  const { id } = newest[0];
  await page.goto('/moderate');
  await remark(page, 34).getByRole('link', { name: 'View post' }).click();
  await eventually(() => focused(page.locator(`#comment-${id}`)), true);
  assert.equal(new URL(page.url()).search, '?page=2');
  await page.goBack();
  await titled(page, 'Retort - Comment moderation');
  await page.goto(`/post/1#comment-${id}`);
  await eventually(() => focused(page.locator(`#comment-${id}`)), true);
});

scene('a link to a comment that is gone leads to its post', { as: 'john', refused: [404] }, async (page) => {
  const refused = page.waitForResponse('**/comments/999');
  await page.goto('/post/1#comment-999');
  await refused;
  await eventually(() => comments(page).count(), 30);
  assert.equal(new URL(page.url()).search, '');
});

scene(
  'the focus moves to the sign-in form when a session ends in a dialog',
  { as: 'leaving', refused: [401] },
  async (page) => {
    await page.goto('/moderate');
    await disable(remark(page, 29)).click();
    await page.context().clearCookies();
    await dialog(page).getByRole('button', { name: 'Disable' }).click();
    await page.getByText('Sign in to view this page.').waitFor();
    await eventually(() => focused(page.getByRole('heading', { name: 'Comment moderation' })), true);
  },
);

scene('F5 readers see a notice in place of the text', { as: 'john' }, async (page) => {
  const { comments: all } = await site.ask('moderator', 'GET', '/moderation/comments');
  const { id } = all.find(({ body }) => body === '*remark* 33');
  await site.ask('moderator', 'PUT', `/moderation/comments/${id}`, { disabled: true, reason: 'A secret of ours.' });
  await page.goto('/post/1?page=2');
  await comments(page).getByText('A moderator has disabled this comment.').first().waitFor();
  assert.equal(await page.getByText('remark 33').count(), 0);
  assert.equal(await page.getByText('A secret of ours.').count(), 0);
  assert.equal(await staff(page).count(), 0, 'nor is there a way to the staff’s pages');
});

scene('I2 a page for moderators says so to others', { as: 'john' }, async (page) => {
  await page.goto('/moderate');
  await page.getByRole('heading', { name: 'Access denied' }).waitFor();
  await titled(page, 'Retort - Access denied');
  await page.getByRole('link', { name: 'Go to the home page' }).click();
  await page.getByRole('heading', { name: 'Hello, john!' }).waitFor();
});

scene('D3 visitors are asked to sign in, and come back', {}, async (page) => {
  await page.goto('/moderate?page=2');
  await toast(page, 'Sign in to view this page.');
  await signIn(page, 'moderator@example.com');
  await eventually(() => comments(page).count(), 4);
});

scene('a moderator who loses the role sees so at once', { as: 'demoted', refused: [403] }, async (page) => {
  await page.goto('/moderate');
  await disable(remark(page, 32)).click();
  await site.server.cli(['user', 'role', '--email', 'demoted@example.com', '--role', 'User']);
  await dialog(page).getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('heading', { name: 'Access denied' }).waitFor();
  await eventually(() => staff(page).count(), 0);
});

scene('a refused list shows an error', { as: 'waned', refused: [403] }, async (page) => {
  await page.goto('/');
  await staff(page).waitFor();
  await site.server.cli(['user', 'role', '--email', 'waned@example.com', '--role', 'User']);
  await staff(page).getByRole('link', { name: 'Moderation' }).click();
  await titled(page, 'Retort - Access denied');
  await eventually(() => staff(page).count(), 0);
});

// Not a scene(), because the browser reports an error here.
test('a script that cannot be loaded is reported', async () => {
  const page = await site.open({ as: 'moderator' });
  await page.route('**/assets/staff-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  await staff(page).getByRole('link', { name: 'Moderation' }).click();
  await page.getByText('Something went wrong on this page.').waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await eventually(() => comments(page).count(), 30);
  await page.context().close();
});

scene('a link to a comment leads to it, even if its post was opened before', { as: 'moderator' }, async (page) => {
  await page.goto('/');
  await page.getByRole('link', { name: '34 comments' }).click();
  await remark(page, 1).waitFor();
  await staff(page).getByRole('link', { name: 'Moderation' }).click();
  await remark(page, 33).getByRole('link', { name: 'View post' }).click();
  await eventually(() => new URL(page.url()).search, '?page=2');
  await eventually(() => page.evaluate(() => `#${document.activeElement.id}` === location.hash), true);
});

scene('a button that asks for confirmation can be used again at once', { as: 'moderator' }, async (page) => {
  await page.goto('/moderate');
  await disable(remark(page, 30)).click();
  await dialog(page).waitFor();
  // Browsers fire the close event of a dialog a moment later: here, never.
  await page.evaluate(() =>
    document.addEventListener('close', (event) => event.stopImmediatePropagation(), { capture: true, once: true }),
  );
  await page.keyboard.press('Escape');
  await eventually(() => dialog(page).count(), 0);
  await page.keyboard.press('Enter');
  await dialog(page).getByLabel('Reason (optional)').fill('still here');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await eventually(() => dialog(page).count(), 0);
});
