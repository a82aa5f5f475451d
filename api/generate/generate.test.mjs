/** What the generator refuses in the contract, and what it writes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { readContract } from './contract.mjs';
import { readErrors } from './errors.mjs';
import { withExamples } from './examples.mjs';
import { generate } from './generate.mjs';
import { whyNotPosix } from './posix.mjs';
import { CONTRACT, MIGRATIONS, answersJson, descriptionIn, onlyAddsLines, run, runContract } from './testing.mjs';

const CONTRACT_REFUSALS = {
  'no operationId': [({ get }) => delete get.operationId, /GET \/notes\/\{id\}: it has no operationId/],
  'operationId in another case': [({ get }) => (get.operationId = 'get_note'), /"get_note" is not camelCase/],
  'operationId twice': [({ get }) => (get.operationId = 'putNote'), /operationId putNote is already used by .*GET/],
  'two tags': [({ get }) => get.tags.push('notes'), /it has 2 tags/],
  'undeclared tag': [({ get }) => (get.tags = ['cats']), /tag "cats" is not declared/],
  'body without example': [({ put }) => delete json(put).example, /requestBody: it has no example/],
  'parameter without example': [({ get }) => delete get.parameters[0].example, /parameter page: it has no example/],
  'nullable named schema': [
    ({ schemas }) => (schemas.Title.type = ['string', 'null']),
    /Title: type \[string, null\] on a named/,
  ],
  'nullable object': [
    ({ schemas }) => (schemas.A = { properties: { b: { type: ['object', 'null'] } } }),
    /A\.b: type \[object, null\]/,
  ],
  'nullable integer of a request': [
    ({ note }) => (note.size = { type: ['integer', 'null'] }),
    /NotePut\.size: type \["integer","null"\] cannot be expressed/,
  ],
  'null before its type': [
    ({ note }) => (note.size = { type: ['null', 'string'] }),
    /NotePut\.size: type \["null","string"\] cannot be expressed/,
  ],
  'nullable enum of a request': [
    ({ note }) => (note.mood.type = ['string', 'null']),
    /NotePut\.mood: null means an empty text/,
  ],
  'nullable string that may not be empty': [
    ({ note }) => (note.place = { type: ['string', 'null'], minLength: 1 }),
    /NotePut\.place: null means an empty text/,
  ],
  'nullable string that is required': [
    ({ note, schemas }) => {
      note.place = { type: ['string', 'null'] };
      schemas.NotePut.required.push('place');
    },
    /NotePut\.place: null means an empty text: a nullable string must be optional/,
  ],
  'PUT of a merge patch': [
    ({ put }) => (put.requestBody.content = { 'application/merge-patch+json': json(put) }),
    /PUT .*requestBody: it must have exactly one media type, application\/json\./,
  ],
  'PATCH of plain JSON': [
    ({ paths }) => patched(paths),
    /PATCH .*requestBody: it must have exactly one media type, application\/merge-patch\+json\./,
  ],
  'oneOf in a response': [
    ({ get }) =>
      (get.responses['200'] = { description: 'A', content: { 'application/json': { schema: { oneOf: [] } } } }),
    /response 200: .*oneOf/,
  ],
  'two media types': [
    ({ get }) => (get.responses['200'] = { description: 'A', content: { 'text/plain': {}, 'text/html': {} } }),
    /response 200: it has 2 media types/,
  ],
  'unknown permission': [({ put }) => (put['x-permission'] = 'FLY'), /x-permission FLY is unknown/],
  'unknown write limit': [({ put }) => (put['x-write-limit'] = 'words'), /PUT .*x-write-limit must be one of text, /],
  'no write limit': [({ put }) => delete put['x-write-limit'], /PUT .*x-write-limit must be one of text, /],
  'write limit of a read': [({ get }) => (get['x-write-limit'] = 'text'), /GET .*x-write-limit counts the writes of/],
  'unknown extension': [({ put }) => (put['x-permision'] = 'WRITE'), /"x-permision" is unknown/],
  'unknown scheme': [({ put }) => (put.security = [{ oauth: [] }]), /security scheme oauth is unknown/],
  'undeclared path parameter': [
    ({ paths }) => (paths['/notes/{id}'].parameters = []),
    /\{id\} of the path is not among/,
  ],
  'same URLs': [({ paths }) => (paths['/notes/{key}'] = twin(paths['/notes/{id}'])), /it matches the same URLs as/],
  'mixed segment': [
    ({ paths }) => (paths['/notes/a{key}'] = twin(paths['/notes/{id}'])),
    /segment "a\{key\}" is neither a literal/,
  ],
  'cookie parameter': [({ get }) => (get.parameters[0].in = 'cookie'), /in: cookie cannot be expressed/],
  'header that nothing reads': [({ get }) => (get.parameters[0].in = 'header'), /nothing reads the header page/],
  'read without If-None-Match': [
    ({ get }) => get.parameters.pop(),
    /GET .*lacks the parameter If-None-Match \(it reads\)/,
  ],
  'read with If-Match': [
    ({ get, put }) => get.parameters.push(put.parameters[0]),
    /GET .*has the parameter If-Match, which holds only where it changes/,
  ],
  'change without If-Match': [({ put }) => put.parameters.pop(), /PUT .*lacks the parameter If-Match/],
  'key of what keeps no answer': [
    ({ put }) => put.parameters.push({ ...put.parameters[0], name: 'Idempotency-Key' }),
    /PUT .*has the parameter Idempotency-Key, which holds only where x-idempotent is true/,
  ],
  'creation that does not say whether its answer is kept': [
    ({ paths, put }) =>
      (paths['/cats'] = { post: { ...put, operationId: 'addCat', responses: { ...put.responses, 201: NO } } }),
    /POST \/cats: it creates something: say by x-idempotent/,
  ],
  'kept answer without its status': [({ put }) => (put['x-idempotent'] = true), /lack 422 \(x-idempotent is true/],
  'change without the tag of what it shows': [
    ({ get, put, schemas }) => {
      schemas.Note = { description: 'A note.', type: 'object', properties: { title: schemas.Title } };
      for (const operation of [get, put]) answersJson(operation, { $ref: '#/components/schemas/Note' });
    },
    /PUT .*response 200: it lacks the header ETag: a GET answers the same/,
  ],
  'read without a tag': [({ get }) => delete get.responses['200'].headers, /response 200: it lacks the header ETag/],
  'success with a body, but no 406': [
    ({ get }) => (get.responses['200'].content = { 'application/json': {} }),
    /GET .*lack 406 \(its success has a body/,
  ],
  'counted write without its limit': [
    ({ put }) => delete put.responses['204'].headers.RateLimit,
    /response 204: it lacks the header RateLimit: reading, or x-write-limit/,
  ],
  'bad x-invalid': [({ get }) => (get.parameters[0]['x-invalid'] = 'ignore'), /x-invalid can only be "default"/],
  'nested object': [
    ({ note }) => (note.where = { type: 'object', properties: {} }),
    /NotePut\.where: type "object" cannot/,
  ],
  array: [
    ({ note }) => (note.list = { type: 'array', items: { type: 'string' } }),
    /NotePut\.list: type "array" cannot/,
  ],
  'unknown keyword': [({ note }) => (note.mood.const = 'good'), /NotePut\.mood: .* cannot express "const"/],
  'other dialect': [
    ({ schemas }) => (schemas.Title.pattern = '^\\d+$'),
    /NotePut\.title: pattern \^\\d\+\$ has \\d, which POSIX lacks/,
  ],
  'missing target': [({ note }) => (note.title.$ref = '#/components/schemas/Gone'), /\$ref .*Gone points to nothing/],
  'default outside of enum': [({ note }) => (note.mood.default = 'odd'), /NotePut\.mood: default "odd" does not match/],
  'inline body': [({ put }) => (json(put).schema = { type: 'object' }), /its schema is inline/],
  'a body that takes other members': [
    ({ schemas }) => delete schemas.NotePut.additionalProperties,
    /NotePut: other members are refused; say so with additionalProperties: false/,
  ],
  'a parameter and a schema of one name': [
    ({ contract }) => (contract.components.parameters = { Title: { name: 'title', in: 'query', schema: {} } }),
    /components\.parameters\.Title: a schema has this name, too/,
  ],
  'camelCase member': [({ note }) => (note.madeOn = { type: 'string' }), /"madeOn" cannot be a C member/],
};
const NO = { description: 'No.' };
const without = (operation, ...codes) => codes.forEach((code) => delete operation.responses[code]);

/** What the responses of an operation are refused for, from its place on. */
const STATUS_REFUSALS = {
  'no responses': [
    ({ get }) => delete get.responses,
    'GET /notes/{id}: its responses lack 304 (it reads, and the client may have it already), 400 (unknown query parameters are refused everywhere), 401 (wrong credentials are refused everywhere), 403 (an account that is unconfirmed or ' +
      'suspended is refused everywhere), 404 (its path has a parameter), 429 (attempts to sign in, and writes, are limited ' +
      'everywhere), 500 (the server can fail), 503 (the server can be busy or stopping), default (errors of any status have a type, in generated clients too); they ' +
      'have no success (2xx).',
  ],
  'a body without its statuses': [
    ({ put }) => without(put, '411', '413', '415'),
    'PUT /notes/latest: its responses lack 411 (it takes a body), 413 (it takes a body), 415 (it takes a body).',
  ],
  'an open operation without 401': [
    ({ put }) => {
      put.security = [];
      delete put['x-write-limit'];
      without(put, '401', '403');
    },
    'PUT /notes/latest: its responses lack 401 (wrong',
  ],
  'what its properties rule out': [
    ({ get, put }) => {
      Object.assign(get.responses, { 413: NO, 415: NO });
      put.responses['404'] = NO;
    },
    'GET /notes/{id}: its responses list 413 (only where it takes a body), 415 (only where it takes a body).',
    'PUT /notes/latest: its responses list 404 (only where its path has a parameter).',
  ],
  'what nothing answers': [
    ({ get, put }) => {
      get.responses['402'] = NO;
      put.responses['418'] = NO;
    },
    'GET /notes/{id}: its responses list 402 (no operation returns it).',
    'PUT /notes/latest: its responses list 418 (no operation returns it).',
  ],
  'a conflict without its reason': [
    ({ put }) => (put.responses['409'] = { $ref: '#/components/responses/Conflict' }),
    'PUT /notes/latest: its responses do not say when 409 occurs (give it a description of its own).',
  ],
  'too much and too little': [
    ({ get }) => {
      get.responses['415'] = NO;
      without(get, '200', '404');
    },
    'GET /notes/{id}: its responses lack 404 (its path has a parameter); they list 415 (only where it takes a body); they ' +
      'have no success (2xx).',
  ],
};

for (const [name, [change, ...expected]] of Object.entries(STATUS_REFUSALS)) {
  test(`refuses statuses: ${name}`, async (context) => {
    const { sentences } = await runContract(context, (it) => {
      it.contract.components.responses = { Conflict: NO };
      change(it);
    });
    assert.equal(sentences.length, expected.length, sentences.join('\n'));
    expected.forEach((text, at) => assert.ok(sentences[at].startsWith(`openapi.yaml: ${text}`), sentences[at]));
  });
}

test('what a reply shows and nobody can set is ignored in the body that writes the rest of it', async (context) => {
  const Note = { type: 'object', description: 'A note.', properties: {} };
  const property = (readOnly) => ({
    type: 'string',
    description: 'Something.',
    examples: ['it'],
    ...(readOnly && { readOnly }),
  });
  const ignored = async (shown) => {
    const { files, sentences } = await runContract(context, ({ put, schemas }) => {
      schemas.Note = { ...Note, properties: shown };
      schemas.NotePut['x-ignored'] = ['old_id'];
      answersJson(put, { $ref: '#/components/schemas/Note' });
    });
    assert.deepEqual(sentences, []);
    return /\.ignored =\s+\(const char \*const\[\]\)\{\s+(.*), NULL\s+\}/.exec(files['api/generated/bodies.c'])?.[1];
  };
  assert.equal(await ignored({ id: property(true), title: property(), url: property(true) }), '"id", "url", "old_id"');
});

test('tells what is wrong with schemas and with operations at once', async (context) => {
  const { sentences } = await runContract(context, ({ get, put, schemas }) => {
    schemas.Mood = { type: ['string', 'null'], description: 'How one felt.' };
    without(get, '500');
    without(put, '503');
  });
  assert.equal(sentences.length, 3, sentences.join('\n'));
});

const json = (operation) => operation.requestBody.content['application/json'];
/** PUT becomes PATCH, with a body of this media type. */
function patched(paths, type = 'application/json') {
  const { put, ...others } = paths['/notes/latest'];
  const requestBody = { ...put.requestBody, content: { [type]: json(put) } };
  paths['/notes/latest'] = { ...others, patch: { ...put, requestBody } };
}
/** The same path item with its parameter renamed, for a second path. */
function twin(item) {
  const copy = parse(stringify(item).replaceAll('getNote', 'getTwin'));
  copy.parameters[0].name = 'key';
  return copy;
}

for (const [name, [change, expected]] of Object.entries(CONTRACT_REFUSALS)) {
  test(`refuses in the contract: ${name}`, async (context) => {
    const { files, sentences } = await runContract(context, change);
    assert.match(sentences.join('\n'), expected);
    assert.match(sentences[0], /^openapi\.yaml: /);
    assert.ok(!('api/generated/operations.c' in files), 'nothing is written of a refused contract');
    assert.ok('api/generated/notes.sql.c' in files, 'the queries do not depend on the contract');
  });
}

const PATTERNS = {
  '^[A-Za-z][A-Za-z0-9_.]*$': true,
  '^([0-9]+|@[a-z]{2,8})$': true,
  '^a\\.b$': true,
  '^\\w+$': false,
  '^(?:a|b)$': false,
  'a+?': false,
  '[\\]]': false,
  '[[:alpha:]]': false,
  é: false,
  '(': false,
};

for (const [pattern, accepted] of Object.entries(PATTERNS)) {
  test(`${accepted ? 'takes' : 'refuses'} the pattern ${pattern}`, () =>
    assert.equal(whyNotPosix(pattern) === null, accepted));
}

test('writes routes so that the first match is the closest', async (context) => {
  const { files, sentences } = await run(context, { 'openapi.yaml': CONTRACT, ...MIGRATIONS });
  assert.deepEqual(sentences, []);
  const c = files['api/generated/operations.c'];
  const bodies = files['api/generated/bodies.c'];
  assert.ok(c.indexOf('{ /* /notes/latest */') < c.indexOf('{ /* /notes/{id} */'));
  for (const line of [
    '"GET, HEAD, "\n\t\t\t"OPTIONS",',
    '"PUT, "\n\t\t\t"OPTIONS",',
    '.auth = AUTH_ANONYMOUS | AUTH_BEARER,',
    '.auth = AUTH_BEARER | AUTH_BASIC,',
    '.permission = PERMISSION_WRITE,',
    '.body = &note_put_schema,',
  ])
    assert.ok(c.includes(line), line);
  for (const line of [
    '.not_blank = true,',
    '.max_bytes = 9,',
    '.required_message = "no title",',
    'note_put_mood_values[] = {"good", "bad", NULL};',
    '.offset = offsetof(struct note_put, default_),',
  ])
    assert.ok(bodies.includes(line), line);
  assert.ok(files['api/generated/operations.h'].includes('/* PUT /notes/latest: Replace the latest note */'));
});

const ADDED = {
  'between others': ({ paths, get }) => {
    const last = paths['/notes/latest'];
    delete paths['/notes/latest'];
    Object.assign(paths, {
      '/cats/{id}': { ...paths['/notes/{id}'], get: { ...get, operationId: 'getCat' } },
      '/notes/latest': last,
    });
  },
  'behind all others': ({ paths, get }) =>
    (paths['/zoo/{id}'] = { ...paths['/notes/{id}'], get: { ...get, operationId: 'getZoo' } }),
  'on a path that has another': ({ paths, put }) =>
    (paths['/notes/{id}'].put = { ...put, operationId: 'putOldNote', responses: { ...put.responses, 404: NO } }),
};

for (const [name, change] of Object.entries(ADDED)) {
  test(`an operation ${name} adds lines and changes none`, async (context) => {
    const before = await runContract(context, () => {});
    const after = await runContract(context, change);
    assert.deepEqual(after.sentences, []);
    const c = ['operations.h', 'operations.c', 'description.c'].map((it) => `api/generated/${it}`);
    for (const file of [...c, 'frontend/src/lib/api.gen.d.ts']) {
      assert.notEqual(after.files[file], before.files[file]);
      assert.ok(onlyAddsLines(before.files[file], after.files[file]), file);
    }
  });
}

test('writes what was sent apart from what was not, where the value does not tell', async (context) => {
  const { files, sentences } = await runContract(context, ({ paths, note }) => {
    patched(paths, 'application/merge-patch+json');
    Object.assign(note, {
      place: { description: 'Where.', type: ['string', 'null'], maxLength: 9 },
      size: { description: 'How large.', type: 'integer', format: 'int64', minimum: 1 },
      done: { description: 'Whether it is done.', type: 'boolean' },
    });
  });
  assert.deepEqual(sentences, []);
  const h = files['api/generated/bodies.h'];
  for (const line of [
    /struct str place; \/\* optional, null ptr when absent; null is empty \*\/\n\tint64_t/,
    /int64_t size; .*\n\tbool has_size;/,
    /bool done; .*\n\tbool has_done;/,
  ])
    assert.match(h, line);
  assert.doesNotMatch(h, /has_(title|mood|default|place|page|id)/);
  const c = files['api/generated/bodies.c'];
  const field = (name) => c.slice(c.indexOf(`.name = "${name}"`)).split('\n\t},')[0];
  assert.match(field('place'), /\.nullable = true,[^]*\.max_length = 9,/);
  assert.match(field('size'), /\.given = offsetof\(struct note_put, has_size\),/);
  assert.match(field('done'), /\.given = offsetof\(struct note_put, has_done\),/);
  for (const name of ['title', 'mood', 'default']) assert.doesNotMatch(field(name), /nullable|given/);
  assert.ok(files['api/generated/operations.c'].includes('"PATCH, "\n\t\t\t"OPTIONS",'));
});

test('writes C that compiles, the description with its examples, and the same twice', async (context) => {
  const source = join(import.meta.dirname, '../..');
  const copy = mkdtempSync(join(tmpdir(), 'generate-'));
  context.after(() => rmSync(copy, { recursive: true }));
  for (const name of ['openapi.yaml', 'api', 'frontend/nginx.conf']) {
    cpSync(join(source, name), join(copy, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
  }
  const first = await generate(copy);
  assert.deepEqual(first.sentences, []);
  assert.deepEqual(await generate(copy), first);
  const contract = readContract(copy);
  assert.deepEqual(descriptionIn(first.files), withExamples(contract, readErrors(copy, contract.constants)));
  for (const [file, content] of Object.entries(first.files)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), content);
    const long = content
      .split('\n')
      .filter((line) => /\.[ch]$/.test(file) && line.replaceAll('\t', '        ').length >= 120);
    assert.deepEqual(long, [], file);
  }
  const flags = '-std=gnu17 -Wall -Wextra -Werror -Wmissing-prototypes -fsyntax-only -Iapi'.split(' ');
  const sources = Object.keys(first.files).filter((name) => name.endsWith('.c'));
  execFileSync('gcc', [...flags, ...sources], { cwd: copy, stdio: ['ignore', 'inherit', 'inherit'] });
});

test('the detail of an error may name limits of the contract', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'generate-'));
  context.after(() => rmSync(root, { recursive: true }));
  const detailOf = (detail) => {
    mkdirSync(join(root, 'api/base'), { recursive: true });
    writeFileSync(join(root, 'api/base/errors.def'), `ERROR(LARGE, 413, CODE_LARGE, "Large", ${detail})\n`);
    return readErrors(root, { limits: new Map([['KIB', { value: 7 }]]) })[0].problem.detail;
  };
  assert.equal(detailOf('"Send at most " LIMIT_TEXT(LIMIT_KIB) " KiB."'), 'Send at most 7 KiB.');
  assert.throws(() => detailOf('"At most " LIMIT_TEXT(LIMIT_SIZE)'), /LIMIT_SIZE is no limit of the contract/);
  assert.throws(() => detailOf('LIMIT_TEXT(LIMIT_KIB)'), /is not ERROR/);
});
