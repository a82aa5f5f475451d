// The site that clients talk to: a new server that sends to a real mail server, something to read, and a mailbox.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after } from 'node:test';
import { receivedEmail, smtp } from '../support/mail_server.mjs';
import { startServer } from '../support/server.mjs';

const POSTS = 9;

const mailboxes = [];
after(() => mailboxes.forEach((it) => it.close()));

/**
 * Starts it; it is stopped after the file's tests. Returns the environment of a story (STORY_API, STORY_MAILBOX), and the names of the
 * files in `folder` that have the description as this server serves it.
 */
export async function startSite(folder) {
  const mailServer = await smtp();
  const server = await startServer({
    people: { john: {} },
    env: { RETORT_SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` },
  });
  for (let at = 1; at <= POSTS; at++) {
    const reply = await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: `Post ${at}` } });
    assert.equal(reply.status, 201, reply.text);
  }
  const api = `${server.url}/api/v1`;
  const mailbox = await startMailbox(mailServer.mails);
  return {
    openapi31: await save(folder, `${api}/openapi.json`),
    openapi30: await save(folder, `${api}/openapi-3.0.json`),
    settings: { STORY_API: api, STORY_MAILBOX: mailbox },
  };
}

async function save(folder, url) {
  const reply = await fetch(url);
  assert.equal(reply.status, 200);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, url.split('/').at(-1));
  writeFileSync(file, await reply.text());
  return file;
}

/** GET /ADDRESS answers the link of the email to it, and waits until there is one. */
async function startMailbox(mails) {
  const mailbox = createServer(async (request, response) => {
    const mail = await receivedEmail(mails, { email: decodeURIComponent(request.url.slice(1)) });
    const text = mail.parts.find(({ type }) => type.startsWith('text/plain'))?.body ?? mail.body;
    response.end(text.match(/https?:\S+#token=\S+/)?.[0]);
  });
  await new Promise((listening) => mailbox.listen(0, '127.0.0.1', listening));
  mailboxes.push(mailbox);
  return `http://127.0.0.1:${mailbox.address().port}`;
}
