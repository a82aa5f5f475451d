/** Which changes of the contract are refused because they would break clients, and which are not. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { breaks, surfaceOf } from './compatibility.mjs';
import { readContract } from './contract.mjs';
import { answersJson, CONTRACT } from './testing.mjs';

function surface(context, change) {
  const root = mkdtempSync(join(tmpdir(), 'compatibility-'));
  context.after(() => rmSync(root, { recursive: true }));
  const contract = parse(CONTRACT);
  const note = {
    description: 'A note.',
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'integer', format: 'int64', description: 'Which.' },
      mood: { type: 'string', enum: ['good', 'bad'], description: 'How one felt.' },
    },
  };
  Object.assign(contract.components.schemas, { Note: note });
  const { get } = contract.paths['/notes/{id}'];
  answersJson(get, { $ref: '#/components/schemas/Note' });
  const { put } = contract.paths['/notes/latest'];
  change({
    contract,
    get,
    put,
    note,
    sent: contract.components.schemas.NotePut,
    title: contract.components.schemas.Title,
  });
  writeFileSync(join(root, 'openapi.yaml'), stringify(contract));
  return surfaceOf(readContract(root));
}

const BODY = 'PUT /notes/latest: application/json body';
const REPLY = 'GET /notes/{id}: 200 application/json';
const SIZE = { description: 'How large.', type: 'integer', format: 'int64' };

const REFUSED = {
  'a removed operation': [({ contract }) => delete contract.paths['/notes/latest'], 'PUT /notes/latest was removed'],
  'a removed parameter': [({ get }) => get.parameters.shift(), 'GET /notes/{id}: query page was removed'],
  'a removed member of a request': [({ sent }) => delete sent.properties.mood, `${BODY}.mood was removed`],
  'a removed member of a reply': [({ note }) => delete note.properties.mood, `${REPLY}.mood was removed`],
  'a lost word of a request': [({ sent }) => sent.properties.mood.enum.pop(), `${BODY}.mood lost bad`],
  'a lost word of a reply': [({ note }) => note.properties.mood.enum.pop(), `${REPLY}.mood lost bad`],
  'a new required member': [
    ({ sent }) => {
      sent.properties.size = SIZE;
      sent.required.push('size');
    },
    `${BODY}.size is required, and was unknown`,
  ],
  'a new required parameter': [
    ({ get }) =>
      get.parameters.push({ name: 'size', in: 'query', required: true, description: 'A.', schema: SIZE, example: 1 }),
    'GET /notes/{id}: query size is required, and was unknown',
  ],
  'a member that is required now': [
    ({ sent }) => {
      delete sent.properties.mood.default;
      sent.required.push('mood');
    },
    `${BODY}.mood is required, and was not`,
  ],
  'a member that may be missing': [
    ({ note }) => (note.required = []),
    `${REPLY}.id may be missing, and was always there`,
  ],
  'a member that may be null': [
    ({ note }) => (note.properties.id.type = ['integer', 'null']),
    `${REPLY}.id has the type integer or null, and had integer`,
  ],
  'a shorter text': [({ title }) => (title['x-max-bytes'] = 8), `${BODY}.title has x-max-bytes 8, and had 9`],
  'a longer minimum': [({ title }) => (title.minLength = 2), `${BODY}.title has minLength 2, and had 1`],
  'another pattern': [({ title }) => (title.pattern = '^a$'), `${BODY}.title has the pattern ^a$, and had \\S`],
  'a scheme that is not taken any more': [
    ({ put }) => put.security.pop(),
    'PUT /notes/latest does not take basic any more',
  ],
};

for (const [name, [change, sentence]] of Object.entries(REFUSED)) {
  test(`compatibility: refuses ${name}`, (context) => {
    assert.deepEqual(
      breaks(
        surface(context, () => {}),
        surface(context, change),
      ),
      [sentence],
    );
  });
}

const ACCEPTED = {
  'a further operation': ({ contract, get }) =>
    (contract.paths['/cats/{id}'] = { ...contract.paths['/notes/{id}'], get: { ...get, operationId: 'getCat' } }),
  'a further member that may be left out': ({ sent }) => (sent.properties.size = SIZE),
  'a further member of a reply': ({ note }) => (note.properties.size = SIZE),
  'a further word': ({ sent, note }) => [sent, note].forEach((it) => it.properties.mood.enum.push('odd')),
  'a longer text': ({ title }) => (title['x-max-bytes'] = 10),
  'other words of its own': ({ title }) => (title.description = 'What it is called.'),
};

for (const [name, change] of Object.entries(ACCEPTED)) {
  test(`compatibility: accepts ${name}`, (context) => {
    assert.deepEqual(
      breaks(
        surface(context, () => {}),
        surface(context, change),
      ),
      [],
    );
  });
}
