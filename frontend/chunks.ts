// Which file of the built site a module goes to, and how large the files for readers may be.
import { gzipSync, constants } from 'node:zlib';
import type { GetModuleInfo, ManualChunkMeta, OutputBundle, OutputChunk } from 'rollup';
import type { Plugin } from 'vite';

/** What the home page loads for signed-out readers: scripts and styles, compressed. */
const READERS_BYTES = 29_800;

/** The modules that these import, directly or not, without those that are loaded on demand. */
function withImports(roots: string[], info: GetModuleInfo): Set<string> {
  const found = new Set(roots);
  for (const id of found) for (const imported of info(id)?.importedIds ?? []) found.add(imported);
  return found;
}

let groups: [name: string, modules: Set<string>][] = [];

/**
 * One file for everybody, one for signed-in people, and one for each feature that is loaded on demand: the default would be
 * many small ones that wait for one another.
 */
export function chunkOf(id: string, { getModuleIds, getModuleInfo }: ManualChunkMeta): string | undefined {
  if (groups.length === 0) {
    const all = [...getModuleIds()];
    const entries = all.filter((it) => getModuleInfo(it)?.isEntry);
    const signedIn = all.filter((it) => it.endsWith('/signed-in.ts'));
    groups = [
      ['index', withImports(entries, getModuleInfo)],
      ['signed-in', withImports(signedIn, getModuleInfo)],
    ];
  }
  return groups.find(([, modules]) => modules.has(id))?.[0];
}

const sizeOf = (file: OutputBundle[string]) =>
  gzipSync(file.type === 'chunk' ? file.code : file.source, { level: constants.Z_BEST_COMPRESSION }).length;

/** The files that the entry needs: itself, what it imports, and their styles. */
function filesForReaders(bundle: OutputBundle): string[] {
  const isEntry = (it: OutputBundle[string]): it is OutputChunk => it.type === 'chunk' && it.isEntry;
  const names = new Set(
    Object.values(bundle)
      .filter(isEntry)
      .map(({ fileName }) => fileName),
  );
  for (const name of names) {
    const file = bundle[name];
    if (file?.type !== 'chunk') continue;
    for (const it of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) names.add(it);
  }
  return [...names];
}

/** Fails the build if readers would load more. */
export function readersBudget(): Plugin {
  return {
    name: 'retort:readers-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sizes = filesForReaders(bundle).map((name) => [name, sizeOf(bundle[name]!)] as const);
        const sum = sizes.reduce((sum, [, size]) => sum + size, 0);
        if (sum <= READERS_BYTES) return;
        const list = sizes.map(([name, size]) => `  ${name}: ${size} bytes`).join('\n');
        this.error(
          `The home page of signed-out readers loads ${sum} bytes of scripts and styles, compressed; ` +
            `the limit is ${READERS_BYTES}. Load on demand what readers do not need.\n${list}`,
        );
      },
    },
  };
}
