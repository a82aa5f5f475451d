/** What the generator refuses in migrations and queries, and what it makes of the rest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MIGRATIONS, onlyAddsLines, runSql } from './testing.mjs';

const SQL_REFUSALS = {
  'unexplained parameter': [
    '-- name: a :one\nSELECT id FROM notes WHERE id = :key',
    /notes\.sql:1: a: the type of parameter :key is unknown/,
  ],
  'keyset on a text': [
    '-- name: a :one\nSELECT id FROM notes WHERE title > :from_title',
    /:from_title has the name of a column that is not/,
  ],
  'mistake in SQL': [
    '\n-- name: a :one\nSELECT weight FROM notes',
    /notes\.sql:2: a: SQLite says: no such column: weight/,
  ],
  'nameless column': [
    '-- name: a :one\nSELECT COUNT(*) FROM notes',
    /the name of column COUNT\(\*\) is not in snake_case/,
  ],
  'text expression': ['-- name: a :one\nSELECT MAX(title) AS title FROM notes', /column title is an expression/],
  'column twice': ['-- name: a :one\nSELECT id, id FROM notes', /two columns named id/],
  '* beside a column': [
    '-- name: a :many\nSELECT *, 1 AS one FROM notes',
    /it can have one \*, which is all that it selects/,
  ],
  '* in a subquery': [
    '-- name: a :many\nSELECT id FROM (SELECT * FROM notes) n',
    /it can have one \*, which is all that it selects/,
  ],
  'rows from :deferred': ['-- name: a :deferred\nDELETE FROM notes RETURNING id', /it is :deferred, but returns rows/],
  'rows from :exec': ['-- name: a :exec\nDELETE FROM notes RETURNING id', /it is :exec, but returns rows/],
  'no rows from :one': ['-- name: a :one\nDELETE FROM notes', /it is :one, but returns no rows/],
  'differing rows': [
    '-- name: a :one note\nSELECT id, title FROM notes;\n-- name: b :many note\nSELECT id, made_on FROM notes;',
    /notes\.sql:3: b: column 2 of row note is made_on integer, but title text in a \(.*notes\.sql:1\)/,
  ],
  'shorter row': [
    '-- name: a :one note\nSELECT id, title FROM notes;\n-- name: b :one note\nSELECT id FROM notes;',
    /column 2 of row note is missing, but title text/,
  ],
  'input with two types': [
    '-- name: a :exec\n-- in: some\nDELETE FROM notes WHERE id = :key_id;\n' +
      '-- name: b :exec\n-- in: some\n-- type: key_id text\nDELETE FROM notes WHERE title = :key_id;',
    /notes\.sql:4: b: parameter :key_id has another type in a query that takes some too/,
  ],
  'bad input line': ['-- name: a :exec\n-- in: Some\nDELETE FROM notes', /notes\.sql:2: .* write -- in: NAME/],
  'name twice': [
    '-- name: a :exec\nDELETE FROM notes;\n-- name: a :exec\nDELETE FROM notes;',
    /notes\.sql:3: a: the name is taken at .*:1/,
  ],
  'differing twin': [
    '-- name: a :exec\nDELETE FROM notes WHERE id = :id;\n-- name: a :exec [postgres]\nDELETE FROM notes;',
    /notes\.sql:3: a: its parameters \(\) differ from/,
  ],
  'postgres only': ['-- name: a :exec [postgres]\nDELETE FROM notes', /it has no statement for sqlite/],
  'two statements': ['-- name: a :exec\nDELETE FROM notes; DELETE FROM notes', /a block has one statement/],
  'no statement': ['-- name: a :exec\n-- soon', /the block has no statement/],
  'foreign parameter': ['-- name: a :exec\nDELETE FROM notes WHERE id = ?1', /"\?1" is not in the shared dialect/],
  'unclosed text': ["-- name: a :exec\nDELETE FROM notes WHERE title = 'x", /' has no end/],
  'bad header': ['-- name: a :all\nDELETE FROM notes', /notes\.sql:1: "-- name: a :all" is not understood/],
  'bad type line': ['-- name: a :one\n-- type: id real\nSELECT id FROM notes', /notes\.sql:2: .* is not understood/],
  'idle type line': [
    '-- name: a :one\n-- type: size text\nSELECT id FROM notes',
    /type line names size, which is neither/,
  ],
  'statement without name': ['DELETE FROM notes;', /notes\.sql:1: a statement is before the first -- name:/],
};

for (const [name, [sql, expected]] of Object.entries(SQL_REFUSALS)) {
  test(`refuses in SQL: ${name}`, async (context) => {
    const { files, sentences } = await runSql(context, sql);
    assert.match(sentences.join('\n'), expected);
    assert.ok(!('api/generated/notes.sql.c' in files));
  });
}

const ALL_TWO_TYPES = 'CREATE TABLE other (title INTEGER);';
const MIGRATION_REFUSALS = {
  gap: [{ '0003_more.sql': '' }, /0003_more\.sql: number 0002 was expected/],
  twin: [{ '0001_more.sql': '' }, /0001_more\.sql: number 0002 was expected/],
  'odd name': [{ '2-more.sql': '' }, /2-more\.sql: a migration must be called like/],
  'part of no driver': [{ '0002_more.sql': '-- [oracle]\n-- [all]\n' }, /0002_more\.sql:1: \[oracle\] is not a driver/],
  'part without end': [{ '0002_more.sql': '-- [postgres]\n' }, /0002_more\.sql: its part for \[postgres\] has no end/],
  mistake: [{ '0002_more.sql': 'CREATE TABEL x (y TEXT);' }, /0002_more\.sql: SQLite says: near "TABEL"/],
  'unknown type': [
    { '0002_more.sql': 'CREATE TABLE x (y VARCHAR(9));' },
    /column x\.y: type "VARCHAR\(9\)" is not understood/,
  ],
  'types that disagree': [
    { '0002_more.sql': ALL_TWO_TYPES },
    /:title could have several types \(text in notes; integer in other\)/,
  ],
};

for (const [name, [more, expected]] of Object.entries(MIGRATION_REFUSALS)) {
  test(`refuses in migrations: ${name}`, async (context) => {
    const added = Object.entries(more).map(([file, sql]) => [`api/store/migrations/${file}`, sql]);
    const migrations = { ...MIGRATIONS, ...Object.fromEntries(added) };
    const { sentences } = await runSql(context, '-- name: a :exec\nDELETE FROM notes WHERE title = :title', {
      migrations,
    });
    assert.match(sentences.join('\n'), expected);
  });
}

test('writes each migration for each driver', async (context) => {
  const sql =
    'CREATE TABLE x (id INTEGER PRIMARY KEY AUTOINCREMENT, y BLOB);\n-- [sqlite]\nDROP TABLE x;\n-- [postgres]\n' +
    'DROP TABLE x CASCADE;\n-- [all]\nDROP TABLE notes;\n';
  const { files } = await runSql(context, '', {
    migrations: { ...MIGRATIONS, 'api/store/migrations/0002_more.sql': sql },
  });
  const joined = files['api/generated/migrations.c'].replace(/"\n\s*"/g, '');
  const text = (driver) => new RegExp(`\\[${driver}\\] =\\s*"(CREATE TABLE x.*)",`).exec(joined)[1];
  const table = 'CREATE TABLE x (id INTEGER PRIMARY KEY AUTOINCREMENT, y BLOB);\\n';
  assert.equal(text('DB_SQLITE'), `${table}DROP TABLE x;\\nDROP TABLE notes;\\n`);
  assert.equal(
    text('DB_POSTGRES'),
    'CREATE TABLE x (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, y BYTEA);\\n' +
      'DROP TABLE x CASCADE;\\nDROP TABLE notes;\\n',
  );
});

test('writes the columns of a table or view in place of *', async (context) => {
  const sql =
    '-- name: a :one note\nSELECT * FROM notes WHERE id = :id;\n' +
    '-- name: b :one note\nWITH found AS (SELECT 1 AS found) SELECT n.* FROM found JOIN notes n ON n.id = found;';
  const { files } = await runSql(context, sql);
  const joined = files['api/generated/notes.sql.c'].replace(/"\n\s*"/g, '');
  const columns = /"SELECT (id, [a-z_, ]+) FROM notes WHERE id = \?1"/.exec(joined)[1].split(', ');
  assert.ok(columns.includes('title'));
  assert.ok(joined.includes(`SELECT ${columns.map((it) => `n.${it}`).join(', ')} FROM found JOIN notes n`));
});

test('tells all that is wrong at once', async (context) => {
  const sql = '-- name: a :one\nSELECT id FROM notes WHERE id IN (:x, :y)\n-- name: b :exec\nDELETE FROM nets';
  const { sentences } = await runSql(context, sql);
  assert.equal(sentences.length, 3);
});

test('types and numbers parameters, folds SQL', async (context) => {
  const { files, sentences } = await runSql(
    context,
    `-- About notes.
-- name: note_search :many note
-- type: needle text
SELECT id, title, digest, LENGTH(title) AS size FROM notes -- :not_this
WHERE (title = :title OR title = ':nor ''this' OR title LIKE :needle) AND made_on > :from_at
  /* nor :this */ AND title <> :title LIMIT :limit;
-- name: note_all :exec
DELETE FROM notes;
-- name: note_all :exec [sqlite]
DELETE FROM notes WHERE 1;
-- name: note_all :exec [postgres]
DELETE FROM notes WHERE true::boolean;`,
  );
  assert.deepEqual(sentences, []);
  const [h, c] = [files['api/generated/notes.sql.h'], files['api/generated/notes.sql.c']];
  const joined = c.replace(/"\n\s*"/g, '');
  assert.ok(
    joined.includes(
      `"SELECT id, title, digest, LENGTH(title) AS size FROM notes WHERE (title = ?1 OR title = ':nor ''this' OR ` +
        `title LIKE ?2) AND made_on > ?3 AND title <> ?1 LIMIT ?4"`,
    ),
  );
  assert.ok(joined.includes('title LIKE $2) AND made_on > $3 AND title <> $1 LIMIT $4"'));
  assert.match(
    joined,
    /\[DB_SQLITE\] =\s*"DELETE FROM notes WHERE 1",\s*\[DB_POSTGRES\] =\s*"DELETE FROM notes WHERE true::boolean"/,
  );
  const members = (name) => new RegExp(`struct ${name} \\{\n([^}]*)\\}`).exec(h)[1].replace(/\s+/g, ' ').trim();
  assert.equal(members('note_search_in'), 'struct str title; struct str needle; int64_t from_at; int64_t limit;');
  assert.equal(members('note_row'), 'int64_t id; struct str title; struct str digest; /* bytes */ int64_t size;');
  assert.ok(h.includes('bool sql_next_note(struct rows *rows, struct note_row *ret_row)'));
  assert.ok(h.includes('enum err sql_note_all(struct db *db, int64_t *ret_changed)'));
});

test('queries that name the same input take one struct with all that they want', async (context) => {
  const { files, sentences } = await runSql(
    context,
    `-- name: note_page :many note
-- in: list
SELECT id, title FROM notes WHERE made_on > :from_at LIMIT :limit;
-- name: note_search :many note
-- in: list
SELECT id, title FROM notes WHERE title = :title LIMIT :limit;
-- name: note_count :one
SELECT COUNT(*) AS count FROM notes;`,
  );
  assert.deepEqual(sentences, []);
  const [h, c] = [files['api/generated/notes.sql.h'], files['api/generated/notes.sql.c']];
  assert.equal(h.match(/struct list_in \{[^}]*\}/g).length, 1);
  assert.match(h, /struct list_in \{\s*int64_t from_at;\s*int64_t limit;\s*struct str title;\s*\};/);
  assert.match(h, /sql_note_page\(struct db \*db, struct list_in in, struct rows \*ret_rows\)/);
  assert.match(c, /note_search_parameters\[\] = \{\s*\{SQL_TEXT, offsetof\(struct list_in, title\)\},/);
});

const LATER = '-- name: note_later :many note\nSELECT id, title FROM notes WHERE made_on > :from_at;\n';
const PAGE = '-- name: note_page :many note\n-- in: list\nSELECT id, title FROM notes LIMIT :limit;\n';
const AT = '-- name: cat_at :one note\n-- in: list\nSELECT id, title FROM notes WHERE made_on = :from_at;\n';

test('writes a header for each .sql file, and one for each struct that several share', async (context) => {
  const { files, sentences } = await runSql(context, LATER + PAGE, { others: { 'api/mail/cats.sql': AT } });
  assert.deepEqual(sentences, []);
  const [notes, cats] = [files['api/generated/notes.sql.h'], files['api/generated/cats.sql.h']];
  for (const header of [notes, cats]) {
    assert.match(header, /#include "generated\/list_in.h"\n#include "generated\/note_row.h"/);
    assert.doesNotMatch(header, /struct (note_row|list_in) \{/);
  }
  assert.match(notes, /struct note_later_in \{/);
  assert.match(files['api/generated/note_row.h'], /struct note_row \{[^]*sql_next_note\(/);
  assert.match(files['api/generated/list_in.h'], /struct list_in \{\s*int64_t from_at;\s*int64_t limit;\s*\};/);
  for (const name of ['notes', 'cats'])
    assert.match(files[`api/generated/${name}.sql.c`], /static const struct sql_field note_columns\[\]/);
});

test('an added query adds lines, and changes none and no other file', async (context) => {
  const other = { 'api/mail/cats.sql': AT };
  const { files: before } = await runSql(context, LATER, { others: other });
  const { files: after } = await runSql(context, `-- name: a_first :exec\nDELETE FROM notes;\n${LATER}`, {
    others: other,
  });
  for (const [file, text] of Object.entries(before)) {
    if (!file.includes('notes.sql.')) assert.equal(after[file], text, file);
    else assert.ok(onlyAddsLines(text, after[file]), file);
  }
  assert.ok(after['api/generated/notes.sql.c'].includes('query_a_first'));
});

test('refuses all queries that no C file calls, by file and line', async (context) => {
  const { sentences } = await runSql(context, LATER + PAGE + AT, {
    c: 'sql_note_later(); unsql_cat_at(); sql_note_pages(); /* sql_cat_at() */ // sql_note_page()',
  });
  assert.deepEqual(sentences, [
    'api/resources/notes.sql:3: note_page: no C file of api calls sql_note_page(); call it, or remove the query.',
    'api/resources/notes.sql:6: cat_at: no C file of api calls sql_cat_at(); call it, or remove the query.',
  ]);
});

test('refuses two .sql files of one name', async (context) => {
  const { sentences } = await runSql(context, LATER, { others: { 'api/mail/notes.sql': AT } });
  assert.match(sentences[0], /^api\/resources\/notes\.sql: api\/mail\/notes\.sql has the same name, .* rename one\.$/);
});

test('queries of another program are checked by its own schema', async (t) => {
  const others = {
    'api/resources/album.schema.sql': 'CREATE TABLE photos (id INTEGER PRIMARY KEY, caption TEXT);',
    'api/resources/album.sql': '-- name: photo_list :many\nSELECT id, caption FROM photos;',
  };
  const c = 'sql_photo_list(); sql_note_all();';
  const good = await runSql(t, '-- name: note_all :exec\nDELETE FROM notes;', { others, c });
  assert.deepEqual(good.sentences, []);
  assert.match(good.files['api/generated/album.sql.h'], /struct photo_list_row \{\s+int64_t id;\s+struct str caption;/);
  assert.ok(!('api/generated/album.schema.sql.h' in good.files));

  const part = { 'api/resources/album_page.sql': '-- name: photo_page :many\nSELECT caption FROM photos;' };
  const parts = await runSql(t, '-- name: note_all :exec\nDELETE FROM notes;', {
    others: { ...others, ...part },
    c: `${c} sql_photo_page();`,
  });
  assert.deepEqual(parts.sentences, []);

  const wrong = await runSql(t, '-- name: note_all :exec\nDELETE FROM photos;', {
    others: { ...others, 'api/resources/album.sql': '-- name: photo_list :many\nSELECT id, title FROM notes;' },
    c,
  });
  assert.deepEqual(
    wrong.sentences.map((it) => /no such table: (\w+)/.exec(it)?.[1]),
    ['notes', 'photos'],
  );
});
