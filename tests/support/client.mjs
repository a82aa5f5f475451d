// An HTTP client for tests: it sends requests as any account, and checks every response against the contract.
import assert from 'node:assert/strict';
import { Agent, request as httpRequest } from 'node:http';
import { checkReply } from './contract.mjs';

export const basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** The attributes of a Set-Cookie header: {name, value, attributes: {httponly: true, path: '/', …}}. */
export function parseCookie(header) {
  const [pair, ...rest] = header.split(';').map((part) => part.trim());
  const cut = pair.indexOf('=');
  const attributes = rest.map((part) => {
    const at = part.indexOf('=');
    return at < 0 ? [part.toLowerCase(), true] : [part.slice(0, at).toLowerCase(), part.slice(at + 1)];
  });
  return { name: pair.slice(0, cut), value: pair.slice(cut + 1), attributes: Object.fromEntries(attributes) };
}

/** Whether the header makes a browser delete the cookie, which needs the path that it was set with (RFC 6265, 5.3). */
export function isCleared({ value, attributes }) {
  const over = attributes['max-age'] === '0' || Date.parse(attributes.expires) < Date.now();
  return value === '' && attributes.path === '/' && over;
}

export class Client {
  constructor(server) {
    this.server = server;
    this.agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 5000 });
    this.credentials = new Map();
  }

  close() {
    this.agent.destroy();
  }

  /** Closes the connections that wait for a next request. */
  dropIdle() {
    for (const socket of Object.values(this.agent.freeSockets).flat()) socket.destroy();
  }

  /**
   * `path` is below /api/v1, unless it begins with `//`: then the rest after the first slash is the whole path.
   * `as`: 'anonymous'; a name of PEOPLE, to send a token; or a name followed by ' password' or ' cookie'.
   * `body`: text or bytes unchanged, anything else as JSON. `type`: its media type, by default the contract's; null
   * sends none.
   * `contract: false` skips the check of the response. `connection`: further options of http.request(), such as localAddress.
   */
  async request({
    method = 'GET',
    path,
    as = 'anonymous',
    body,
    type,
    headers = {},
    contract = true,
    agent,
    connection,
  }) {
    const target = path.startsWith('//') ? path.slice(1) : `/api/v1${path}`;
    const bytes = encode(body);
    const all = { ...(await this.#signIn(as)), ...headers };
    if (bytes && type !== null) all['Content-Type'] ??= type ?? requestType(method);
    this.server.secrets?.sent({ headers: all, bytes });
    const reply = await send({
      host: '127.0.0.1',
      port: this.server.port,
      agent: connection ? undefined : (agent ?? this.agent),
      ...connection,
      method,
      path: target,
      headers: all,
      bytes,
    });
    if (contract) checkReply(reply);
    this.server.secrets?.received(reply);
    return reply;
  }

  async #signIn(as) {
    if (as === 'anonymous') return {};
    if (!this.credentials.has(as)) this.credentials.set(as, this.#credential(as));
    return this.credentials.get(as);
  }

  async #credential(as) {
    const [name, kind = 'bearer'] = as.split(' ');
    const person = this.server.people[name];
    assert.ok(person, `there is no person ${name}`);
    const { email, password } = person;
    const headers = { Authorization: basic(email, password) };
    if (kind === 'password') return headers;
    if (kind === 'bearer') {
      const reply = await this.request({ method: 'POST', path: '/tokens', headers });
      assert.equal(reply.status, 200, reply.text);
      return { Authorization: `Bearer ${reply.json.token}` };
    }
    assert.equal(kind, 'cookie');
    const cookie = await this.openSession({ email, password });
    return { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
  }

  /** Signs in like a browser; returns the cookie as `name=value`. */
  async openSession({ email, password, remember }) {
    const body = { email, password, remember };
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const reply = await this.request({ method: 'POST', path: '/session', body, headers });
    assert.equal(reply.status, 200, reply.text);
    const { name, value } = parseCookie(reply.headers['set-cookie'][0]);
    return `${name}=${value}`;
  }

  /** Forgets tokens and sessions, for instance after they were revoked. */
  forget(as) {
    this.credentials.delete(as);
  }
}

const requestType = (method) => (method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');

function encode(body) {
  if (body === undefined) return null;
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
}

function send({ bytes, ...options }) {
  return new Promise((done, fail) => {
    if (bytes && !('Transfer-Encoding' in options.headers)) options.headers['Content-Length'] ??= bytes.length;
    const request = httpRequest(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => done(new Reply(options, response, Buffer.concat(chunks))));
    });
    request.on('error', fail);
    request.end(bytes ?? undefined);
  });
}

export class Reply {
  constructor({ method, path }, { statusCode, headers, rawHeaders = [] }, bytes) {
    this.method = method;
    this.path = path;
    this.status = statusCode;
    this.headers = headers;
    this.rawHeaders = rawHeaders;
    this.bytes = bytes;
  }

  get text() {
    return this.bytes.toString('utf8');
  }

  get json() {
    return JSON.parse(this.text);
  }
}
