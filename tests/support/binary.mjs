// The program under test.
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const BINARY = resolve(process.env.RETORT_BIN ?? join(ROOT, 'build/retort'));
