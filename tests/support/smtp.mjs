// Mail servers: one with configurable replies, and one that accepts connections and never answers.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const TLS = join(import.meta.dirname, 'tls');
export const CERTIFICATE = join(TLS, 'certificate.pem');
export const OTHER_CERTIFICATE = join(TLS, 'other.pem');
export const LOGIN = { user: 'retort', password: 's3cret/:@' };

/**
 * `tls`: offers STARTTLS; `secure`: TLS from the first byte; `auth`: requires LOGIN.
 * `answers`: the replies at the steps 'connect', 'auth', 'mail', 'rcpt' and 'text' (when it is complete). Each is a
 * function of the address that returns (or resolves to) nothing to accept, a refusal such as '550 5.1.1 Nobody', or 'drop' to
 * close the connection. They can be changed at any time; `asked` lists the steps so far as 'rcpt ADDRESS'.
 */
export async function startSmtp({ port = 0, tls = false, secure = false, auth = false, answers = {} } = {}) {
  const smtp = { mails: [], asked: [], logins: 0, answers };
  const answer = async (step, address, session, done, value) => {
    smtp.asked.push(`${step} ${address}`);
    const words = await smtp.answers[step]?.(address);
    if (words === 'drop') {
      for (const it of server.connections) if (it.session === session) it._socket.destroy();
      return;
    }
    if (!words) return done(null, value);
    return done(Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) }));
  };
  const server = new SMTPServer({
    ...(tls || secure ? { key: readFileSync(join(TLS, 'key.pem')), cert: readFileSync(CERTIFICATE) } : {}),
    secure,
    authOptional: !auth,
    disabledCommands: [...(auth ? [] : ['AUTH']), ...(tls ? [] : ['STARTTLS'])],
    allowInsecureAuth: true,
    logger: false,
    hideENHANCEDSTATUSCODES: true, // the refusals contain their own
    onConnect: (session, done) => answer('connect', session.remoteAddress, session, done),
    onAuth({ username, password }, session, done) {
      smtp.logins++;
      const right = username === LOGIN.user && password === LOGIN.password;
      if (!right) return done(new Error('no'));
      return answer('auth', username, session, done, { user: username });
    },
    onMailFrom: ({ address }, session, done) => answer('mail', address, session, done),
    onRcptTo: ({ address }, session, done) => answer('rcpt', address, session, done),
    async onData(stream, session, done) {
      const chunks = await stream.toArray().catch(() => null);
      if (!chunks) return; // the sender was stopped or killed in the middle of the text: no mail
      const { mailFrom, rcptTo } = session.envelope;
      const raw = Buffer.concat(chunks).toString('latin1');
      const to = rcptTo.map((it) => it.address);
      const mail = { from: mailFrom.address, to, secure: session.secure, user: session.user, raw, ...parse(raw) };
      await answer('text', to[0], session, (error) => {
        if (!error) smtp.mails.push(mail);
        done(error);
      });
    },
  });
  server.on('error', () => {}); // from clients that do not trust the certificate
  await new Promise((ready) => server.listen(port, '0.0.0.0', ready));
  smtp.port = server.server.address().port;
  smtp.close = () => new Promise((done) => server.close(done));
  return smtp;
}

/** Accepts connections, and never answers. */
export async function startSilentSmtp(port = 0) {
  const sockets = new Set();
  const server = createServer((socket) => sockets.add(socket.on('error', () => {})));
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    port: server.address().port,
    get visits() {
      return sockets.size;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
}

/** An email or a part of one: {headers: [[name, value], …], header(name), body, parts}. */
function parse(raw) {
  const cut = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, cut)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.replace(/^[^:]*: */, '')]);
  const header = (name) => headers.filter(([own]) => own === name).map(([, value]) => value);
  const body = raw.slice(cut + 4);
  const [type] = header('content-type');
  const boundary = type?.match(/boundary="?([^";]+)"?/)?.[1];
  const parts = boundary
    ? body
        .split(new RegExp(`(?:^|\\r\\n)--${boundary}(?:--)?\\r\\n`))
        .slice(1, -1)
        .map(parse)
    : [];
  const encoded = header('content-transfer-encoding')[0] === 'quoted-printable';
  return { headers, header, parts, type, body: encoded ? decode(body) : body };
}

const decode = (text) =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
