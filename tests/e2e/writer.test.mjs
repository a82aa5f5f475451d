// Writing: posts and followers, and editing the profile (E1, E2, G3, G5).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import {
  SIZES,
  about,
  eventually,
  entries,
  focused,
  headed,
  main,
  picture,
  scenes,
  selected,
  startSite,
  tab,
  titled,
  toast,
} from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  site = await startSite({ people: { writer_desktop: {}, writer_phone: {}, fan_desktop: {}, fan_phone: {} } });
});

for (const [size, device] of Object.entries(SIZES)) {
  scene(`a writer’s day, ${size}`, { as: `writer_${size}`, device, refused: [400] }, async (page) => {
    const me = `writer_${size}`;
    const { id } = await site.ask(me, 'GET', '/me');
    await site.ask(`fan_${size}`, 'PUT', `/users/${id}/follow`);
    await page.goto('/followed');
    await selected(page, 'Followed');
    await page.getByLabel('What’s on your mind?').fill(`Found by ${me}`);
    await page.getByRole('button', { name: 'Publish' }).click();
    await entries(page).getByText(`Found by ${me}`).waitFor();
    await main(page).getByText('only your own posts').waitFor();
    await tab(page, 'All').click();
    await entries(page).getByText(`Found by ${me}`).waitFor();

    await page.goto('/account');
    await page.getByRole('link', { name: 'Edit profile' }).click();
    await headed(page, 'Edit profile');
    await titled(page, 'Retort - Edit profile');
    const name = page.getByLabel('Real name');
    const place = page.getByLabel('Location');
    await name.fill('x'.repeat(65));
    await place.fill('Å, Lofoten & the sea');
    await page.getByLabel('About me').fill('I collect bottles.\n\nSome have <b>letters</b> in them.');
    await page.getByRole('button', { name: 'Save' }).click();
    await eventually(() => focused(name), true);
    assert.equal(await about(page, name), 'Field must be between 0 and 64 characters long.');
    await picture(page, `writer-edit-errors-${size}`);
    await name.fill('Wilhelmine Writer');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'Profile updated.');
    await headed(page, me);
    await main(page).getByText('Wilhelmine Writer').waitFor();
    const map = main(page).getByRole('link', { name: 'Å, Lofoten & the sea' });
    assert.equal(await map.getAttribute('href'), 'https://maps.google.com/?q=%C3%85%2C%20Lofoten%20%26%20the%20sea');
    assert.equal(await map.getAttribute('rel'), 'noreferrer nofollow');
    assert.equal(
      await main(page).locator('.about-me').innerText(),
      'I collect bottles.\n\nSome have <b>letters</b> in them.',
    );
    assert.equal(await main(page).getByRole('button', { name: /ollow/ }).count(), 0, 'users cannot follow themselves');
    await picture(page, `writer-profile-${size}`);

    await main(page).getByRole('link', { name: 'Edit profile' }).click();
    await eventually(() => name.inputValue(), 'Wilhelmine Writer');
    await name.fill('  ');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'Profile updated.');
    await headed(page, me);
    assert.equal((await site.ask(me, 'GET', '/me')).name, null);

    await main(page).getByRole('link', { name: 'Followers: 1' }).click();
    await main(page)
      .getByRole('link', { name: `fan_${size}`, exact: true })
      .click();
    await headed(page, `fan_${size}`);
    await main(page).getByText('Follows you').waitFor();
    await main(page).getByText(`fan_${size} has not written any posts yet.`).waitFor();
    await main(page).getByRole('link', { name: 'Followers: 0' }).click();
    await main(page).getByText(`fan_${size} has no followers yet.`).waitFor();
  });
}

scene('text in right-to-left scripts is shown right to left', { as: 'fan_desktop' }, async (page) => {
  const words = 'أحب الكتابة.';
  await site.ask('fan_desktop', 'PATCH', '/me', { name: 'محمد', about_me: `${words}\nAnd some English.` });
  await site.ask('fan_desktop', 'POST', '/posts', { body: `${words}\n\nAnd some English.` });
  await page.goto('/user/fan_desktop');
  await entries(page).first().waitFor();
  /** The distance of the full stop from the first letter, in px. */
  const run = (element) => {
    const { firstChild } = element;
    const at = (i) => {
      const range = document.createRange();
      range.setStart(firstChild, i);
      range.setEnd(firstChild, i + 1);
      return range.getBoundingClientRect().left;
    };
    return at(firstChild.data.indexOf('.')) - at(0);
  };
  assert.ok((await main(page).locator('.about-me').evaluate(run)) < 0);
  assert.ok((await entries(page).locator('.prose p').first().evaluate(run)) < 0);
  assert.ok((await entries(page).locator('.prose p').last().evaluate(run)) > 0);

  const body = `- ${words}\n\n> ${words}\n\n1. English\n\n> English`;
  const { id } = await site.ask('fan_desktop', 'POST', '/posts', { body });
  await page.goto(`/post/${id}`);
  const sides = (selector) =>
    entries(page)
      .locator(`.prose > ${selector}`)
      .evaluate((it) => {
        const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(it);
        return [
          parseFloat(paddingLeft) + parseFloat(borderLeftWidth),
          parseFloat(paddingRight) + parseFloat(borderRightWidth),
        ];
      });
  for (const [selector, side] of [
    ['ul', 1],
    ['blockquote:first-of-type', 1],
    ['ol', 0],
    ['blockquote:last-of-type', 0],
  ]) {
    const widths = await sides(selector);
    assert.ok(widths[side] > 10 && widths[1 - side] === 0, `${selector}: ${widths}`);
  }
});
