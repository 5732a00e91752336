// Prints the licence of every package that the bundle and the pages carry, for each release.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const pages = readdirSync('src/sidebar').map((name) => `src/sidebar/${name}/${name}.ts`);
const { metafile } = await build({
  entryPoints: ['src/addon/main.ts', ...pages.filter((page) => existsSync(page))],
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: 'dist',
});

const carried = Object.values(metafile.outputs)
  .flatMap(({ inputs }) => Object.entries(inputs))
  .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  .flatMap(([file]) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);

for (const folder of [...new Set(carried)].sort()) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice)/i.test(entry.name))
    .map((entry) => readFileSync(path.join(folder, entry.name), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence`);
  console.log([`${name} ${version} (${license})`, ...texts].join('\n\n'), '\n\n');
}
