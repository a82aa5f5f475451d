// What the TypeScript clients share: they are checked with --strict, and built for Node.
import { npmProgram } from '../tools.mjs';

export const typescript = (story) => ({
  language: 'TypeScript',
  folder: import.meta.dirname,
  files: { [story]: 'main.ts', 'story.ts': 'story.ts', 'tsconfig.json': 'tsconfig.json' },
  compile: () => [npmProgram('tsc', '-p', '.')],
  story: () => [process.execPath, 'built/main.js'],
});
