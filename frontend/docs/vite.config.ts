// The build of /docs. It has files of its own: the library is large, and for current browsers only.
import { defineConfig } from 'vite';
import preact from '@preact/preset-vite';
import { gzipped } from '../gzipped';

export default defineConfig({
  base: '/docs/',
  cacheDir: '../../node_modules/.vite-docs',
  plugins: [preact(), gzipped()],
  build: {
    outDir: '../dist/docs',
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
});
