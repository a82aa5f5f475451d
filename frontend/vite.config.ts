import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { chunkOf, readersBudget } from './chunks';
import { gzipped } from './gzipped';
import { siteCss } from './site-css';

/**
 * The oldest supported browsers, as esbuild names them. The syntax of scripts and styles is compiled for these. The pages avoid
 * other features that these browsers lack (AbortSignal.any, Array.at, :has, <dialog> …), or have a fallback.
 */
const { browserslist } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const BROWSERS = (browserslist as string[])
  .filter((it) => !it.startsWith('samsung')) // based on an older Chrome
  .map((it) => it.replace('ios_saf', 'ios').replace(' ', ''));

const API = process.env.RETORT_API ?? 'http://127.0.0.1:5000';

export default defineConfig({
  cacheDir: '../node_modules/.vite',
  plugins: [preact(), readersBudget(), siteCss(), gzipped()],
  build: {
    target: BROWSERS,
    assetsInlineLimit: 0, // the CSP allows data: for images only
    modulePreload: false, // each lazily loaded feature is one file
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
  // For `make watch`. Headers (such as the CSP) and compression come from nginx, and are missing here: see `make run`.
  server: {
    host: '127.0.0.1',
    proxy: { '/api': API, '/problems': API, '^/docs$': { target: API, bypass: () => '/docs/index.html' } },
  },
});
