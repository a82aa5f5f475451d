/** What the generator's tests share: a small tree in a temporary folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { generate } from './generate.mjs';

const MIGRATION = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT NOT NULL, made_on BIGINT, digest BLOB);';
export const MIGRATIONS = { 'api/store/migrations/0001_initial.sql': MIGRATION };

/** What every operation can answer, and what one with a body can answer besides. */
const ANYWHERE = ['400', '401', '403', '429', '500', '503', 'default']
  .map((code) => `'${code}': {description: No.}`)
  .join(', ');
/** The headers of what is counted. */
const RATES = 'RateLimit: {schema: {type: string}}, RateLimit-Policy: {schema: {type: string}}';
const WITH_BODY = ['411', '413', '415'].map((code) => `'${code}': {description: No.}`).join(', ');
export const CONTRACT = `
openapi: 3.1.0
info: {title: Notes, version: 1.0.0}
servers: [{url: /api/v1}]
tags: [{name: notes}]
security: [{}, {bearer: []}]
paths:
  /notes/{id}:
    parameters: [{name: id, in: path, required: true, description: Which., schema: {type: integer, format: int64, minimum: 1}, example: 1}]
    get:
      operationId: getNote
      tags: [notes]
      summary: Get a note
      parameters:
        - {name: page, in: query, description: A page., x-invalid: default, schema: {type: integer, format: int64, default: 1}, example: 2}
        - {name: If-None-Match, in: header, description: A tag., schema: {type: string}, example: '"a"'}
      responses: {'200': {description: Yes., headers: {ETag: {schema: {type: string}}, ${RATES}}}, '304': {description: No.}, '404': {description: No.}, ${ANYWHERE}}
  /notes/latest:
    put:
      operationId: putNote
      tags: [notes]
      summary: Replace the latest note
      x-permission: WRITE
      x-write-limit: text
      security: [{bearer: []}, {basic: []}]
      parameters: [{name: If-Match, in: header, description: A tag., schema: {type: string}, example: '"v1-a"'}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/NotePut'}, example: {title: A}}}
      responses: {'204': {description: Done., headers: {RateLimit: {schema: {type: string}}, RateLimit-Policy: {schema: {type: string}}}}, '412': {description: No.}, ${WITH_BODY}, ${ANYWHERE}}
components:
  schemas:
    Permission: {type: string, enum: [WRITE], description: A right.}
    Title: {type: string, description: Its title., minLength: 1, pattern: '\\S', x-max-bytes: 9, x-messages: {required: no title}}
    NotePut:
      description: A note.
      type: object
      required: [title]
      additionalProperties: false
      properties:
        title: {$ref: '#/components/schemas/Title'}
        mood: {type: string, enum: [good, bad], default: good, description: How one felt.}
        default: {type: boolean, default: true, description: Whether it is usual.}
`;

/** Has an operation of the contract answer 200 with JSON of this schema, and 406 to a client that does not accept it. */
export function answersJson(operation, schema) {
  const { 204: noContent, ...responses } = operation.responses;
  const success = { ...(responses['200'] ?? noContent), content: { 'application/json': { schema } } };
  operation.responses = { ...responses, 200: success, 406: { description: 'No.' } };
}

export const SEED = {
  'api/base/errors.def': 'ERROR(NOT_FOUND, 404, CODE_NOT_FOUND, "Not found", "Look elsewhere.")\n',
  'frontend/nginx.conf': '# problems: 404 not-found, default not-found\n# end of problems\n',
  'api/seed/general.txt':
    '[post]\n{opening} {sentence} {closing} {heading} {list} {block}\n[reply]\n{comment} {time}\n[time]\nnow\n' +
    '[answer]\nYes.\n[postscript]\nPS.\n[comment]\nNice.\n',
  'api/seed/people.txt':
    '[first]\nanna\n[username]\n{first}\n[name]\n{First}\n[location]\nGraz\n[about_me]\nBorn in 19{10-59}.\n',
  'api/seed/topics/cats.txt':
    '[subject]\nthe cat\nthe other cat\n[opening]\n% {x}: a comment\n{Subject} ate {2-9} of {{x}}.\n[sentence]\nIt has {toy}.\n' +
    '[toy]\na ball of wool\n[closing]\nPurr.\n[heading]\nCats\n[list]\n%\n- one\n%\n- one\n\n- two  \n\n' +
    '[block]\n%\n> Meow.\n[comment]\nHow soft!\n',
};

/** Whether a text came to be from another by added lines alone. */
export function onlyAddsLines(before, after) {
  const lines = after.split('\n')[Symbol.iterator]();
  return before.split('\n').every((line) => lines.some((other) => other === line));
}

/** Runs the generator on a tree of these files, and of the small sample content where they have none. */
export async function run(context, files) {
  const root = mkdtempSync(join(tmpdir(), 'generate-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries({ ...SEED, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return generate(root);
}

/** A C file that calls each query of these .sql files. */
const callsOf = (...texts) =>
  texts.flatMap((sql) => Array.from(sql.matchAll(/-- name: (\w+)/g), ([, name]) => `sql_${name}();`)).join('\n');

/** Runs it with this as notes.sql, and with other .sql files. */
export const runSql = (
  context,
  sql,
  { migrations = MIGRATIONS, others = {}, c = callsOf(sql, ...Object.values(others)) } = {},
) =>
  run(context, {
    'openapi.yaml': CONTRACT,
    ...migrations,
    'api/resources/notes.sql': sql,
    ...others,
    'api/resources/notes.c': c,
  });

/** The contract with one thing changed. */
export function runContract(context, change) {
  const contract = parse(CONTRACT);
  const { paths, components } = contract;
  const get = paths['/notes/{id}'].get;
  const put = paths['/notes/latest'].put;
  change({ contract, paths, get, put, schemas: components.schemas, note: components.schemas.NotePut.properties });
  return run(context, {
    'openapi.yaml': stringify(contract),
    ...MIGRATIONS,
    'api/resources/notes.sql': '-- name: note_all :exec\nDELETE FROM notes;',
    'api/resources/notes.c': 'sql_note_all()',
  });
}

/** The description of OpenAPI 3.1 within the C that was written. */
export function descriptionIn(files) {
  const [, c] = /openapi31\[\] =\n([^]*?\n?\t"[^\n]*");\n/.exec(files['api/generated/description.c']);
  const literals = Array.from(c.matchAll(/^\t("(?:.*)")$/gm), ([, literal]) =>
    JSON.parse(literal.replaceAll('?\\?', '??')),
  );
  return JSON.parse(literals.join(''));
}
