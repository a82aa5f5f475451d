/** What the generator wants of schemas for the sake of documentation and clients, and the examples that it composes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersJson, descriptionIn, runContract } from './testing.mjs';

const NOTE = { $ref: '#/components/schemas/Note' };
const REFUSALS = {
  'a schema without a description': [
    ({ schemas }) => delete schemas.Title.description,
    'openapi.yaml: components.schemas.Title: it has no description',
    'openapi.yaml: components.schemas.NotePut.title: it has no description',
  ],
  'a member without a description': [
    ({ note }) => delete note.mood.description,
    'openapi.yaml: components.schemas.NotePut.mood: it has no',
  ],
  'a parameter without a description': [
    ({ get }) => delete get.parameters[0].description,
    'openapi.yaml: GET /notes/{id}: parameter page: it has no description',
  ],
  'a header without a description': [
    ({ contract }) => (contract.components.headers = { Location: { schema: { type: 'string' } } }),
    'openapi.yaml: components.headers.Location: it has no description',
  ],
  'integers of 32 bits': [
    ({ note, get }) => {
      note.size = { type: 'integer', format: 'int32', description: 'How large.' };
      delete get.parameters[0].schema.format;
    },
    'openapi.yaml: components.schemas.NotePut.size: an integer needs format: int64',
    'openapi.yaml: GET /notes/{id}: parameter page: an integer needs format: int64',
  ],
  'a nullable integer that does not say its width': [
    ({ schemas }) =>
      (schemas.Note = {
        description: 'A.',
        type: 'object',
        properties: { size: { type: ['integer', 'null'], description: 'B.' } },
      }),
    'openapi.yaml: components.schemas.Note.size: an integer needs format: int64',
  ],
  'a password that could be shown': [
    ({ note }) => (note.password = { type: 'string', format: 'password', description: 'A secret.' }),
    'openapi.yaml: components.schemas.NotePut.password: a password is never returned',
  ],
  'readOnly where it is not true': [
    ({ schemas, put }) => {
      const properties = {
        id: { type: 'integer', format: 'int64', description: 'Which.', examples: [1] },
        mood: { type: 'string', readOnly: true, description: 'How one felt.', examples: ['good'] },
      };
      schemas.Note = { description: 'A note.', type: 'object', properties };
      answersJson(put, NOTE);
    },
    'openapi.yaml: components.schemas.Note.id: no request contains it; set readOnly: true.',
    'openapi.yaml: components.schemas.Note.mood: a request contains it; remove readOnly.',
  ],
  'replies of which no example can be made': [
    ({ schemas, get }) => {
      const properties = {
        id: { type: 'string', description: 'Which.' },
        title: { type: 'string', description: 'Its title.' },
      };
      schemas.Note = { description: 'A note.', type: 'object', properties };
      answersJson(get, NOTE);
    },
    'openapi.yaml: GET /notes/{id}: response 200: id: it has no examples',
    'openapi.yaml: GET /notes/{id}: response 200: title: it has no examples',
  ],
};

for (const [name, [change, ...expected]] of Object.entries(REFUSALS)) {
  test(`refuses ${name}`, async (context) => {
    const { sentences } = await runContract(context, change);
    assert.equal(sentences.length, expected.length, sentences.join('\n'));
    expected.forEach((text, at) => assert.ok(sentences[at].startsWith(text), sentences[at]));
  });
}

test('composes the examples of replies: of members, their defaults and words; of problems, all that have the status', async (context) => {
  const { files, sentences } = await runContract(context, ({ schemas, get }) => {
    schemas.Note = {
      description: 'A note.',
      type: 'object',
      properties: {
        id: { type: 'string', description: 'Which.', examples: ['a'] },
        mood: { type: 'string', enum: ['good', 'bad'], description: 'How one felt.' },
        done: { type: 'boolean', description: 'Whether it is done.' },
        pages: { type: 'array', description: 'Of it.', items: { type: 'integer', format: 'int64', default: 7 } },
      },
    };
    const problem = { schema: { description: 'A problem.' } };
    answersJson(get, NOTE);
    get.responses['404'] = { description: 'No.', content: { 'application/problem+json': problem } };
    get.responses['400'] = {
      description: 'No.',
      content: { 'application/problem+json': { ...problem, example: { own: 1 } } },
    };
  });
  assert.deepEqual(sentences, []);
  const { responses } = descriptionIn(files).paths['/notes/{id}'].get;
  assert.deepEqual(responses['200'].content['application/json'].example, {
    id: 'a',
    mood: 'good',
    done: false,
    pages: [7],
  });
  assert.deepEqual(responses['404'].content['application/problem+json'].examples, {
    'not-found': {
      summary: 'Not found',
      value: {
        type: '/problems/not-found',
        title: 'Not found',
        status: 404,
        detail: 'Look elsewhere.',
        error: 'not found',
        message: 'Not found',
      },
    },
  });
  assert.deepEqual(responses['400'].content['application/problem+json'].example, { own: 1 });
});
