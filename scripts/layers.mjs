/**
 * Checks the layers of api/ and of frontend/src: reads every include and import, and fails on one that leads up, to another module of
 * the same layer, or round in a circle. In api/, a name stands in one module only, and a header has a .c of its name beside it.
 *
 *   node scripts/layers.mjs            says what is wrong and exits 1; `make check` runs it
 *   node scripts/layers.mjs --write    draws the layers into the documents
 *
 * A module is a folder; a unit is the files of one name in it (.c and .h, .tsx and .css). Circles are looked for between units. What
 * is generated from a .sql file belongs to the module where that file stands.
 */
import { readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From the top down: the modules of each layer, and what they hold. */
export const LAYERS = [
  { 'main.c': 'picks a subcommand' },
  { cli: 'a file per subcommand, and what they share' },
  { server: 'the running server: Ulfius and libmicrohttpd, dispatch, authentication, CORS, the pool' },
  {
    resources: 'handlers (op_*) and the JSON of their replies',
    jobs: 'background threads: sending mail, cleaning up',
  },
  {
    core: 'what the product does, without HTTP or JSON: accounts, sign-in ...; handlers, commands and threads call it',
  },
  {
    generated:
      'made from the contract and migrations: routes, validation, and queries (which belong where their *.sql stands); never edited',
  },
  {
    http: 'the vocabulary of a request: request, reply, problem, operation; no sockets',
    store: 'the database: the driver interface, a folder for each driver, the writer, migrations',
    mail: 'SMTP, and the texts of the mails; no SQL',
    domain: 'rules that know neither HTTP nor SQL: Markdown, passwords, permissions, throttling',
  },
  { base: 'arena, errors, limits, configuration, clock, text, JSON out and in' },
];

/** What may not be included although it is on a lower layer. */
export const BARRED = { core: ['http'], jobs: ['http'], cli: ['http', 'resources'] };

/** Headers of libraries that are included in one module only. */
export const LIBRARIES = {
  'ulfius.h': 'server',
  'microhttpd.h': 'server',
  'sqlite3.h': 'store/sqlite',
  'libpq-fe.h': 'store/postgres',
  'md4c.h': 'domain',
};

/** What only its own module includes, though it stands on a lower layer than others: units, and folders with a slash. */
export const INSIDE = ['store/driver', 'store/transaction', 'store/sqlite/', 'store/postgres/'];

/** Arrows that are wrong and known: "from -> to", without endings, and why. One that is no longer needed is an error too. */
export const EXCEPTIONS = {
  'cli/cmd_version -> ulfius.h': 'it says which libmicrohttpd the program runs with',
};

/** Headers that have no .c beside them, and why. */
export const HEADERS = {
  'base/config.h': 'types alone; config_load.c reads them',
  'base/limits.h': 'constants alone',
  'base/prng.h': 'a few lines, inline',
  'base/str.h': 'a few lines, inline',
  'http/operation.h': 'types that the generator fills in',
  'server/context.h': 'a type alone',
  'store/driver.h': 'what each driver implements',
  'store/query.h': 'types that the generator fills in',
  'store/rows.h': 'a type alone',
  'store/whole.h': 'what each driver implements, or leaves to its tools',
};

/** Names that stand in two modules of api/, and why. */
export const SHARED_NAMES = {};

/** The same as LAYERS for frontend/src. A feature is imported by its name alone, which is its index.ts. */
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

/** The documents that show the layers, between two lines. */
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

/** The declared module that a unit is in, or else its first folder. */
const moduleOf = (path, layers) =>
  layers
    .flatMap((modules) => Object.keys(modules))
    .find((module) => path === module || path.startsWith(`${module}/`)) ?? path.split('/')[0];

/** The modules of generated units that are not those of their folder: of the queries of a .sql file, and of what queries share. */
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
    return module && home(from) !== module && !from.startsWith(`${module}/`) ? `<${to}> is for ${module}/ alone` : null;
  }
  for (const path of [from, to])
    if (layer(path) < 0) return `${home(path)} is on no layer: declare it in scripts/layers.mjs`;
  if (home(to) !== home(from) && inside.some((it) => (it.endsWith('/') ? to.startsWith(it) : to === it)))
    return `is for ${home(to)}/ alone`;
  if (barred[home(from)]?.includes(home(to))) return `${home(from)} does without ${home(to)}`;
  if (layer(to) < layer(from)) return `leads up, from ${home(from)} to ${home(to)}`;
  if (layer(to) === layer(from) && home(to) !== home(from)) return `leads to another module of the same layer`;
  return null;
}

/** The way from one unit to another by these arrows, as a list of units, or null. */
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

/** Everything that is wrong, as sentences. */
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
    if (circle && !told.has(circle)) faults.push(`${from} -> ${back.join(' -> ')}: leads round in a circle`);
    told.add(circle);
  }
  for (const text of Object.keys(exceptions)) {
    const arrow = arrows.find((it) => it.text === text);
    const needed = arrow && (faultOf(arrow, rules, homes) || wayBetween(arrow.to, arrow.from, good));
    if (!needed) faults.push(`${text}: is an exception that is no longer needed; take it out of scripts/layers.mjs`);
  }
  return faults;
}

/** The name of a file without its folder and endings: what is looked for when its place is guessed. */
const nameOf = (path) => path.split('/').at(-1).split('.')[0];

/** What is wrong with the names of files written by hand, as sentences. `files` as above. */
export function nameFaultsOf(files, { headers = {}, shared = {} } = {}) {
  const paths = Object.keys(files).filter((path) => !path.startsWith('generated/'));
  const byName = Map.groupBy(paths, nameOf);
  const twice = [...byName].filter(([, of]) => new Set(of.map((path) => dirname(path))).size > 1);
  const alone = paths.filter((path) => path.endsWith('.h') && !(`${path.slice(0, -1)}c` in files));
  return [
    ...twice
      .filter(([name]) => !(name in shared))
      .map(
        ([name, of]) => `${of.join(', ')}: the name ${name} stands in several modules; choose another for one of them`,
      ),
    ...alone.filter((path) => !(path in headers)).map((path) => `${path}: has no .c of its name beside it`),
    ...Object.keys(shared)
      .filter((name) => !twice.some(([it]) => it === name))
      .map((name) => `${name}: stands in one module only; take it out of SHARED_NAMES in scripts/layers.mjs`),
    ...Object.keys(headers)
      .filter((path) => !alone.includes(path))
      .map((path) => `${path}: is no header without a .c; take it out of HEADERS in scripts/layers.mjs`),
  ];
}

/** The layers as they are drawn in the documents. */
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

/** A document with its drawings renewed. */
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
  const faults = [
    ...faultsOf(c, { layers: LAYERS, exceptions: EXCEPTIONS, libraries: LIBRARIES, barred: BARRED, inside: INSIDE }),
    ...nameFaultsOf(sourcesIn(join(root, 'api'), /^[a-z_]+\/(?!migrations)([a-z]+\/)?[a-z0-9_]+\.(c|h|sql|def)$/), {
      headers: HEADERS,
      shared: SHARED_NAMES,
    }),
    ...faultsOf(pages, { ...FRONTEND, read: importsOf }),
  ];
  for (const name of DRAWN_IN) {
    const file = join(root, name);
    const old = readFileSync(file, 'utf8');
    const text = drawn(old, name);
    if (text === old) continue;
    if (process.argv.includes('--write')) writeFileSync(file, text);
    else faults.push(`${name} shows other layers: run node scripts/layers.mjs --write`);
  }
  for (const fault of faults) console.error(`layers: ${fault}`);
  process.exitCode = faults.length ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
