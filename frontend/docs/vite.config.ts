// The build of /docs, after that of the site. It has files of its own: the library is large, and for current browsers only.
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { gzipped } from '../gzipped';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '../node_modules/.vite-docs',
  publicDir: false,
  plugins: [preact(), gzipped()],
  build: {
    emptyOutDir: false,
    assetsDir: 'docs/assets',
    assetsInlineLimit: 0,
    rollupOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
  },
});
