// Drafts: to which account they belong, how long they are stored, and that nothing is published twice.
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { eventually, comments, entries, focused, headed, main, scenes, signIn, startSite, toast } from './site.mjs';

let site;
const scene = scenes(() => site);
before(async () => {
  site = await startSite({ people: { john: {}, susan: {}, admin: { role: 'Administrator' } } });
});

const post = (as, body) => site.ask(as, 'POST', '/posts', { body });
const writeField = (page) => page.getByLabel('What’s on your mind?');
const editField = (page) => page.getByLabel('Edit your post');
const button = (page, name) => main(page).getByRole('button', { name, exact: true });

async function signOut(page) {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'Hello, Stranger!' }).waitFor();
}

async function signInAs(page, name) {
  await page.goto('/login');
  await signIn(page, `${name}@example.com`);
  await page.getByRole('heading', { name: `Hello, ${name}!` }).waitFor();
}

/** Collects the browser's "leave page?" dialogs, and accepts each. */
function acceptDialogs(page) {
  const asked = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  return asked;
}

scene('a draft is visible only to its author, also after signing in again', { refused: [401] }, async (page) => {
  const { id } = await post('susan', 'a post to answer');
  await signInAs(page, 'john');
  await writeField(page).fill('a secret of john’s');
  await entries(page).getByRole('link', { name: 'Permalink' }).first().click();
  await toast(page, 'Draft saved.');
  await page.getByLabel('Add a comment').fill('john’s remark');
  await signOut(page);
  await signInAs(page, 'susan');
  assert.equal(await writeField(page).inputValue(), '');
  await page.goto(`/post/${id}`);
  assert.equal(await page.getByLabel('Add a comment').inputValue(), '');
  await signOut(page);
  await signInAs(page, 'john');
  assert.equal(await writeField(page).inputValue(), 'a secret of john’s');
  await page.goto(`/post/${id}`);
  assert.equal(await page.getByLabel('Add a comment').inputValue(), 'john’s remark');
});

scene('a draft survives a closed tab; a page with unsaved text asks before it goes', { as: 'john' }, async (page) => {
  const tab = await page.context().newPage();
  const asked = acceptDialogs(tab);
  await tab.goto('/');
  await tab.reload();
  await writeField(tab).pressSequentially('half a thought');
  const closed = tab.waitForEvent('close');
  await tab.close({ runBeforeUnload: true });
  await closed;
  assert.deepEqual(asked, ['beforeunload']);
  await page.goto('/');
  assert.equal(await writeField(page).inputValue(), 'half a thought');
});

scene('a draft that was published in one tab disappears from others', { as: 'john' }, async (page) => {
  await page.goto('/');
  await writeField(page).fill('in two tabs');
  const other = await page.context().newPage();
  await other.goto('/');
  await eventually(() => writeField(other).inputValue(), 'in two tabs');
  await button(page, 'Publish').click();
  await toast(page, 'Post published.');
  await eventually(() => writeField(other).inputValue(), '');
});

scene('without browser storage, links ask before unsaved text is lost', { as: 'john' }, async (page) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/');
  await writeField(page).fill('nowhere to stay');
  const first = page.waitForEvent('dialog');
  const click = page.getByRole('link', { name: 'Account' }).click();
  const question = await first;
  assert.match(question.message(), /not saved and will be lost/);
  await question.dismiss();
  await click;
  assert.equal(new URL(page.url()).pathname, '/');
  assert.equal(await writeField(page).inputValue(), 'nowhere to stay');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('link', { name: 'Account' }).click();
  await headed(page, 'Account');
});

scene('old drafts, and those beyond the limit, are deleted', { as: 'john' }, async (page) => {
  await page.goto('/');
  await page.evaluate(() => {
    const draft = (at) => JSON.stringify({ text: 'x', base: '', at });
    for (let i = 1; i <= 25; i++) localStorage.setItem(`retort.draft.1.post.${i}`, draft(Date.now() - i * 1000));
    localStorage.setItem('retort.draft.2.post', draft(Date.now()));
    localStorage.setItem('retort.draft.2.post.1', draft(Date.now() - 31 * 86_400_000));
    localStorage.setItem('retort.draft.2.post.2', 'not a draft');
  });
  await writeField(page).fill('one more');
  const names = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('retort.draft.')));
  const own = names.filter((name) => name.startsWith('retort.draft.1.'));
  assert.equal(own.length, 20);
  assert.ok(own.includes('retort.draft.1.post') && own.includes('retort.draft.1.post.19'), own.join());
  assert.deepEqual(
    names.filter((name) => name.startsWith('retort.draft.2.')),
    ['retort.draft.2.post'],
    'another account’s drafts are not its business, but they age',
  );
});

scene(
  'a draft of a text that was edited meanwhile shows both, and its author chooses',
  { as: 'john' },
  async (page) => {
    const { id } = await post('john', 'the first text');
    await page.goto(`/edit/${id}`);
    await editField(page).fill('john’s text');
    await site.ask('admin', 'PUT', `/posts/${id}`, { body: 'the administrator’s text' });
    await button(page, 'Save').click();
    const conflict = page.getByRole('region', { name: 'This has been changed since you began to edit it.' });
    await conflict.getByText('the administrator’s text').waitFor();
    assert.equal(await editField(page).inputValue(), 'john’s text');
    await page.reload();
    await conflict.getByText('the administrator’s text').waitFor();
    await button(page, 'Save').click();
    await eventually(() => focused(conflict), true);
    assert.equal(
      (await site.ask('john', 'GET', `/posts/${id}`)).body,
      'the administrator’s text',
      'not before a choice',
    );
    await button(page, 'Keep mine').click();
    await eventually(() => focused(editField(page)), true);
    await button(page, 'Save').click();
    await toast(page, 'Post updated.');
    assert.equal((await site.ask('john', 'GET', `/posts/${id}`)).body, 'john’s text');

    await site.ask('john', 'POST', `/posts/${id}/comments`, { body: 'a remark' });
    await page.goto(`/post/${id}`);
    await comments(page).getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Edit your comment').fill('my remark');
    await page.reload();
    const [{ id: comment }] = (await site.ask('john', 'GET', `/posts/${id}/comments`)).comments;
    await site.ask('john', 'PUT', `/comments/${comment}`, { body: 'a remark, from elsewhere' });
    await page.reload();
    await comments(page).getByRole('button', { name: 'Edit draft' }).click();
    await button(page, 'Take theirs').click();
    await eventually(() => page.getByLabel('Edit your comment').inputValue(), 'a remark, from elsewhere');
  },
);

scene('Escape and Cancel leave an edit, and ask only if there are changes', { as: 'john' }, async (page) => {
  const { id } = await post('john', 'stays as it is');
  await site.ask('john', 'POST', `/posts/${id}/comments`, { body: 'so does this' });
  await page.goto(`/post/${id}`);
  const edit = comments(page).getByRole('button', { name: 'Edit' });
  const field = page.getByLabel('Edit your comment');
  await edit.click();
  await field.press('Escape');
  await eventually(() => focused(edit), true);
  await edit.click();
  await field.fill('something else');
  await field.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'Discard your changes?' });
  await eventually(() => focused(dialog.getByRole('button', { name: 'Cancel' })), true);
  await page.keyboard.press('Escape');
  await eventually(() => focused(field), true);
  assert.equal(await field.inputValue(), 'something else');
  for (const leave of [() => field.press('Escape'), () => button(page, 'Cancel').click()]) {
    await field.fill('something else');
    await leave();
    await dialog.getByRole('button', { name: 'Discard' }).click();
    await eventually(() => focused(edit), true);
    await comments(page).getByText('so does this').waitFor();
    await edit.click();
    assert.equal(await field.inputValue(), 'so does this');
  }
  await button(page, 'Cancel').click();
  await eventually(() => focused(edit), true);
  await edit.click();
  await button(page, 'Cancel').click();
  await eventually(() => focused(edit), true);

  const link = entries(page).getByRole('link', { name: 'Edit', exact: true });
  for (const leave of [() => editField(page).press('Escape'), () => button(page, 'Cancel').click()]) {
    await link.click();
    await eventually(() => focused(editField(page)), true);
    await leave();
    await eventually(() => focused(link), true);
  }
});

scene('an unsaved profile survives the end of the session', { refused: [401] }, async (page) => {
  await signInAs(page, 'susan');
  await page.goto('/edit-profile');
  await page.getByLabel('Real name').fill('Susan S.');
  await page.getByLabel('About me').fill('A long story');
  await site.ask('susan', 'DELETE', '/me/credentials');
  await button(page, 'Save').click();
  await toast(page, 'Your session has ended. Your text is saved as a draft. Sign in again.');
  await main(page).getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, 'susan@example.com');
  await headed(page, 'Edit profile');
  await eventually(() => page.getByLabel('About me').inputValue(), 'A long story');
  assert.equal(await page.getByLabel('Real name').inputValue(), 'Susan S.');
  await site.ask('admin', 'PATCH', '/accounts/@susan', { location: 'Lisbon' });
  await page.reload();
  await eventually(() => page.getByLabel('Location').inputValue(), 'Lisbon');
  await page.getByLabel('About me').fill('Short');
  await button(page, 'Save').click();
  await toast(page, 'Profile updated.');
});

/** The posts and comments on the server with this text. */
const published = async (text) =>
  (await site.ask('john', 'GET', '/users/@john/posts')).posts.filter(({ body }) => body === text).length;

/** Delivers requests for `pattern` to the server, but loses their responses; `release` ends this. */
async function loseResponses(page, pattern) {
  await page.route(pattern, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
}

const LOST = { as: 'john', refused: ['ERR_CONNECTION_RESET'] };

scene('a post whose response was lost is found, and published once', LOST, async (page) => {
  await loseResponses(page, '**/api/v1/posts');
  await page.goto('/');
  await writeField(page).fill('lost on the way');
  await button(page, 'Publish').click();
  await toast(page, 'Post published.');
  await eventually(() => writeField(page).inputValue(), '');
  await eventually(() => entries(page).filter({ hasText: 'lost on the way' }).count(), 1);
  assert.equal(await published('lost on the way'), 1);
});

scene(
  'a post is published once, even if the page is closed before the response arrives',
  { as: 'john' },
  async (page) => {
    let sent;
    const arrived = new Promise((done) => (sent = done));
    await page.route('**/api/v1/posts', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      sent();
    });
    await page.goto('/');
    await writeField(page).fill('gone in between');
    await button(page, 'Publish').click();
    await arrived;
    await page.reload();
    await toast(page, 'Post published.');
    await eventually(() => writeField(page).inputValue(), '');
    await eventually(() => entries(page).filter({ hasText: 'gone in between' }).count(), 1);
    assert.equal(await published('gone in between'), 1);
  },
);

scene('a post is published once, even if the first request arrives late', LOST, async (page) => {
  await page.goto('/');
  await entries(page).first().waitFor();
  await page.route('**/api/v1/**', (route) => route.abort('connectionreset')); // looking for the post fails, too
  await writeField(page).fill('late');
  await button(page, 'Publish').click();
  await page.getByRole('alert').getByText('Cannot reach the server.').waitFor();
  await page.unrouteAll();
  await post('john', 'late'); // the first request arrives
  await button(page, 'Publish').click();
  await toast(page, 'Post published.');
  assert.equal(await published('late'), 1);
});

/** Like loseResponses(), and lists are as if nothing had been published: only its key identifies what was sent. */
async function loseResponsesAndHide(page, pattern) {
  const replies = [];
  await page.route(pattern, async (route) => {
    if (route.request().method() !== 'POST') {
      const reply = await route.fetch();
      const list = await reply.json();
      const empty = Object.fromEntries(Object.entries(list).map(([name, it]) => [name, Array.isArray(it) ? [] : it]));
      return route.fulfill({ response: reply, json: empty });
    }
    const reply = await route.fetch();
    const key = await route.request().headerValue('Idempotency-Key');
    replies.push({ status: reply.status(), key, id: (await reply.json()).id });
    if (replies.length === 1) await route.abort('connectionreset');
    else await route.fulfill({ response: reply });
  });
  return replies;
}

const sentTwice = (replies) => {
  assert.equal(replies.length, 2, 'it was sent again');
  assert.match(replies[0].key, /^"[0-9a-f]{32}"$/);
  assert.deepEqual(replies[1], replies[0], 'with the same key, and the same answer');
  assert.equal(replies[0].status, 201);
};

scene('a post that is sent again with its Idempotency-Key is published once', LOST, async (page) => {
  await page.goto('/');
  const replies = await loseResponsesAndHide(page, /\/api\/v1\/(users\/[^/]+\/)?posts(\?|$)/);
  await writeField(page).fill('sent with a key');
  await button(page, 'Publish').click();
  await page.getByRole('alert').getByText('Cannot reach the server.').waitFor();
  await button(page, 'Publish').click();
  await toast(page, 'Post published.');
  sentTwice(replies);
  assert.equal(await published('sent with a key'), 1);

  await writeField(page).fill('another text');
  await button(page, 'Publish').click();
  await eventually(() => replies.length, 3);
  assert.notEqual(replies[2].key, replies[0].key);
});

scene('a comment that is sent again with its Idempotency-Key is published once', LOST, async (page) => {
  const { id } = await post('susan', 'say something twice');
  await page.goto(`/post/${id}`);
  await page.getByLabel('Add a comment').fill('something');
  const replies = await loseResponsesAndHide(page, /\/comments(\?|$)/);
  await button(page, 'Comment').click();
  await page.getByRole('alert').getByText('Cannot reach the server.').waitFor();
  await button(page, 'Comment').click();
  await toast(page, 'Comment published.');
  sentTwice(replies);
  assert.equal((await site.ask('john', 'GET', `/posts/${id}/comments`)).count, 1);
});

scene(
  'a post is published once, even if the server answers that it has it already',
  { as: 'john', refused: [409] },
  async (page) => {
    await page.goto('/');
    const problem = {
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'x',
      error: 'conflict',
      message: 'x',
    };
    await page.route('**/api/v1/posts', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.fulfill({ status: 409, contentType: 'application/problem+json', json: problem });
    });
    await writeField(page).fill('twice at once');
    await button(page, 'Publish').click();
    await toast(page, 'Post published.');
    assert.equal(await published('twice at once'), 1);
  },
);

scene('a comment whose response was lost is published once', LOST, async (page) => {
  const { id } = await post('susan', 'say something');
  await loseResponses(page, '**/comments');
  await page.goto(`/post/${id}`);
  await page.getByLabel('Add a comment').fill('something');
  await button(page, 'Comment').click();
  await toast(page, 'Comment published.');
  await eventually(() => comments(page).count(), 1);
  assert.equal((await site.ask('john', 'GET', `/posts/${id}/comments`)).count, 1);
});

/** Delays the responses to saving a post until `release`. */
async function holdSaving(page) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/api/v1/posts/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    await held;
    await route.continue();
  });
  return release;
}

scene('a text that is saved after its author has left the page does not lead back', { as: 'john' }, async (page) => {
  const { id } = await post('john', 'to be saved slowly');
  await page.goto(`/edit/${id}`);
  await editField(page).fill('saved slowly');
  const release = await holdSaving(page);
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await button(page, 'Save').click();
  await sent;
  await page.getByRole('link', { name: 'Account' }).click();
  await headed(page, 'Account');
  release();
  await toast(page, 'Your text has been saved.');
  assert.equal(new URL(page.url()).pathname, '/account');
  assert.equal((await site.ask('john', 'GET', `/posts/${id}`)).body, 'saved slowly');
  await page.goto(`/edit/${id}`);
  await eventually(() => editField(page).inputValue(), 'saved slowly');
});

scene('text that was added to a post before its lost response is found stays a draft', { as: 'john' }, async (page) => {
  let release;
  const found = new Promise((done) => (release = done));
  await post('john', 'published after all');
  await page.route('**/api/v1/users/*/posts', async (route) => {
    await found;
    await route.continue();
  });
  await page.goto('/account');
  await page.evaluate(() => {
    const draft = { text: 'published after all', base: '', at: Date.now(), sent: Date.now() - 60_000 };
    localStorage.setItem('retort.draft.1.post', JSON.stringify(draft));
  });
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await writeField(page).fill('published after all, and more');
  release();
  await toast(page, 'Post published.');
  assert.equal(await writeField(page).inputValue(), 'published after all, and more');
});
