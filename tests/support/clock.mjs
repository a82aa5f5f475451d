// A clock that can be set for one server, by libfaketime.
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `env` for startServer(); `set('-10h')` shifts the time of day. The monotonic clock is not affected. */
export function fakeClock(t) {
  const dir = mkdtempSync(join(tmpdir(), 'retort-clock-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'time');
  const [library] = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1');
  if (!library) throw new Error('libfaketime is missing: scripts/install.sh test');
  const set = (offset) => writeFileSync(file, offset);
  set('+0');
  const env = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  };
  return { env, set };
}
