import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';

// nginx sends these files as they are (gzip_static), so they can be pressed as hard as gzip can.
function gzipped(): Plugin {
  let folder = '';
  return {
    name: 'retort:gzipped',
    apply: 'build',
    configResolved: (config) => void (folder = resolve(config.root, config.build.outDir)),
    writeBundle() {
      for (const name of readdirSync(folder, { recursive: true }) as string[]) {
        const file = join(folder, name);
        if (!/\.(js|css|html|svg|txt)$/.test(name) || statSync(file).size < 512) continue;
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}

/**
 * The oldest browsers that the site is for, as esbuild names them. Syntax, of scripts and of styles, is brought down to these; what
 * they lack beyond syntax (AbortSignal.any, Array.at, :has, <dialog> …) the pages do without, or make up for.
 */
const { browserslist } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const BROWSERS = (browserslist as string[])
  .filter((it) => !it.startsWith('samsung')) // a Chrome of an older version
  .map((it) => it.replace('ios_saf', 'ios').replace(' ', ''));

const API = process.env.RETORT_API ?? 'http://127.0.0.1:5000';

export default defineConfig({
  cacheDir: '../node_modules/.vite',
  plugins: [preact(), gzipped()],
  build: {
    target: BROWSERS,
    assetsInlineLimit: 0, // the CSP allows no data: but for images
    modulePreload: false, // what is loaded later is one file
  },
  // `make watch`: each edit shows at once. What only nginx does (headers such as the CSP, compression) is not here: see `make run`.
  server: { host: '127.0.0.1', proxy: { '/api': API, '/problems': API } },
});
