/**
 * Generates api/generated/, frontend/src/lib/*.gen.* and the errors in frontend/nginx.conf from openapi.yaml, the *.sql files and the sample content of
 * api/seed.
 *
 *   node api/generate/generate.mjs            writes the files that changed
 *   node api/generate/generate.mjs --check    writes nothing; lists stale files and exits 1
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContract } from './contract.mjs';
import { generateConstants } from './constants.mjs';
import { generateDescription } from './description.mjs';
import { readErrors } from './errors.mjs';
import { withExamples } from './examples.mjs';
import { readForeignSchemas } from './foreign.mjs';
import { generateMigrations, readMigrations } from './migrations.mjs';
import { toOpenapi30 } from './openapi30.mjs';
import { generateOperations } from './operations.mjs';
import { generatePostman, readStory } from './postman.mjs';
import { resolveQueries } from './queries.mjs';
import { generateQueries } from './queries_c.mjs';
import { resolveSeed } from './seed.mjs';
import { generateSeed } from './seed_c.mjs';
import { readSeedFiles } from './seed_files.mjs';
import { readBlocks } from './sql_blocks.mjs';
import { Schema } from './sql_types.mjs';
import { Stop } from './stop.mjs';
import { generateTables, readTables } from './tables.mjs';
import { generateTypes } from './types.mjs';
import { checkUsed } from './used.mjs';
import { generateWebProblems } from './web_problems.mjs';

const FOLDER = 'api/generated';

/** Each group has its own sources: an error in a *.sql file does not prevent the contract's tables from being written. */
const GROUPS = [
  async (root) => {
    const contract = readContract(root);
    const { document, operations, constants } = contract;
    const errors = readErrors(root, constants);
    const described = withExamples(contract, errors);
    return {
      ...generateOperations(operations, document),
      ...generateConstants(constants),
      ...generateDescription(described, toOpenapi30(described, contract.resolve)),
      ...generateWebProblems(root, errors),
      ...generatePostman(contract, described, await readStory(root)),
      ...(await generateTypes(document)),
    };
  },
  (root) => generateMigrations(readMigrations(root)),
  (root) => generateSeed(resolveSeed(readSeedFiles(root))),
  (root) => {
    const schema = new Schema(readMigrations(root).map(({ sql, file }) => ({ sql: sql.get('sqlite'), file })));
    const foreign = readForeignSchemas(root);
    try {
      const queries = resolveQueries(readBlocks(root), schema, foreign);
      checkUsed(root, queries);
      return { ...generateQueries(queries), ...generateTables(readTables(schema)) };
    } finally {
      [schema, ...foreign.values()].forEach((it) => it.close());
    }
  },
];

/**
 * @returns {Promise<{files: Record<string, string>, sentences: string[]}>} the outputs by path, and what was refused;
 *   a group with a refusal has no files
 */
export async function generate(root) {
  const files = {};
  const sentences = new Set();
  for (const group of GROUPS) {
    try {
      Object.assign(files, await group(root));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      error.sentences.forEach((sentence) => sentences.add(sentence));
    }
  }
  return { files, sentences: [...sentences] };
}

/** Files of an earlier run that this one would not write. */
function leftovers(root, files) {
  if (!existsSync(join(root, FOLDER))) return [];
  return readdirSync(join(root, FOLDER))
    .map((name) => `${FOLDER}/${name}`)
    .filter((file) => /\.[ch]$/.test(file) && !(file in files))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('by api/generate; do not edit.'));
}

async function main(args) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const check = args.includes('--check');
  if (args.some((arg) => arg !== '--check')) throw new Stop('usage: node api/generate/generate.mjs [--check]');
  const { files, sentences } = await generate(root);
  const stale = Object.entries(files).filter(([file, text]) => {
    const path = join(root, file);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  const left = sentences.length ? [] : leftovers(root, files);
  for (const [file, text] of stale) {
    console.log(check ? `${file} is stale; run node api/generate/generate.mjs and commit it.` : `wrote ${file}`);
    if (check) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  for (const file of left) {
    console.log(check ? `${file} is generated no more; run node api/generate/generate.mjs.` : `removed ${file}`);
    if (!check) rmSync(join(root, file));
  }
  if (sentences.length) throw new Stop(...sentences);
  if (check && stale.length + left.length) process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error) => {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
