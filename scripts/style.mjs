/**
 * Rules for C that no compiler and no clang-format knows, as DESIGN and CONTRIBUTING have them. `make check` runs it.
 *
 * - A fallible call stands in a statement of its own, never in a declaration: `enum err e = f();` hides it.
 * - No chains of `e ? e : next()`: return early.
 */
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The modules of api/ where these rules hold already. */
const MODULES = ['base', 'domain', 'http', 'store', 'mail', 'core', 'resources', 'jobs', 'server', 'cli'];

const blank = (text) => text.replace(/[^\n]/g, ' ');

/** Comments and the insides of strings as blanks. */
const codeOf = (text) =>
  text.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[^]*?\*\/|\/\/.*/g, (it) =>
    it.startsWith('/') ? blank(it) : it[0] + blank(it.slice(1, -1)) + it[0],
  );

/** What is wrong with a C file, as "line N: …". */
export function faultsOf(text) {
  const code = codeOf(text);
  const at = (index) => `line ${code.slice(0, index).split('\n').length}`;
  const declarations = [...code.matchAll(/^[ \t]+(?:static |const )*enum err (\w+\s*[=,][^;]*);/gm)]
    .filter(([, declared]) => /=[^;]*\w\s*\(/.test(declared))
    .map(({ index }) => `${at(index)}: a call in a declaration; make it a statement of its own`);
  const chains = [...code.matchAll(/\b(\w+)\s+\?\s+\1\s+:/g)]
    .filter(([, name]) => new RegExp(`enum err [^;(]*\\b${name}\\b`).test(code))
    .map(({ index, 1: name }) => `${at(index)}: a chain of ${name} ? ${name} :; return early`);
  return [...declarations, ...chains];
}

function main() {
  const api = join(resolve(import.meta.dirname, '..'), 'api');
  const files = MODULES.flatMap((module) =>
    readdirSync(join(api, module), { recursive: true }).map((name) => `${module}/${name}`),
  );
  const faults = files
    .filter((name) => /\.[ch]$/.test(name))
    .flatMap((name) => faultsOf(readFileSync(join(api, name), 'utf8')).map((fault) => `api/${name}, ${fault}`));
  for (const fault of faults) console.error(`style: ${fault}`);
  process.exitCode = faults.length ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
