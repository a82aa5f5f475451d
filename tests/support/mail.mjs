// Mails that the server wrote to its log (RETORT_SMTP_URL=log:).
import { waitFor } from './wait_for.mjs';

// 2026-11-24T04:03:14Z - retort INFO: Mail to ADDRESS: SUBJECT, and its text up to the next entry of the log.
const MAIL = /^\S+Z - retort \w+: Mail to (\S+): ([^]*?)(?=^\d{4}-\d\d-\d\dT\S+Z - retort |(?![^]))/gm;

/** Every mail to `address` in the log so far, oldest first: the subject, and the text from the second line on. */
export function mailsTo(server, address) {
  const all = [...server.log.matchAll(MAIL)];
  return all.filter(([, to]) => to.toLowerCase() === address.toLowerCase()).map(([, , text]) => text);
}

/** Waits for the mail number `nth` (from 1) to `address`; without it, for the first, and gives the newest. */
export async function mailTo(server, address, nth) {
  const mails = await waitFor(() => {
    const all = mailsTo(server, address);
    return all.length >= (nth ?? 1) && all;
  }, `a mail to ${address}`);
  return mails.at(nth ? nth - 1 : -1);
}

/** The token of a mail's confirmation link, or undefined. */
export const tokenIn = (mail) => mail.match(/\/confirm#token=([\w.~-]+)/)?.[1];

/** Registers and gives the token of the mailed link. */
export async function register(server, { email, username, password }) {
  const known = mailsTo(server, email).length;
  const reply = await server.request({ method: 'POST', path: '/users', body: { email, username, password } });
  if (reply.status !== 202) throw new Error(`registering ${username}: ${reply.text}`);
  return tokenIn(await mailTo(server, email, known + 1));
}

/** The token of a mail's link to `page` of the frontend, or undefined. */
export const tokenFor = (page, mail) => mail.match(new RegExp(`/${page}#token=([\\w.~-]+)`))?.[1];

/** Lets the minutes pass that lie between two mails to one address. */
export function forgetMailLimits(server) {
  server.sql((db) => db.exec('DELETE FROM mail_limits'));
}
