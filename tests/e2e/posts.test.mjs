// Writing, editing, deleting and paging through posts (E1, E2, E4, E5, E9).
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { PHONE, SIZES, eventually, entries, focused, scenes, startSite, tab, toast } from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  site = await startSite({ people: { john: {}, susan: {}, admin: { role: 'Administrator' } } });
});

const post = (as, body) => site.ask(as, 'POST', '/posts', { body });
const writeField = (page) => page.getByLabel('What’s on your mind?');
const editField = (page) => page.getByLabel('Edit your post');
const previewOf = (page) => page.getByRole('region', { name: 'Preview' });
const publish = (page) => page.getByRole('button', { name: 'Publish' });

scene('E5 the author edits a post', { as: 'john' }, async (page) => {
  const { id } = await post('john', 'before the edit');
  await page.goto(`/post/${id}`);
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await eventually(() => page.title(), 'Retort - Edit post');
  await eventually(() => editField(page).inputValue(), 'before the edit');
  await eventually(() => focused(editField(page)), true);
  await editField(page).fill('after the *edit*');
  await page.reload();
  await eventually(() => editField(page).inputValue(), 'after the *edit*');
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'Post updated.');
  assert.equal(new URL(page.url()).pathname, `/post/${id}`);
  await entries(page).locator('em').getByText('edit').waitFor();
  await page.getByText('· edited').waitFor();
});

scene('E4 an administrator may edit what others wrote', { as: 'admin' }, async (page) => {
  const { id } = await post('john', 'by john');
  await page.goto(`/post/${id}`);
  await page.getByRole('link', { name: 'Edit (admin)' }).click();
  await page.getByLabel('Edit the post by john').fill('by john, and the administrator');
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'Post updated.');
});

scene('E5 others may not, and the page says so', { as: 'susan' }, async (page) => {
  const { id } = await post('john', 'only its author edits this');
  await page.goto(`/post/${id}`);
  await page.getByRole('link', { name: '0 comments' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Permalink' }).count(), 0, 'no link to where one is');
  assert.equal(await page.getByRole('link', { name: 'Edit' }).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Delete' }).count(), 0);
  await page.goto(`/edit/${id}`);
  await page.getByText('Only john and administrators can edit this post.').waitFor();
});

scene('deleting a post asks for confirmation', { as: 'john' }, async (page) => {
  const { id } = await post('john', 'soon gone');
  await site.ask('susan', 'POST', `/posts/${id}/comments`, { body: 'really?' });
  await page.goto('/');
  const entry = entries(page).filter({ hasText: 'soon gone' });
  await entry.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this post?' });
  await dialog.getByText('The post and its 1 comment will be deleted permanently.').waitFor();
  await eventually(() => focused(dialog.getByRole('button', { name: 'Cancel' })), true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await eventually(() => focused(entry.getByRole('button', { name: 'Delete' })), true);
  await entry.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await toast(page, 'Post deleted.');
  await entry.waitFor({ state: 'detached' });
  const reply = await site.server.request({ path: `/posts/${id}` });
  assert.equal(reply.status, 404);
});

scene('deleting a post on its own page leads home', { as: 'john' }, async (page) => {
  const { id } = await post('john', 'alone and gone');
  await page.goto(`/post/${id}`);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'Hello, john!' }).waitFor();
  await eventually(() => entries(page).filter({ hasText: 'alone and gone' }).count(), 0);
});

scene('E2 an empty post is refused at its field', { as: 'john', refused: [400] }, async (page) => {
  await page.goto('/');
  await writeField(page).fill('   ');
  await publish(page).click();
  await page.getByText('Post does not have a body').waitFor();
  await eventually(() => focused(writeField(page)), true);
  assert.equal(await writeField(page).getAttribute('aria-invalid'), 'true');
});

scene('a text survives a reload', { as: 'susan' }, async (page) => {
  await page.goto('/');
  await writeField(page).fill('half a thought');
  await page.reload();
  await eventually(() => writeField(page).inputValue(), 'half a thought');
  await previewOf(page).getByText('half a thought').waitFor();
});

scene('pressing Publish twice publishes once', { as: 'susan' }, async (page) => {
  let asked = 0;
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/api/v1/posts', async (route) => {
    if (route.request().method() === 'POST') {
      asked++;
      await held;
    }
    await route.continue();
  });
  await page.goto('/');
  await writeField(page).fill('only once');
  await publish(page).dblclick();
  await writeField(page).press('Control+Enter');
  release();
  await toast(page, 'Post published.');
  assert.equal(asked, 1);
  assert.equal(await entries(page).filter({ hasText: 'only once' }).count(), 1);
});

scene('the preview shows the latest text, even if responses arrive out of order', { as: 'susan' }, async (page) => {
  await page.goto('/');
  let first = true;
  await page.route('**/api/v1/markdown', async (route) => {
    const slow = first;
    first = false;
    const reply = await route.fetch();
    if (slow) await writeField(page).fill('second');
    await route.fulfill({ response: reply }).catch(() => {}); // the page has aborted the first one
  });
  await writeField(page).fill('first');
  const preview = previewOf(page);
  await preview.getByText('second').waitFor();
  assert.equal(await preview.getByText('first').count(), 0);
});

scene('E1 pages of twenty, with numbers, for mouse and keyboard', {}, async (page) => {
  const { count } = await site.ask('john', 'GET', '/posts');
  for (let i = count; i < 45; i++) await post('susan', `number ${i}`);
  await page.goto('/');
  await eventually(() => entries(page).count(), 20);
  const pages = page.getByRole('navigation', { name: 'Pages of posts' });
  await pages.getByRole('link', { name: 'Page 3' }).click();
  await eventually(() => entries(page).count(), 5);
  assert.equal(new URL(page.url()).search, '?page=3');
  await eventually(() => page.title(), 'Retort - page 3');
  assert.equal(await pages.getByRole('link', { name: 'Page 3' }).getAttribute('aria-current'), 'page');
  await eventually(() => focused(page.getByRole('heading', { level: 1 }).first()), true);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await pages.getByRole('link', { name: 'Previous page' }).click();
  await eventually(() => entries(page).count(), 20);
  await page.goBack();
  await eventually(() => entries(page).count(), 5);
  await page.goto('/?page=99');
  await page.getByText('No posts on this page.').waitFor();
  await page.goto('/?page=nonsense');
  await eventually(() => entries(page).count(), 20);
  await page.goto('/user/susan?page=2');
  await page.getByRole('heading', { name: 'susan', level: 1 }).waitFor();
  await entries(page).first().waitFor();
});

scene('posts published between two pages are not shown twice, and none is missed', {}, async (page) => {
  const pages = page.getByRole('navigation', { name: 'Pages of posts' });
  const titles = async () =>
    (await entries(page).allTextContents()).map((text) => /number \d+|late \d+/.exec(text)?.[0]);
  const shows = (text) => entries(page).filter({ hasText: text }).first().waitFor();
  const turn = async (name, wanted) => {
    await pages.getByRole('link', { name }).click();
    await shows(wanted);
  };
  for (let i = 0; i < 45; i++) await post('susan', `number ${100 + i}`);
  await page.goto('/');
  await shows('number 144');
  const first = await titles();
  for (let i = 0; i < 3; i++) await post('susan', `late ${i}`);
  await turn('Next page', 'number 124');
  const second = await titles();
  assert.deepEqual(
    [...first, ...second],
    Array.from({ length: 40 }, (_, i) => `number ${144 - i}`),
  );
  await turn('Previous page', 'number 144');
  assert.deepEqual(await titles(), first);
  await turn('Previous page', 'late 2');
  assert.deepEqual(await titles(), ['late 2', 'late 1', 'late 0']);
  assert.equal(await pages.getByRole('link', { name: 'Previous page' }).count(), 0);
});

scene('going back restores the scroll position', {}, async (page) => {
  await page.goto('/');
  const entry = entries(page).nth(15);
  await entry.getByRole('link', { name: 'Permalink' }).click();
  await page.getByRole('heading', { name: 'Comments' }).waitFor();
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.goBack();
  await entry.waitFor();
  await eventually(
    () => entry.evaluate((it) => it.getBoundingClientRect().top > 0 && it.getBoundingClientRect().top < innerHeight),
    true,
  );
});

for (const [size, device] of Object.entries(SIZES)) {
  scene(`Publish stays visible beside a long text, ${size}`, { as: 'susan', device }, async (page) => {
    await page.goto('/');
    const lines = Array.from({ length: 40 }, (_, i) => `- line ${i}`);
    await writeField(page).fill(`# A list\n\n${lines.join('\n')}`);
    if (size === 'phone') await page.getByRole('tab', { name: 'Preview' }).click();
    const preview = size === 'phone' ? page.getByRole('tabpanel', { name: 'Preview' }) : previewOf(page);
    await preview.getByText('line 39').waitFor();
    const { y, height } = await publish(page).boundingBox();
    assert.ok(y + height <= device.viewport.height, `its lower edge is at ${y + height} px`);
    await publish(page).click();
    await toast(page, 'Post published.');
  });
}

scene('on a phone, the keyboard switches between Write and Preview', { as: 'susan', device: PHONE }, async (page) => {
  await page.goto('/');
  await writeField(page).fill('some *words*');
  await tab(page, 'Write').focus();
  await page.keyboard.press('ArrowRight');
  await eventually(() => focused(tab(page, 'Preview')), true);
  await page.getByRole('tabpanel', { name: 'Preview' }).locator('em').getByText('words').waitFor();
  assert.equal(await writeField(page).isVisible(), false);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await writeField(page).inputValue(), 'some *words*');
  assert.equal(await page.getByRole('tabpanel', { name: 'Preview' }).count(), 0);
});

scene('a reload restores the scroll position', { as: 'john' }, async (page) => {
  for (let i = 0; i < 3; i++) await post('susan', `tall ${i}\n\n${'line\n\n'.repeat(30)}`);
  const { id } = await post('john', `taller\n\n${'line\n\n'.repeat(60)}`);
  const answers = [];
  await page.route('**/api/v1/posts**', async (route) => {
    await new Promise((done) => answers.push(done)); // what browsers do not wait for
    await route.continue();
  });
  for (const path of ['/', `/post/${id}`, `/post/${id}#comments`]) {
    await page.goto('about:blank');
    const loaded = page.goto(path);
    const answered = async () => {
      for (const answer of answers.splice(0)) answer();
      return (await entries(page).count()) > 0;
    };
    await loaded;
    await eventually(answered, true);
    // The page scrolls to its fragment by itself, when that has arrived.
    const scrolled = async () => (await answered()) && (await page.evaluate(() => scrollY > 0));
    if (path.includes('#')) await eventually(scrolled, true);
    await page.evaluate(() => scrollTo(0, 1234));
    await page.reload();
    await eventually(() => page.evaluate(() => document.readyState), 'complete');
    await eventually(answered, true);
    await eventually(() => page.evaluate(() => Math.round(scrollY)), 1234);
  }
  await page.unrouteAll();
});

scene('a new post is tinted, and the tabs above it are not', { as: 'john' }, async (page) => {
  await page.goto('/');
  await writeField(page).fill('tinted');
  await publish(page).click();
  const fresh = page.locator('.entry.fresh');
  await fresh.getByText('tinted').waitFor();
  const [tint, tabs] = await fresh.evaluate((it) => {
    it.getAnimations().forEach((animation) => {
      animation.pause();
      animation.currentTime = 1;
    });
    const shadows = getComputedStyle(it).boxShadow.split(/,(?![^(]*\))/);
    const above = shadows.map((shadow) => {
      const [, y, blur, spread] = shadow.match(/-?[\d.]+px/g).map(parseFloat);
      return blur + spread - y;
    });
    const list = document.querySelector('main [role=tablist]').getBoundingClientRect();
    return [it.getBoundingClientRect().top - Math.max(0, ...above), list.bottom];
  });
  assert.ok(tint >= tabs, `the tint begins at ${tint} px, the tabs end at ${tabs}`);
});
