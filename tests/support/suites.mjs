// Which files of tests there are, in which order they run, on which databases, and what PostgreSQL leaves out.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './binary.mjs';

/**
 * Where the files of a suite are, below the project's folder, and which they are; on which databases it runs (`sqlite` alone,
 * unless said otherwise); whether its files run one at a time; and whether it runs only if it is named.
 */
export const SUITES = {
  unit: { folders: ['tests/unit'], file: /^test_\w+\.c$/ },
  tools: { folders: ['api/generate', 'tests/tools'] },
  api: { folders: ['tests/api'], databases: ['sqlite', 'postgres'] },
  faults: { folders: ['tests/faults'], databases: ['sqlite', 'postgres'] },
  e2e: { folders: ['tests/e2e'] },
  clients: { folders: ['tests/clients/typescript'] },
  downloads: {
    folders: ['python', 'go', 'java', 'rust', 'csharp'].map((it) => `tests/clients/${it}`),
    alone: true,
    byName: true,
  },
  schemathesis: { folders: ['tests/clients/schemathesis'], alone: true, byName: true },
};

/** Files that run while no other one does: they compare times, or open many connections within a time limit. */
const ALONE = ['faults/held_lock', 'faults/overload', 'faults/slow_clients'];

/** Files that take longest start first, so that the run does not end with one of them alone. */
const FIRST = [
  'e2e/engines',
  'api/deletion',
  'api/mail_attempts',
  'faults/postgres',
  'api/throttle',
  'api/copy',
  'e2e/',
];

const BEFORE_HANDLERS = 'the server answers before it asks the database';
const FILES_ALONE = 'it reads files of the project, and asks no database';
const NETWORK = 'it is about connections, and the same whatever the database';
const OWN = 'it starts PostgreSQL itself, whatever the run is for';
/** Files that a run on PostgreSQL leaves out, and why. Single tests of others are sqliteOnly() (databases.mjs). */
const LEFT_OUT = {
  'api/commands_access': 'who may read and write the file of the database',
  'api/commands_backup': 'backup and restore: pg_dump and pg_restore do that',
  'api/copy': OWN,
  'api/docs': 'what it checks in the documents is the same whatever the database',
  'api/general': BEFORE_HANDLERS,
  'api/handlers': FILES_ALONE,
  'api/install': FILES_ALONE,
  'api/listen': NETWORK,
  'api/markdown': 'it is about rendering; api/readmes stores real documents',
  'api/refusals': BEFORE_HANDLERS,
  'api/throttle_shared': OWN,
  'api/unknown': BEFORE_HANDLERS,
  'api/wire': NETWORK,
  'faults/disk': 'a full disk below the file of the database; PostgreSQL has its own',
  'faults/postgres': OWN,
  'faults/postgres_traces': OWN,
  'faults/several_servers': OWN,
  'faults/replaced': 'the file of the database is moved, removed or exchanged',
  'faults/slow_clients': NETWORK,
  'faults/web_flood': NETWORK,
};

/** The part of its path that identifies a test: `api/posts.test.mjs`, `unit/test_text.c`. */
export function nameOf(file) {
  return relative(ROOT, file).replace(/^tests\//, '');
}

/** The name of a file in the lists above: `api/posts`. */
function keyOf(file) {
  return nameOf(file).replace('.test.mjs', '');
}

/** The files of a suite, in the order in which they start: `{ file, suite, database, alone, leftOut }`; `leftOut` is the reason. */
export function filesOf(suite, database) {
  const { folders, file: pattern = /\.test\.mjs$/, alone } = SUITES[suite];
  return folders
    .map((it) => join(ROOT, it))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((it) => join(folder, it)))
    .filter((it) => pattern.test(it.split('/').at(-1)))
    .map((file) => ({
      file,
      suite,
      database,
      alone: alone ?? ALONE.includes(keyOf(file)),
      leftOut: database === 'postgres' ? LEFT_OUT[keyOf(file)] : undefined,
    }));
}

/** For sort(): what takes longest first, and the rest by suite; large files of a suite before small ones. */
export function byLength(a, b) {
  const [first, second] = [a, b].map(({ file }) => FIRST.findIndex((it) => keyOf(file).startsWith(it)) >>> 0);
  const suites = Object.keys(SUITES);
  return (
    first - second || suites.indexOf(a.suite) - suites.indexOf(b.suite) || statSync(b.file).size - statSync(a.file).size
  );
}
