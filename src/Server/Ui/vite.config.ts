import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { icons } from './src/site/icons.ts';

/** Gathers the icons that the pages use into one file of symbols, so that a page refers to an icon by its name. */
function iconSheet(): Plugin {
  return {
    name: 'icon-sheet',
    generateBundle() {
      const symbols = Object.entries(icons).map(([name, file]) => {
        const svg = readFileSync(fileURLToPath(import.meta.resolve(`@tabler/icons/outline/${file}.svg`)), 'utf8');
        const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\s+/g, ' ');
        return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
      });
      this.emitFile({ type: 'asset', name: 'icons.svg', originalFileName: 'icons.svg', source: `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>` });
    },
  };
}

/** What PDF files refer to without bringing it along: the codes of Chinese fonts, and the standard fonts. */
function pdfData(): Plugin {
  const folder = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.resolve('pdfjs-dist')));
  return {
    name: 'pdf-data',
    generateBundle() {
      for (const name of ['cmaps', 'standard_fonts']) {
        for (const file of readdirSync(folder(name)).filter((one) => !one.startsWith('LICENSE'))) {
          this.emitFile({ type: 'asset', fileName: `pdf/${name}/${file}`, source: readFileSync(folder(name) + file) });
        }
      }
    },
  };
}

export default defineConfig({
  base: '/build/',
  plugins: [iconSheet(), pdfData()],
  build: {
    outDir: '../wwwroot/build',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
    rollupOptions: {
      input: {
        site: fileURLToPath(new URL('src/site/site.ts', import.meta.url)),
        theme: fileURLToPath(new URL('src/site/theme.ts', import.meta.url)),
      },
    },
  },
});
