// Builds dist/, the folder that clasp pushes, and dist-local/, the local host.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const options = { bundle: true, target: 'es2019', charset: 'utf8', legalComments: 'none' };

mkdirSync('dist', { recursive: true });
mkdirSync('dist-local', { recursive: true });
const pushed = [...(await buildAddon()), ...(await buildPages())];
for (const file of readdirSync('dist')) if (!pushed.includes(file)) rmSync(`dist/${file}`);
await buildLocal();

/** Whether an entry file is there; says so when it is not. */
function present(file) {
  if (existsSync(file)) return true;
  console.log(`build: ${file} is not there yet, skipped`);
  return false;
}

async function buildAddon() {
  cpSync('appsscript.json', 'dist/appsscript.json');
  if (!present('src/addon/main.ts')) return ['appsscript.json'];
  // The file is evaluated on every execution and must stay small enough for the editor.
  const addon = { ...options, minify: true, entryPoints: ['src/addon/main.ts'] };
  // Apps Script runs only top-level functions, so each export of main.ts gets one.
  const { metafile } = await build({
    ...addon,
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'dist',
  });
  const names = Object.values(metafile.outputs)[0].exports;
  const wrapper = (name) => `function ${name}() { return addon.${name}.apply(null, arguments); }`;
  await build({
    ...addon,
    format: 'iife',
    globalName: 'addon',
    outfile: 'dist/Code.js',
    footer: { js: names.map(wrapper).join('\n') },
  });
  return ['appsscript.json', 'Code.js'];
}

/** Google serves single files, and spoils template literals: each page carries its own script. */
async function buildPages() {
  const folder = 'src/sidebar';
  const pages = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.html'))
    : [];
  for (const page of pages) {
    const name = page.slice(0, -'.html'.length);
    let html = readFileSync(path.join(folder, page), 'utf8');
    for (const [mark, file, open, close] of [
      ['<!-- style -->', `${name}.css`, '<style>', '</style>'],
      ['<!-- script -->', `${name}.ts`, '<script>', '</script>'],
    ]) {
      if (!html.includes(mark)) continue;
      const text = await bundled(path.join(folder, file));
      html = html.replace(mark, () => `${open}\n${text}${close}`);
    }
    writeFileSync(path.join('dist', page), html);
  }
  return pages;
}

async function bundled(entry) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    format: 'iife',
    supported: { 'template-literal': false },
    write: false,
    outdir: 'dist',
  });
  return outputFiles[0].text.replace(/<\/(script|style)/gi, '<\\/$1');
}

async function buildLocal() {
  await build({
    ...options,
    entryPoints: ['src/local/guest/guest.ts'],
    target: 'es2020',
    format: 'iife',
    globalName: 'guest',
    outfile: 'dist-local/guest.js',
  });
  const entries = ['cli', 'bench', 'replay', 'screenshots'].filter((name) =>
    existsSync(`src/local/${name}.ts`),
  );
  for (const name of entries) {
    await build({
      bundle: true,
      charset: 'utf8',
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      entryPoints: [`src/local/${name}.ts`],
      outdir: 'dist-local',
      logLevel: 'silent',
    }).catch((error) => console.log(`build: ${name} is not whole yet, skipped: ${error.message}`));
  }
  const page = 'src/local/page/build-page.mjs';
  if (present(page)) {
    const { buildPage } = await import(pathToFileURL(path.resolve(page)).href);
    await buildPage('dist-local');
  }
}
