import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Change } from '../../local/simulator/planted-defects';

const SOURCES = path.resolve('src');

/** A folder as clasp pushes it, built from the product's sources with some changes made on the way. */
export async function plantedBundle(changes: readonly Change[]): Promise<string> {
  const dist = mkdtempSync(path.join(tmpdir(), 'planted-'));
  cpSync('dist', dist, { recursive: true });
  const entry = path.join(SOURCES, 'addon/main.ts');
  const options = { bundle: true, target: 'es2019', charset: 'utf8' } as const;
  const planted = new Set<Change>();
  const plant: Plugin = {
    name: 'plant',
    setup({ onLoad }) {
      onLoad({ filter: /src\/(core|app|addon)\/.*\.ts$/ }, ({ path: file }) => ({
        contents: changed(file, changes, planted),
        loader: 'ts',
      }));
    },
  };
  const named = await build({
    ...options,
    entryPoints: [entry],
    plugins: [plant],
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'dist',
  });
  const [output] = Object.values(named.metafile.outputs);
  const wrapper = (name: string) =>
    `function ${name}() { return addon.${name}.apply(null, arguments); }`;
  await build({
    ...options,
    entryPoints: [entry],
    plugins: [plant],
    format: 'iife',
    globalName: 'addon',
    outfile: path.join(dist, 'Code.js'),
    footer: { js: (output?.exports ?? []).map(wrapper).join('\n') },
  });
  for (const one of changes) {
    if (!planted.has(one)) throw new Error(`no part of the bundle: ${one.file}`);
  }
  return dist;
}

/** Throws when a change can no longer be made at exactly one place: the list must follow the code. */
function changed(file: string, changes: readonly Change[], planted: Set<Change>): string {
  const own = path.relative(SOURCES, file).split(path.sep).join('/');
  return changes.reduce(
    (text, change) => {
      const { file: meant, from, to } = change;
      if (meant !== own) return text;
      planted.add(change);
      const parts = text.split(from);
      if (parts.length !== 2) {
        throw new Error(`${own} holds ${parts.length - 1} times: ${from}`);
      }
      return parts.join(to);
    },
    readFileSync(file, 'utf8'),
  );
}
