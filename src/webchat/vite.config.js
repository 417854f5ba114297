import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const texts = JSON.parse(readFileSync(new URL('./src/en.json', import.meta.url), 'utf8'));

/** Puts the page's words into index.html: {{key}} stands for a text of en.json. */
const words = () => ({
  name: 'words',
  transformIndexHtml: html =>
    html.replace(/\{\{([a-zA-Z]+)\}\}/g, (_, key) => {
      if (!(key in texts)) throw new Error(`index.html: no text '${key}' in src/en.json`);
      return texts[key];
    })
});

/** Compresses once at build time what would else be compressed at every visit. */
const precompress = () => {
  let folder;
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: config => { folder = join(config.root, config.build.outDir, config.build.assetsDir); },
    closeBundle: () => {
      for (const file of readdirSync(folder).filter(name => /\.(js|css)$/.test(name)).map(name => join(folder, name))) {
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    }
  };
};

export default defineConfig({
  plugins: [words(), precompress()],
  // The service puts a fresh nonce in its place at every visit.
  html: { cspNonce: '__NONCE__' },
  build: { chunkSizeWarningLimit: 4000, modulePreload: { polyfill: false }, assetsInlineLimit: 0 }
});
