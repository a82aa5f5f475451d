/**
 * Rules for C that compilers and clang-format do not check. `make check` runs it.
 *
 * - A fallible call is a statement of its own: `enum err e = f();` and `if ((e = f()))` hide it.
 * - No chains of `e ? e : next()`: return early.
 * - An output `ret_x` is set last: nothing can fail after that. What is set on failure, too, is called `reterr_x`.
 * - The result of arena_new() is checked: it may be NULL.
 * - Library code returns, and its callers log: domain, http, core and store write no lines to the log, except the files in LOGS.
 */
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The modules of api/ that follow these rules. */
const MODULES = ['base', 'domain', 'http', 'store', 'mail', 'core', 'resources', 'jobs', 'server', 'cli'];

/** The modules that leave logging to their callers, by an error code and reasons (base/reason.h). */
const QUIET = ['domain', 'http', 'core', 'store'];

/** The files of these that log all the same. docs/architecture.md says why. */
const LOGS = [
  'store/db.c',
  'store/health.c',
  'store/migrate.c',
  'store/postgres/postgres_db.c',
  'store/sqlite/sqlite_db.c',
  'store/sqlite/sqlite_files.c',
  'store/sqlite/sqlite_transaction.c',
  'store/transaction.c',
  'store/writer.c',
];

const blank = (text) => text.replace(/[^\n]/g, ' ');

/** Replaces comments and the contents of strings by spaces. */
const codeOf = (text) =>
  text.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[^]*?\*\/|\/\/.*/g, (it) =>
    it.startsWith('/') ? blank(it) : it[0] + blank(it.slice(1, -1)) + it[0],
  );

const RULES = [
  {
    wrong: () => 'a call in a declaration; make it a statement of its own',
    *find(code) {
      for (const it of code.matchAll(/^[ \t]+(?:static |const )*enum err (\w+\s*[=,][^;]*);/gm))
        if (/=[^;]*\w\s*\(/.test(it[1])) yield it;
      yield* code.matchAll(
        /^\t+(?!return|if|while)[a-z][\w *]*[ *]\w+ = (?:[mc]alloc|realloc|open|fopen|strn?dup|socket|p?read|p?write|arena_new|sqlite3_(?:exec|prepare_v2))\(/gm,
      );
    },
  },
  {
    wrong: () => 'a call in a condition; make it a statement of its own',
    find: (code) => code.matchAll(/\((?:e|error) = (?=[^;]*\()/g),
  },
  {
    wrong: (name) => `a chain of ${name} ? ${name} :; return early`,
    *find(code) {
      for (const it of code.matchAll(/\b(\w+)\s+(?:\|\|[^;?]*)?\?\s+\1\s+:/g))
        if (new RegExp(`enum err [^;(]*\\b${it[1]}\\b`).test(code)) yield it;
    },
  },
  {
    wrong: (name) => `${name} is set before something that can fail; set it last, or call it reterr_`,
    *find(code) {
      for (const { body, index } of fallible(code))
        for (const it of body.matchAll(/\b(ret_\w+)\b(?=[^;]*;)/g))
          if (isSetEarly(body, it)) yield { 1: it[1], index: index + it.index };
    },
  },
  {
    wrong: (name) => `${name} is not checked for NULL`,
    *find(code) {
      for (const it of code.matchAll(/(\w+) = arena_new\(\)/g))
        if (!new RegExp(`(!|= |&& |if \\(|return )[\\w>.\\[\\]-]*\\b${it[1]}\\b`).test(rest(code, it))) yield it;
    },
  },
];

/** The functions that can fail and have outputs: {body, index}. */
function* fallible(code) {
  for (const it of code.matchAll(/^(?:static )?(?:enum err|bool) \w+\(([^{;]*)\)\n\{([^]*?)^\}/gm))
    if (/\bret_/.test(it[1])) yield { body: it[2], index: it.index + it[0].indexOf(it[2], it[1].length) };
}

/** Whether an output that is set, or given to a function that sets it, is followed by what can fail. */
function isSetEarly(body, { index, 1: name }) {
  const end = body.indexOf(';', index) + 1;
  const [statement] = body.slice(0, end).match(/(?:[^;{}]|[;{}](?!\n))*;$/);
  const isSet = new RegExp(`\\*${name} = |\\b${name}(->|\\[)[^;=]* = |[(,] ?${name}[,)]`).test(statement);
  if (!isSet || /\breturn\b/.test(statement)) return false;
  const after = body.slice(end).replace(/^(?:\s*else\b[^;]*;|\s*if \((?:e|error)\b[^;]*?\)\s*return [^;]*;)+/, '');
  const [before, result] = after.match(/^([^]*?)\breturn ([^;]*);/)?.slice(1) ?? [after, 'OK'];
  return /\b(?:e|error) = \w+[^;]*\(/.test(before) || !/^(?:OK|true|e|error|\w+)$/.test(result);
}

const rest = (code, { index }) => code.slice(index, code.indexOf('\n}', index));

/** Violations in a C file, as "line N: …". */
export function faultsOf(text) {
  const code = codeOf(text);
  const line = (index) => code.slice(0, index).split('\n').length;
  return RULES.flatMap(({ wrong, find }) => [...find(code)].map((it) => `line ${line(it.index)}: ${wrong(it[1])}`));
}

/** Violations of the rule on logging: `files` are {name, text}, with names such as store/writer.c. */
export function logFaultsOf(files) {
  const logs = ({ text }) => /\b(?:y_log_message|reason_log)\s*\(/.test(codeOf(text));
  const quiet = files.filter(({ name }) => QUIET.includes(name.split('/')[0]));
  const logging = quiet.filter(logs).map(({ name }) => name);
  return [
    ...logging
      .filter((name) => !LOGS.includes(name))
      .map((name) => `api/${name}: logs; return an error, with reason_add() for its operator, and let the caller log`),
    ...LOGS.filter((name) => !logging.includes(name)).map((name) => `api/${name}: does not log; remove it from LOGS`),
  ];
}

function main() {
  const api = join(resolve(import.meta.dirname, '..'), 'api');
  const files = MODULES.flatMap((module) =>
    readdirSync(join(api, module), { recursive: true }).map((name) => `${module}/${name}`),
  );
  const sources = files
    .filter((name) => /\.[ch]$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(api, name), 'utf8') }));
  const faults = [
    ...sources.flatMap(({ name, text }) => faultsOf(text).map((fault) => `api/${name}, ${fault}`)),
    ...logFaultsOf(sources),
  ];
  for (const fault of faults) console.error(`style: ${fault}`);
  process.exitCode = faults.length ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
