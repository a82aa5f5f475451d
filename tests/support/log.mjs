// Reads the lines of a server's log, strictly: what does not parse is an error.
import assert from 'node:assert/strict';

// A field of logfmt: a bare value, or a JSON string.
const FIELD = /([a-z_]+)=("(?:[^"\\\u0000-\u001f]|\\["\\ntr]|\\u[0-9a-f]{4})*"|[!#-<>-[\]-~]+)( |$)/y;
const LEVELS = ['debug', 'info', 'warning', 'error'];

function readLogfmt(line) {
  const fields = {};
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < line.length) {
    const found = FIELD.exec(line);
    assert.ok(found, `no logfmt: ${line}`);
    const [, name, value] = found;
    assert.ok(!(name in fields), `${name} twice: ${line}`);
    fields[name] = value.startsWith('"') ? JSON.parse(value) : value;
  }
  assert.ok(!line.endsWith(' '), `a blank at the end: ${line}`);
  return fields;
}

/** The fields of a line, as texts. */
export function readLine(line, format = 'logfmt') {
  const fields = format === 'json' ? JSON.parse(line) : readLogfmt(line);
  assert.match(fields.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, line);
  assert.ok(LEVELS.includes(fields.level), line);
  assert.equal(typeof fields.msg, 'string', line);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

/** All complete lines of a log. */
export const readLog = (text, format) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => readLine(line, format));

/** Emails to the log (RETORT_SMTP_URL=log:) are the only lines that may have secrets. */
export const isMail = ({ msg }) => msg.startsWith('Email to ');

/** Collects what nobody may find in a log: passwords and tokens that clients send or get. */
export class Secrets {
  #all = new Set();

  #add(value) {
    if (typeof value === 'string' && value.length >= 8) this.#all.add(value);
  }

  #addMembers(bytes) {
    let body;
    try {
      body = JSON.parse(bytes);
    } catch {
      return;
    }
    for (const [name, value] of Object.entries(body ?? {})) if (/password|token$|secret/.test(name)) this.#add(value);
  }

  sent({ headers, bytes }) {
    const [scheme, credential = ''] = String(headers.Authorization ?? '').split(' ');
    this.#add(credential);
    if (scheme === 'Basic') this.#add(Buffer.from(credential, 'base64').toString().split(':').slice(1).join(':'));
    for (const pair of String(headers.Cookie ?? '').split('; ')) this.#add(pair.split('=').slice(1).join('='));
    if (bytes) this.#addMembers(bytes);
  }

  received({ headers, text }) {
    for (const cookie of headers['set-cookie'] ?? []) this.#add(cookie.split(';')[0].split('=').slice(1).join('='));
    this.#addMembers(text);
  }

  /** Throws if one of them is in one of these lines. */
  assertAbsent(lines) {
    const text = lines
      .filter((line) => !isMail(line))
      .map((line) => Object.values(line).join('\n'))
      .join('\n');
    for (const secret of this.#all) assert.ok(!text.includes(secret), `a secret is in the log: ${secret}`);
  }
}
