// Emails that the server wrote to its log (RETORT_SMTP_URL=log:).
import { waitFor } from './wait_for.mjs';

/** The emails to `address` in the log so far, oldest first: the subject, and the text from the second line on. */
export function mailsTo(server, address) {
  const start = `email to ${address}: `.toLowerCase();
  const all = server.lines.filter(({ msg }) => msg.toLowerCase().startsWith(start));
  return all.map(({ msg }) => msg.slice(start.length));
}

/** Waits for the email number `nth` (from 1) to `address`. Without `nth`, waits for the first, and returns the newest. */
export async function mailTo(server, address, nth) {
  const mails = await waitFor(() => {
    const all = mailsTo(server, address);
    return all.length >= (nth ?? 1) && all;
  }, `a mail to ${address}`);
  return mails.at(nth ? nth - 1 : -1);
}

/** The token of the confirmation link in an email, or undefined. */
export const tokenIn = (mail) => mail.match(/\/confirm#token=([\w.~-]+)/)?.[1];

/** Registers, and returns the token of the emailed link. */
export async function register(server, { email, username, password }) {
  const known = mailsTo(server, email).length;
  const reply = await server.request({ method: 'POST', path: '/users', body: { email, username, password } });
  if (reply.status !== 202) throw new Error(`registering ${username}: ${reply.text}`);
  return tokenIn(await mailTo(server, email, known + 1));
}

/** The token of the link to `page` of the website in an email, or undefined. */
export const tokenFor = (page, mail) => mail.match(new RegExp(`/${page}#token=([\\w.~-]+)`))?.[1];

/** Resets the minimum interval between two emails to one address. */
export function forgetMailLimits(server) {
  server.sql((db) => db.exec('DELETE FROM mail_limits'));
}
