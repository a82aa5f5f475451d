import type { OutputAsset } from 'rollup';
import type { Plugin } from 'vite';

/** Copies the styles that everybody loads to /site.css: the HTML pages of the API (api/server/html_page.c) do not know the hash. */
export function siteCss(): Plugin {
  return {
    name: 'retort:site-css',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const found = Object.values(bundle).filter((it) => /^assets\/index-[\w-]+\.css$/.test(it.fileName));
        if (found.length !== 1) this.error(`site.css: there are ${found.length} styles of the entry`);
        this.emitFile({ type: 'asset', fileName: 'site.css', source: (found[0] as OutputAsset).source });
      },
    },
  };
}
