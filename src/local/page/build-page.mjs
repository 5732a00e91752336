import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Bundles the local host's page into `outDir`/page. */
export async function buildPage(outDir) {
  const from = path.join('src', 'local', 'page');
  const to = path.join(outDir, 'page');
  mkdirSync(to, { recursive: true });
  copyFileSync(path.join(from, 'index.html'), path.join(to, 'index.html'));
  await build({
    entryPoints: {
      page: path.join(from, 'main.ts'),
      style: path.join(from, 'styles', 'style.css'),
    },
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    format: 'esm',
    // The grid weighs eleven megabytes: it is fetched by whoever opens the Sheet.
    splitting: true,
    chunkNames: 'later/[name]',
    outdir: to,
    legalComments: 'linked',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}
