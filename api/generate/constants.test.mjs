/** Numbers and words of the contract that become constants. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onlyAddsLines, runContract } from './testing.mjs';

const H = 'api/generated/constants.h';
const TS = 'frontend/src/lib/constants.gen.ts';

/** Names what the small contract has. */
function named({ contract, schemas, note }) {
  contract['x-limits'] = { PAGES: 250 };
  schemas.Title['x-constants'] = { 'x-max-bytes': 'TITLE_BYTES', minLength: 'TITLE_LENGTH' };
  note.mood['x-constants'] = { enum: 'MOOD' };
  schemas.Permission['x-constants'] = { bits: 'PERMISSION' };
  schemas.NoteList = {
    description: 'Notes.',
    type: 'array',
    maxItems: 20,
    'x-constants': { maxItems: 'NOTES_PER_PAGE' },
  };
}

test('constants: numbers for C and TypeScript, words and bits for C', async (context) => {
  const { files, sentences } = await runContract(context, named);
  assert.deepEqual(sentences, []);
  for (const text of [
    '#define LIMIT_PAGES 250\n',
    '#define LIMIT_TITLE_BYTES 9\n',
    '#define LIMIT_TITLE_LENGTH 1\n',
    '#define LIMIT_NOTES_PER_PAGE 20\n',
    '#define MOOD_GOOD "good"\n#define MOOD_BAD "bad"\n',
    'enum permission {\n\tPERMISSION_WRITE = 1 << 0,\n};\n#define PERMISSION_ALL (0 \\\n\t| PERMISSION_WRITE \\\n\t)\n',
    '#define PERMISSION_NAMES \\\n\t"WRITE", \\\n\tNULL\n',
  ])
    assert.ok(files[H].includes(text), `${text} in ${files[H]}`);
  assert.match(files[TS], /export const PAGES = 250;\nexport const TITLE_BYTES = 9;/);
  assert.doesNotMatch(files[TS], /MOOD|PERMISSION/);
});

test('constants: another number, word or bit adds lines and changes none', async (context) => {
  const before = await runContract(context, named);
  const after = await runContract(context, (it) => {
    named(it);
    it.contract['x-limits'].NOTES = 9;
    it.schemas.Permission.enum.push('READ');
    it.note.mood.enum.push('so so');
  });
  for (const file of [H, TS]) assert.ok(onlyAddsLines(before.files[file], after.files[file]), file);
  assert.ok(
    after.files[H].includes('#define MOOD_SO_SO "so so"') && after.files[H].includes('PERMISSION_READ = 1 << 1'),
  );
});

const REFUSALS = {
  'a limit that is no number': [
    ({ contract }) => (contract['x-limits'].PAGES = 'many'),
    /x-limits: PAGES must be an integer/,
  ],
  'a keyword that is not there': [
    ({ schemas }) => (schemas.Title['x-constants'] = { maxLength: 'TITLE_LENGTH' }),
    /components\.schemas\.Title\.maxLength: TITLE_LENGTH must be an integer/,
  ],
  'one name for two numbers': [
    ({ schemas }) => (schemas.NoteList['x-constants'] = { maxItems: 'PAGES' }),
    /NoteList\.maxItems: PAGES is 20, but 250 at openapi\.yaml: x-limits; make them equal/,
  ],
  'a name in another case': [
    ({ schemas }) => (schemas.NoteList['x-constants'] = { maxItems: 'notesPerPage' }),
    /"notesPerPage" is not a valid name of a constant/,
  ],
  'words that are no list': [
    ({ schemas }) => (schemas.Title['x-constants'] = { enum: 'T' }),
    /Title: its enum must be a list/,
  ],
  'one name for two lists': [
    ({ schemas }) =>
      (schemas.Mood = { description: 'How one felt.', type: 'string', enum: ['odd'], 'x-constants': { enum: 'MOOD' } }),
    /the name MOOD is already used for another list/,
  ],
};

for (const [name, [change, expected]] of Object.entries(REFUSALS)) {
  test(`constants: refuses ${name}`, async (context) => {
    const { files, sentences } = await runContract(context, (it) => {
      named(it);
      change(it);
    });
    assert.equal(sentences.length, 1, sentences.join('\n'));
    assert.match(sentences[0], expected);
    assert.ok(!(H in files));
  });
}
