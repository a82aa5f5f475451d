/**
 * Checks the layers of api/ and of frontend/src: reads every include and import, and fails on one that leads up, to another module of
 * the same layer, or in a cycle. In api/, a file name occurs in one module only, each header has a .c file of the same name,
 * and so has each .sql file, which no other file of its module uses more.
 *
 *   node scripts/layers.mjs            prints what is wrong and exits with 1; `make check` runs it
 *   node scripts/layers.mjs --write    updates the drawings in the documents
 *
 * A module is a folder; a unit is the files of one name in it (.c and .h, .tsx and .css). Cycles are detected between units. What
 * is generated from a .sql file belongs to the module of that file.
 */
import { readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutComments } from '../api/generate/c_comments.mjs';

/** From the top down: the modules of each layer, and their contents. */
export const LAYERS = [
  { 'main.c': 'picks a subcommand' },
  { cli: 'a file per subcommand, and what they share' },
  { server: 'the running server: Ulfius and libmicrohttpd, dispatch, authentication, CORS, the pool' },
  {
    resources: 'handlers (op_*) and the JSON of their replies',
    jobs: 'background threads: sending emails, cleaning up',
  },
  {
    core: 'what the product does, without HTTP or JSON: accounts, sign-in ...; handlers, commands and threads call it',
  },
  {
    generated:
      'made from the contract and migrations: routes, validation, and queries (in the module of their *.sql); never edited',
  },
  {
    http: 'the vocabulary of a request: request, reply, problem, operation; no sockets',
    store: 'the database: the driver interface, a folder for each driver, the writer, migrations',
    mail: 'SMTP, and the texts of emails; no SQL',
    domain: 'rules that know neither HTTP nor SQL: Markdown, passwords, permissions, throttling',
  },
  { base: 'arena, errors, limits, configuration, clock, text, JSON out and in' },
];

/** Includes that are forbidden although they lead to a lower layer: of modules, or of single units. */
export const BARRED = {
  core: ['http', 'generated/operations'],
  jobs: ['http', 'generated/operations'],
  cli: ['http', 'generated/operations', 'resources'],
};

/** Headers of libraries that only one module may include. */
export const LIBRARIES = {
  'ulfius.h': 'server',
  'microhttpd.h': 'server',
  'sqlite3.h': 'store/sqlite',
  'libpq-fe.h': 'store/postgres',
  'md4c.h': 'domain',
};

/** Private parts of modules: units, and folders (with a slash), that only their own module may include. */
export const INSIDE = ['store/driver', 'store/transaction', 'store/sqlite/', 'store/postgres/'];

/** Known exceptions: "from -> to", without file extensions, and why. One that is no longer needed is an error, too. */
export const EXCEPTIONS = {
  'cli/cmd_version -> ulfius.h': 'it says which libmicrohttpd the program runs with',
};

/** Headers without a .c file, and why. */
export const HEADERS = {
  'base/config.h': 'types alone; config_load.c reads them',
  'base/limits.h': 'constants alone',
  'base/prng.h': 'a few lines, inline',
  'base/quota.h': 'a type alone',
  'base/str.h': 'a few lines, inline',
  'http/operation.h': 'types that the generator fills in',
  'server/context.h': 'a type alone',
  'store/driver.h': 'what each driver implements',
  'store/query.h': 'types that the generator fills in',
  'store/rows.h': 'a type alone',
  'store/maintenance.h': 'what each driver implements, or leaves to its tools',
};

/** Names that are used in two modules of api/, and why. */
export const SHARED_NAMES = {};

/** The same as LAYERS for frontend/src. A feature is imported only through its index.ts. */
export const FRONTEND = {
  layers: [
    { app: 'the frame of every page, and the routes' },
    {
      'features/account': 'signing in, and what people do with their own account',
      'features/comments': 'the comments of a post',
      'features/people': 'profiles, and who follows whom',
      'features/posts': 'lists of posts, a post, writing one',
      'features/staff': 'the pages of moderators and administrators',
    },
    { ui: 'components that belong to no feature' },
    { lib: 'no components: the API, the session, drafts, lists' },
  ],
  exceptions: {
    'features/posts/PostPage -> features/comments/index': 'the page of a post shows its comments',
    'features/people/UserPage -> features/posts/index': 'a profile lists the posts of its owner',
  },
};

/** The documents that contain drawings, between two marker lines. */
const DRAWN_IN = ['CONTRIBUTING.md', 'docs/architecture.md'];
const DRAWINGS = { layers: LAYERS, 'layers of the frontend': FRONTEND.layers };

/** Every include of a C source: { name, ours }. */
function includesOf(text) {
  return [...text.matchAll(/^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)/gm)].map(([, own, library]) => ({
    name: own ?? library,
    ours: own !== undefined,
  }));
}

/** Every import of a TypeScript source; of a folder, that of its index.ts. */
export function importsOf(text, path, files) {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name]) => {
    if (!name.startsWith('.')) return { name, ours: false };
    const target = join(dirname(path), name);
    return { name: `${target}/index.ts` in files ? `${target}/index` : target, ours: true };
  });
}

const unitOf = (path) => path.replace(/(\.d)?\.(c|h|def|tsx?|css)$/, '');

/** The declared module of a unit, or else its first folder. */
const moduleOf = (path, layers) =>
  layers
    .flatMap((modules) => Object.keys(modules))
    .find((module) => path === module || path.startsWith(`${module}/`)) ?? path.split('/')[0];

/** The modules of generated units that differ from their folder: queries belong to that of their .sql file. */
function homesOf(files) {
  const generated = Object.entries(files).filter(([path]) => path.startsWith('generated/'));
  return new Map(
    generated.flatMap(([path, text]) => {
      if (path === 'generated/constants.h') return [[unitOf(path), 'base']]; // it includes nothing
      const [, shared, home] =
        /^\/\* Generated from (?:(the \*\.sql files of api)|api\/(\w+)\/\w+\.sql) by/.exec(text) ?? [];
      return shared || home ? [[unitOf(path), home ?? 'store']] : [];
    }),
  );
}

/** `files`: { 'module/file.c': text }. Gives the arrows: { from, to, ours }, units or the header of a library, each once. */
export function arrowsOf(files, read = includesOf) {
  const all = new Map();
  for (const [path, text] of Object.entries(files)) {
    for (const { name, ours } of read(text, path, files)) {
      const arrow = { from: path === 'main.c' ? path : unitOf(path), to: ours ? unitOf(name) : name, ours };
      if (arrow.from !== arrow.to) all.set(`${arrow.from} -> ${arrow.to}`, arrow);
    }
  }
  return [...all].map(([text, arrow]) => ({ text, ...arrow }));
}

function faultOf({ from, to, ours }, { layers, libraries = {}, inside = [], barred = {} }, homes) {
  const home = (path) => homes.get(path) ?? moduleOf(path, layers);
  const layer = (path) => layers.findIndex((modules) => home(path) in modules);
  if (!ours) {
    const module = libraries[to];
    return module && home(from) !== module && !from.startsWith(`${module}/`)
      ? `<${to}> may only be included in ${module}/`
      : null;
  }
  for (const path of [from, to])
    if (layer(path) < 0) return `${home(path)} is on no layer: declare it in scripts/layers.mjs`;
  if (home(to) !== home(from) && inside.some((it) => (it.endsWith('/') ? to.startsWith(it) : to === it)))
    return `may only be included in ${home(to)}/`;
  const forbidden = barred[home(from)]?.find((it) => it === home(to) || it === to);
  if (forbidden) return `${home(from)} must not include ${forbidden}`;
  if (layer(to) < layer(from)) return `leads up, from ${home(from)} to ${home(to)}`;
  if (layer(to) === layer(from) && home(to) !== home(from)) return `leads to another module of the same layer`;
  return null;
}

/** The path from one unit to another along these arrows, as a list of units, or null. */
function wayBetween(start, end, arrows) {
  const ways = [[start]];
  const seen = new Set([start]);
  for (let way; (way = ways.shift());) {
    if (way.at(-1) === end) return way;
    for (const { from, to } of arrows) {
      if (from !== way.at(-1) || seen.has(to)) continue;
      seen.add(to);
      ways.push([...way, to]);
    }
  }
  return null;
}

/** All violations, as sentences. */
export function faultsOf(files, { exceptions, read, ...rules }) {
  const arrows = arrowsOf(files, read);
  const homes = homesOf(files);
  const known = (arrow) => arrow.text in exceptions;
  const faults = arrows
    .filter((arrow) => !known(arrow))
    .map((arrow) => [arrow, faultOf(arrow, rules, homes)])
    .filter(([, fault]) => fault)
    .map(([{ text }, fault]) => `${text}: ${fault}`);

  const good = arrows.filter((arrow) => arrow.ours && !known(arrow));
  const told = new Set();
  for (const { from, to } of good) {
    const back = wayBetween(to, from, good);
    const circle = back && [...back].sort().join();
    if (circle && !told.has(circle)) faults.push(`${from} -> ${back.join(' -> ')}: is a cycle`);
    told.add(circle);
  }
  for (const text of Object.keys(exceptions)) {
    const arrow = arrows.find((it) => it.text === text);
    const needed = arrow && (faultOf(arrow, rules, homes) || wayBetween(arrow.to, arrow.from, good));
    if (!needed) faults.push(`${text}: is an exception that is no longer needed; remove it from scripts/layers.mjs`);
  }
  return faults;
}

/** The name of a file without folder and extensions. */
const nameOf = (path) => path.split('/').at(-1).split('.')[0];

/** Violations in the names of hand-written files, as sentences. `files` as above. */
export function nameFaultsOf(files, { headers = {}, shared = {} } = {}) {
  const paths = Object.keys(files).filter((path) => !path.startsWith('generated/'));
  const byName = Map.groupBy(paths, nameOf);
  const twice = [...byName].filter(([, of]) => new Set(of.map((path) => dirname(path))).size > 1);
  const alone = paths.filter((path) => path.endsWith('.h') && !(`${path.slice(0, -1)}c` in files));
  return [
    ...twice
      .filter(([name]) => !(name in shared))
      .map(([name, of]) => `${of.join(', ')}: the name ${name} is used in several modules; rename one of the files`),
    ...alone.filter((path) => !(path in headers)).map((path) => `${path}: has no .c file of the same name`),
    ...Object.keys(shared)
      .filter((name) => !twice.some(([it]) => it === name))
      .map((name) => `${name}: is used in only one module; remove it from SHARED_NAMES in scripts/layers.mjs`),
    ...Object.keys(headers)
      .filter((path) => !alone.includes(path))
      .map((path) => `${path}: is not a header without a .c file; remove it from HEADERS in scripts/layers.mjs`),
  ];
}

/** How many of these queries a C source runs. */
const usesOf = (text, queries) => {
  const called = new Set(
    [...withoutComments(text).matchAll(/\b(?:sql_next|sql|query)_(\w+)/g)].map(([, name]) => name),
  );
  return queries.filter((name) => called.has(name)).length;
};

/**
 * Violations in the places of queries, as sentences. A .sql file has a .c file of its name, in `withHeaders` modules a .h file, too;
 * of all files of its module, these two run the most of its queries. `files` as above.
 */
export function sqlFaultsOf(files, withHeaders = []) {
  const unit = (path) => path.replace(/\.[ch]$/, '');
  const c = Object.entries(files).filter(([path]) => /\.[ch]$/.test(path));
  return Object.entries(files).flatMap(([path, sql]) => {
    if (!path.endsWith('.sql') || path.endsWith('.schema.sql')) return [];
    const own = path.slice(0, -'.sql'.length);
    const missing = ['.c', ...(withHeaders.includes(dirname(path)) ? ['.h'] : [])].filter((it) => !(own + it in files));
    if (missing.length) return missing.map((it) => `${path}: has no ${it} file of the same name`);
    const queries = [...new Set([...sql.matchAll(/^-- name: (\w+)/gm)].map(([, name]) => name))];
    const uses = new Map();
    for (const [of, text] of c.filter(([of]) => dirname(of) === dirname(path)))
      uses.set(unit(of), (uses.get(unit(of)) ?? 0) + usesOf(text, queries));
    return [...uses]
      .filter(([, count]) => count > uses.get(own))
      .map(([other]) => `${path}: ${other}.c runs more of its queries than ${own}.c; move them, or what runs them`);
  });
}

/** The drawing of the layers. */
export function drawing(layers) {
  const width = Math.max(...layers.flatMap((modules) => Object.keys(modules).map((it) => it.length)));
  const line = (module, what) => `  ${module.padEnd(width)}  ${what}`;
  const blocks = layers.map((modules) =>
    Object.entries(modules)
      .map(([module, what]) => line(module, what))
      .join('\n'),
  );
  return `\`\`\`\n${blocks.join(`\n${''.padEnd(2 + width / 2)}↓\n`)}\n\`\`\``;
}

/** A document with updated drawings. */
export function drawn(text, name) {
  for (const [what, layers] of Object.entries(DRAWINGS)) {
    const [begin, end] = [`<!-- ${what}: drawn by scripts/layers.mjs -->`, `<!-- /${what} -->`];
    const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
    if (start < 0 || stop < start) throw new Error(`${name} has no lines ${begin} and ${end}`);
    text = `${text.slice(0, start + begin.length)}\n\n${drawing(layers)}\n\n${text.slice(stop)}`;
  }
  return text;
}

function sourcesIn(folder, pattern) {
  const names = readdirSync(folder, { recursive: true }).filter((it) => pattern.test(it));
  return Object.fromEntries(names.map((it) => [it, readFileSync(join(folder, it), 'utf8')]));
}

function main() {
  const root = resolve(import.meta.dirname, '..');
  const c = sourcesIn(join(root, 'api'), /^(main|[a-z_]+\/([a-z]+\/)?[a-z0-9_]+(\.sql)?)\.(c|h|def)$/);
  const pages = sourcesIn(join(root, 'frontend/src'), /\.tsx?$/);
  const written = sourcesIn(
    join(root, 'api'),
    /^[a-z_]+\/(?!migrations)([a-z]+\/)?[a-z0-9_]+(\.schema)?\.(c|h|sql|def)$/,
  );
  const faults = [
    ...faultsOf(c, { layers: LAYERS, exceptions: EXCEPTIONS, libraries: LIBRARIES, barred: BARRED, inside: INSIDE }),
    ...nameFaultsOf(written, { headers: HEADERS, shared: SHARED_NAMES }),
    ...sqlFaultsOf(written, ['core', 'store']),
    ...faultsOf(pages, { ...FRONTEND, read: importsOf }),
  ];
  for (const name of DRAWN_IN) {
    const file = join(root, name);
    const old = readFileSync(file, 'utf8');
    const text = drawn(old, name);
    if (text === old) continue;
    if (process.argv.includes('--write')) writeFileSync(file, text);
    else faults.push(`${name} shows outdated layers: run node scripts/layers.mjs --write`);
  }
  for (const fault of faults) console.error(`layers: ${fault}`);
  process.exitCode = faults.length ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
