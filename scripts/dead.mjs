/**
 * Finds unused code in api/; use by unit tests does not count. `make check` runs it.
 *
 *   node scripts/dead.mjs OBJECTS FLAGS...   OBJECTS: the folder of the program's object files; FLAGS: the compiler and its flags
 *
 * - Functions and variables that no other file uses, by the symbols of the object files. One that only its own file uses must be
 *   static; the compiler finds static functions that are not called.
 * - Members of structs, including columns of queries, that nothing reads: in a copy of the sources each member is marked as
 *   deprecated, and the compiler names those that are accessed. To give a member a value in an initializer is no access, nor is
 *   what generated files do with what they define.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withoutComments } from '../api/generate/c_comments.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const COPY = join(ROOT, 'build/dead');
/** Called from outside: by the system, and by Ulfius, for which server/transport.c replaces functions of libmicrohttpd. */
const ENTRIES = /^(main|MHD_\w+)$/;

/** Known unused code, and why. */
export const EXCEPTIONS = {};

const run = promisify(execFile);

/** `nm`: the output of `nm -A` of all object files. Gives "symbol (file)" for each global symbol that no other file uses. */
export function unusedSymbols(nm) {
  const symbols = [...nm.matchAll(/^(.*?):\s*[0-9a-f]*\s+([A-Za-z]) (\S+)$/gm)].map(([, file, kind, name]) => ({
    file,
    kind,
    name,
  }));
  const used = new Set(symbols.filter(({ kind }) => kind === 'U').map(({ name }) => name));
  return symbols
    .filter(({ kind, name }) => /[TDBRVW]/.test(kind) && !used.has(name) && !ENTRIES.test(name))
    .map(({ file, name }) => `${name} (${file.replace(/^.*?(api\/.*)\.o$/, '$1.c')})`);
}

/** The position of the brace that closes the one at `from`. */
function closing(text, from) {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  throw new Error('a brace is not closed');
}

/** Splits at `separator` outside of braces, brackets and parentheses. */
function split(text, separator) {
  const parts = [''];
  let depth = 0;
  for (const c of text) {
    if ('{[('.includes(c)) depth++;
    if ('}])'.includes(c)) depth--;
    if (c === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts;
}

const nameIn = (declarator) =>
  (/\(\s*\*+\s*(\w+)/.exec(declarator) ?? /(\w+)\s*(\[[^\]]*\]\s*)*(:\s*\w+\s*)?$/.exec(declarator.trim()))?.[1];

function markMembers(body, place, found) {
  return split(body, ';')
    .map((declaration) => {
      if (!declaration.trim()) return declaration;
      const open = declaration.indexOf('{');
      const close = open < 0 ? -1 : closing(declaration, open);
      const inner =
        open < 0 ? '' : declaration.slice(0, open + 1) + markMembers(declaration.slice(open + 1, close), place, found);
      const rest = open < 0 ? declaration : declaration.slice(close);
      if (open >= 0 && !rest.slice(1).trim()) return inner + rest; // an anonymous union
      const marked = split(rest, ',').map((declarator) => {
        const name = `${place}.${nameIn(declarator)}`;
        found.add(name);
        return `${declarator} __attribute__((deprecated("${name}")))`;
      });
      return inner + marked.join(',');
    })
    .join(';');
}

/** Marks each member of each named struct in the text of a C file; adds them to `found` as "api/x.c: struct.member". */
export function marked(text, path, found = new Set()) {
  let out = '';
  let at = 0;
  const code = withoutComments(text);
  for (const { index, 0: head, 1: struct } of code.matchAll(/\bstruct\s+(\w+)\s*\{/g)) {
    if (index < at) continue; // inside another
    const open = index + head.length - 1;
    const close = closing(code, open);
    out += code.slice(at, open + 1) + markMembers(code.slice(open + 1, close), `${path}: ${struct}`, found);
    at = close;
  }
  return out + code.slice(at);
}

/** The members that the compiler reports. Use in generated files of their own structs does not count. */
export function accessedMembers(output) {
  const uses = [...output.matchAll(/^(\S+?):\d+:\d+: warning: .* is deprecated: (\S+: \w+\.\w+)/gm)];
  return new Set(uses.filter(([, file, name]) => !isOwnUse(file, name)).map(([, , name]) => name));
}

/** The file of a query fills in its rows, and the table of operations describes bodies. */
const isOwnUse = (file, name) =>
  (/generated\/.*\.sql\.c$/.test(file) && /_row\./.test(name)) || file.endsWith('generated/operations.c');

async function accessed(files, [compiler, ...flags]) {
  const waiting = [...files];
  const outputs = [];
  const work = async () => {
    for (let file; (file = waiting.pop());) {
      const args = [...flags, '-Wno-error', '-fno-diagnostics-show-caret', '-fsyntax-only', file];
      outputs.push(
        (await run(compiler, args, { cwd: COPY, env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 1 << 28 })).stderr,
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return accessedMembers(outputs.join('\n'));
}

async function unusedMembers(compile) {
  const found = new Set();
  const names = readdirSync(join(ROOT, 'api'), { recursive: true }).filter((it) => /\.(c|h|def)$/.test(it));
  rmSync(COPY, { recursive: true, force: true });
  for (const name of names) {
    const path = join(COPY, 'api', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, marked(readFileSync(join(ROOT, 'api', name), 'utf8'), `api/${name}`, found));
  }
  const used = await accessed(
    names.filter((it) => it.endsWith('.c')).map((it) => `api/${it}`),
    compile,
  );
  return [...found].filter((name) => !used.has(name));
}

async function main([objects, ...compile]) {
  const files = readdirSync(objects, { recursive: true }).filter(
    (it) => it.endsWith('.o') && existsSync(join(ROOT, it.replace(/o$/, 'c'))),
  );
  const nm = execFileSync('nm', ['-A', ...files], { cwd: objects, encoding: 'utf8', maxBuffer: 1 << 28 });
  const dead = new Map([
    ...unusedSymbols(nm).map((it) => [it, 'no other file uses it; make it static or remove it']),
    ...(await unusedMembers(compile)).map((it) => [it, 'nothing accesses it; remove it']),
  ]);
  const faults = [
    ...Array.from(dead, ([it, fault]) => !(it in EXCEPTIONS) && `${it}: ${fault}`).filter(Boolean),
    ...Object.keys(EXCEPTIONS)
      .filter((it) => !dead.has(it))
      .map((it) => `${it}: is used now; remove it from EXCEPTIONS in scripts/dead.mjs`),
  ];
  for (const fault of faults) console.error(`dead: ${fault}`);
  process.exitCode = faults.length ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await main(process.argv.slice(2));
