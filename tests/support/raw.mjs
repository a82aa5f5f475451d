// Raw bytes on a socket, for requests that no HTTP client would send.
import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

export class RawConnection {
  received = Buffer.alloc(0);
  closed = false;
  error = null;
  #wake = () => {};

  static open(port) {
    return new Promise((done, fail) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const connection = new RawConnection(socket);
      socket.once('connect', () => done(connection));
      socket.once('error', fail);
    });
  }

  constructor(socket) {
    this.socket = socket;
    socket.on('data', (chunk) => {
      this.received = Buffer.concat([this.received, chunk]);
      this.#wake();
    });
    socket.on('error', (error) => (this.error = error));
    for (const event of ['end', 'close']) {
      socket.on(event, () => {
        this.closed = true;
        this.#wake();
      });
    }
  }

  write(bytes) {
    this.socket.write(bytes);
  }

  /** Writes, and waits until the kernel has the bytes or the connection is closed. */
  flush(bytes) {
    return new Promise((done) => {
      if (this.closed) return done();
      this.socket.write(bytes, () => done()); // also called with an error
    });
  }

  /** The next response, also a 1xx one; null if the server closed the connection. `method` HEAD: a response without a body. */
  async reply(method = 'GET') {
    for (;;) {
      const reply = this.#take(method);
      if (reply) return reply;
      if (this.closed) return null;
      await new Promise((done) => (this.#wake = done));
    }
  }

  /** All responses until the server closes the connection. */
  async replies() {
    const all = [];
    for (let reply; (reply = await this.reply());) all.push(reply);
    return all;
  }

  /** All responses until the server closes the connection or `moment` is reached. */
  async repliesBefore(moment) {
    await Promise.race([new Promise((done) => (this.closed ? done() : this.socket.once('close', done))), moment]);
    const all = [];
    for (let reply; (reply = this.#take());) all.push(reply);
    return all;
  }

  #take(method = 'GET') {
    const end = this.received.indexOf(HEAD_END);
    if (end < 0) return null;
    const [line, ...lines] = this.received.subarray(0, end).toString('latin1').split('\r\n');
    const pairs = lines.map((text) => [
      text.slice(0, text.indexOf(':')).toLowerCase(),
      text.slice(text.indexOf(':') + 1).trim(),
    ]);
    const headers = Object.fromEntries(pairs);
    const status = Number(line.split(' ')[1]);
    const bodiless = method === 'HEAD' || status < 200 || status === 204 || status === 304;
    const length = bodiless ? 0 : Number(headers['content-length'] ?? 0);
    const start = end + HEAD_END.length;
    if (this.received.length < start + length) return null;
    const bytes = this.received.subarray(start, start + length);
    this.received = this.received.subarray(start + length);
    return {
      status,
      headers,
      bytes,
      text: bytes.toString('utf8'),
      get json() {
        return JSON.parse(this.text);
      },
    };
  }

  close() {
    this.socket.destroy();
  }
}

/** The bytes of a request: a line, headers (plus Host), and the body unchanged. */
export function rawRequest(line, headers = [], body = '') {
  return Buffer.concat([
    Buffer.from([line, 'Host: retort', ...headers, '', ''].join('\r\n'), 'latin1'),
    Buffer.from(body),
  ]);
}
