// Clients of two API servers that write and read without end, and note what each write was answered and how long nothing was.
import { setTimeout as sleep } from 'node:timers/promises';
import assert from 'node:assert/strict';
import { waitFor } from '../support/wait_for.mjs';

const WRITERS = 3; // of each server, without Idempotency-Key,
const REPEATERS = 1; // with it: these repeat what failed until it is stored
const READERS = 2;
const PAUSE_MS = 50; // after an answer 503
const LIMIT = 180_000;

/** The longest time between two answers of one server that were as they should be. */
class Pulse {
  longest = 0;
  count = 0;
  #last = performance.now();

  beat() {
    this.look();
    this.#last = performance.now();
    this.count++;
  }

  look() {
    this.longest = Math.max(this.longest, performance.now() - this.#last);
  }
}

export class Traffic {
  stored = new Set();
  failed = new Set();
  unknown = new Set();
  /** Sentences about what must not be. */
  wrong = [];
  #stop = false;
  #clients;

  /** `name`: what the texts of this traffic begin with. */
  constructor(name, servers) {
    this.name = name;
    this.writing = servers.map(() => new Pulse());
    this.reading = servers.map(() => new Pulse());
    this.#clients = servers.flatMap((server, at) => [
      ...Array.from({ length: WRITERS }, (_, n) => this.#write(servers, at, n)),
      ...Array.from({ length: REPEATERS }, (_, n) => this.#writeUntilStored(servers, at, n)),
      ...Array.from({ length: READERS }, () => this.#read(server, this.reading[at])),
    ]);
  }

  async #post(server, body, headers = {}) {
    const reply = await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body }, headers });
    if (reply.status === 201) return { stored: reply.json.id };
    assert.equal(reply.status, 503, reply.text);
    await sleep(PAUSE_MS);
    return { unknown: reply.json.type.endsWith('/outcome-unknown') };
  }

  async #write(servers, at, n) {
    for (let count = 0; !this.#stop; count++) {
      const body = `${this.name} writer ${at}.${n} ${count}`;
      const { stored, unknown } = await this.#post(servers[at], body);
      if (unknown) this.unknown.add(body);
      else if (!stored) this.failed.add(body);
      else await this.#noteStored(servers, at, body, stored);
    }
  }

  /** Repeats a request with its key, at either server, until it is answered. */
  async #writeUntilStored(servers, at, n) {
    for (let count = 0; !this.#stop; count++) {
      const body = `${this.name} repeater ${at}.${n} ${count}`;
      const headers = { 'Idempotency-Key': body.replaceAll(' ', '-') };
      let stored;
      for (let attempt = 0; !stored; attempt++)
        ({ stored } = await this.#post(servers[(at + attempt) % servers.length], body, headers));
      await this.#noteStored(servers, at, body, stored);
    }
  }

  /** What was answered has to be there for everybody, at once. */
  async #noteStored(servers, at, body, id) {
    this.writing[at].beat();
    this.stored.add(body);
    const other = servers[(at + 1) % servers.length];
    const { status } = await other.request({ path: `/posts/${id}` });
    if (![200, 503].includes(status)) this.wrong.push(`${body} was answered 201, and then not found: ${status}`);
  }

  async #read(server, pulse) {
    while (!this.#stop) {
      const { status, text } = await server.request({ path: '/posts?per_page=1' });
      if (status === 200) pulse.beat();
      else assert.equal(status, 503, text);
      if (status !== 200) await sleep(PAUSE_MS);
    }
  }

  /** Waits until each server has stored and read `count` more. */
  async goOn(count = 20) {
    const pulses = [...this.writing, ...this.reading];
    const before = pulses.map((it) => it.count);
    const ended = Promise.all(this.#clients).then(() => true);
    const isOn = () => pulses.every((it, at) => it.count >= before[at] + count);
    await Promise.race([ended, waitFor(isOn, 'writes and reads that go on', LIMIT)]);
  }

  async stop() {
    this.#stop = true;
    await Promise.all(this.#clients);
    for (const pulse of [...this.writing, ...this.reading]) pulse.look();
  }

  /** Compares what was answered with the texts that are there. */
  compare(texts) {
    const there = new Map();
    for (const text of texts) there.set(text, (there.get(text) ?? 0) + 1);
    return {
      lost: [...this.stored].filter((it) => !there.has(it)),
      denied: [...this.failed].filter((it) => there.has(it)),
      twice: [...there].filter(([, count]) => count > 1).map(([text]) => text),
      unknownStored: [...this.unknown].filter((it) => there.has(it)).length,
    };
  }
}
