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
import { collectNotices, noticeSections } from './notices.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const options = { bundle: true, target: 'es2019', charset: 'utf8', legalComments: 'none' };

/**
 * What SheetJS has for files that the guard never hands it (OpenDocument, Numbers, binary workbooks,
 * RTF, Lotus, dBase, SYLK, DIF, encrypted ones), for writing them, for formulas, which the guard
 * takes out, and for the parts of a workbook that it does not copy (styles, themes, comments, drawings,
 * properties). Renamed, nothing uses it, and it falls out of the bundle: a third of the reader that
 * every execution would load, and code that no upload can reach.
 */
const LEFT_OUT = [
  ...['parse_ods', 'parse_fods', 'parse_numbers_iwa', 'rtf_to_workbook', 'read_wb_ID'],
  ...['parse_wb_bin', 'parse_ws_bin', 'parse_sty_bin', 'parse_sst_bin', 'parse_cc_bin'],
  ...['parse_ms_bin', 'parse_cs_bin', 'parse_ds_bin', 'parse_xlink_bin', 'parse_Rgce'],
  ...['stringify_formula', 'DBF', 'SYLK', 'DIF', 'ETH', 'WK_', 'XLSBRecordEnum'],
  ...['parse_sty_xml', 'parse_theme_xml', 'write_theme', 'parse_xlmeta_xml', 'parse_cc_xml'],
  ...['parse_comments_xml', 'parse_tcmnt_xml', 'parse_people_xml', 'parse_drawing', 'parse_vml'],
  ...['_write', 'write_mad', 'write_quoted_printable', 'write_file', '_XLSIcv'],
  ...['cfb_del', 'cfb_mov', '_deflate', '_deflateRawSync', 'parse_mad', 'parse_mime'],
  ...['parse_quoted_printable', 'write_dos_date', 'sheet_insert_comments'],
  ...['parse_rpr', 'parse_chart', 'parse_Cache'],
  ...['eval_fmt', 'rs_to_html', 'CountryEnum', 'DocSummaryPIDDSI', 'SummaryPIDSI'],
  ...['parse_xlink_xml', 'parse_cust_props', 'parse_ext_props', 'parse_core_props'],
  ...['parse_PropertySetStream', 'parse_xlsxcfb', 'parse_XORObfuscation'],
  // The guard packs without squeezing, and hands over a workbook's stream without its container.
  ...['_inflate', 'dyn', 'inflate', 'write_base64_76', 'read_directory'],
  ...['make_sector_list', 'build_full_paths', 'sectorify', 'check_shifts', 'get_content_type'],
  // Of an .xls it lets only records with cells through: `plainRecords`.
  ...['parse_XLHeaderFooter', 'parse_ExternSheet', 'parse_Lbl', 'parse_Note', 'parse_ExternName'],
  ...['parse_FilePass', 'parse_Font', 'parse_Window1', 'parse_Pane', 'parse_WriteAccess'],
  ...['parse_Obj', 'parse_ColInfo', 'parse_Guts', 'parse_WsBool', 'parse_Country'],
  ...['parse_Palette', 'parse_Scl', 'parse_Setup', 'parse_MulBlank', 'parse_XF'],
  ...['parse_InterfaceHdr', 'parse_MergeCells', 'parse_ExtSST', 'parse_SupBook'],
  ...['parse_HLink', 'parse_Array', 'parse_DefaultRowHeight', 'parse_Format', 'parse_ShrFmla'],
  ...['parse_HLinkTooltip', 'parse_XFCRC', 'parse_XFExt', 'parse_NameCmt', 'parse_Theme'],
  ...['parse_MTRSettings', 'parse_ForceFullCalculation', 'parse_ShtProps', 'parse_ClrtClient'],
];

/** Apache-2.0, section 4b: a changed file says so. */
const CHANGED =
  '/* Carries SheetJS (@e965/xlsx, Apache-2.0) in a changed form: parsers that no upload reaches are left out. Licences: notices.html */';

/** SheetJS closes each function in the first column, or on the line where it begins. */
function endOfFunction(text) {
  const [line] = text.split('\n', 1);
  return line.endsWith('}') ? line.length : text.indexOf('\n}') + 2;
}

const withoutUnusedParsers = {
  name: 'without unused parsers',
  setup({ onLoad }) {
    onLoad({ filter: /@e965[\\/]xlsx[\\/]xlsx\.mjs$/ }, ({ path: file }) => {
      let contents = readFileSync(file, 'utf8');
      for (const name of LEFT_OUT) {
        const parts = contents.split(new RegExp(`\\n(?:function|var) ${name}(?=[ =(])`));
        if (parts.length !== 2) throw new Error(`SheetJS has no single ${name} any more`);
        const [before, after] = parts;
        // A function is cut out: inside another, as those of CFB are, the bundler would keep it.
        contents = after.startsWith('(')
          ? `${before}\nfunction ${name}() { throw new Error('left out'); }${after.slice(endOfFunction(after))}`
          : `${before}\nvar ${name} = {};\nvar unused_${name}${after}`;
      }
      return { contents, loader: 'js' };
    });
  },
};

const READER = path.resolve('src/addon/list-file/read-list-file.ts');

/** For the bench alone: what the add-on would be if it could not read lists. */
const withoutReader = {
  name: 'without reader',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]list-file[\\/]read-list-file\.ts$/ }, () => ({ contents: 'export {}' }));
  },
};

// The file is evaluated on every execution and must stay small enough for the editor.
const addon = {
  ...options,
  minify: true,
  entryPoints: ['src/addon/main.ts'],
  plugins: [withoutUnusedParsers],
};

/** What dist carries, with the comments that its licences ask to keep: the page of notices says them. */
const carried = [];

// What an earlier build left behind would be pushed too.
for (const folder of ['dist', 'dist-local']) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
await buildAddon();
await buildPages();
buildNotices();
await buildLocal();

async function buildAddon() {
  cpSync('appsscript.json', 'dist/appsscript.json');
  // Apps Script runs only top-level functions, so each export of main.ts gets one.
  const { metafile } = await buildCarried({ ...addon, format: 'esm' });
  const { exports: names } = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint);
  const wrapper = (name) => `function ${name}() { return addon.${name}.apply(null, arguments); }`;
  await build({
    ...addon,
    format: 'iife',
    globalName: 'addon',
    outfile: 'dist/Code.js',
    banner: { js: CHANGED },
    footer: { js: names.map(wrapper).join('\n') },
  });
}

/** Google serves single files, and spoils template literals: each page carries its own script. */
async function buildPages() {
  const folder = 'src/sidebar';
  const frame = readFileSync(path.join(folder, 'frame/page.html'), 'utf8');
  const titles = await menuWords();
  for (const name of readdirSync(folder)) {
    const file = (kind) => path.join(folder, name, `${name}.${kind}`);
    if (!existsSync(file('css'))) continue;
    const text = existsSync(file('html')) ? `\n${readFileSync(file('html'), 'utf8')}` : '';
    const style = `<style>\n${await bundled(file('css'))}</style>`;
    const script = existsSync(file('ts')) ? `<script>\n${await bundled(file('ts'))}</script>` : '';
    const html = frame
      .replaceAll('{title}', titleOf(name, titles))
      .replace('<!-- text -->', () => text.replace('{version}', version))
      .replace('<!-- style -->', () => style)
      .replace('<!-- script -->', () => script);
    writeFileSync(path.join('dist', `${name}.html`), html);
  }
}

/** A page is titled as the menu item that opens it, which says by … that more is asked first. */
function titleOf(page, titles) {
  const item = page.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return titles[item].replace(/…$/, '');
}

async function menuWords() {
  const { outputFiles } = await build({
    ...options,
    entryPoints: ['src/app/words/menu.ts'],
    format: 'esm',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).viMenu;
}

/** The page reads them whole: what is missing breaks the build. */
function buildNotices() {
  const page = 'dist/notices.html';
  const sections = noticeSections(collectNotices(carried));
  const html = readFileSync(page, 'utf8').replace('<!-- notices -->', () => sections);
  writeFileSync(page, html);
}

async function bundled(entry) {
  const { outputFiles } = await buildCarried({
    ...options,
    entryPoints: [entry],
    format: 'iife',
    // A page with a library is loaded by people on slow lines.
    minify: true,
    supported: { 'template-literal': false },
    define: { VERSION: JSON.stringify(version) },
  });
  return outputFiles
    .find(({ path: file }) => !file.endsWith('.LEGAL.txt'))
    .text.replace(/<\/(script|style)/gi, '<\\/$1');
}

async function buildCarried(given) {
  const built = await build({
    ...given,
    legalComments: 'external',
    metafile: true,
    write: false,
    outdir: 'dist',
  });
  carried.push(built);
  return built;
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
  await buildForBench();
  for (const [name, source] of [
    ['cli', 'served/cli'],
    ['bench', 'bench/bench'],
    ['replay', 'replay/replay'],
    ['template', 'template/template'],
    ['screenshots', 'pictures/screenshots'],
    ['simulate', 'simulator/simulate'],
    ['simulator-worker', 'simulator/fleet/worker'],
  ]) {
    await build({
      bundle: true,
      charset: 'utf8',
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      entryPoints: [`src/local/${source}.ts`],
      outfile: `dist-local/${name}.js`,
    });
  }
  const page = path.resolve('src/local/page/build-page.mjs');
  const { buildPage } = await import(pathToFileURL(page).href);
  await buildPage('dist-local');
}

/** The two that `npm run bench` holds against dist/Code.js, made as it is. */
async function buildForBench() {
  await build({
    ...addon,
    plugins: [withoutReader],
    format: 'iife',
    globalName: 'addon',
    outfile: 'dist-local/without-reader.js',
  });
  const contents = [
    `export { readListFile } from ${JSON.stringify(READER)};`,
    `export { countList } from ${JSON.stringify(path.resolve('src/core/counting/count-list.ts'))};`,
  ].join('\n');
  await build({
    ...addon,
    entryPoints: undefined,
    stdin: { contents, resolveDir: '.' },
    format: 'iife',
    globalName: 'reader',
    outfile: 'dist-local/list-reader.js',
  });
}
