/** What is planted: files by their path from the root, with their text. */
interface Planted {
  readonly [file: string]: string;
}

/** A wall, a fault that it must name, and how it names it. */
type Fault = readonly [wall: string, planted: Planted, says: string];

const many = Object.fromEntries(
  Array.from({ length: 25 }, (_one, at) => [`src/core/planted/planted-${at}.ts`, '']),
);

export const FAULTS: readonly Fault[] = [
  [
    'core and app smuggle in no name from outside',
    { 'src/core/planted.ts': 'declare const SpreadsheetApp: object;' },
    'src/core/planted.ts: declare const SpreadsheetApp: object;',
  ],
  [
    'core and app smuggle in no name from outside',
    { 'src/app/pass/planted.ts': "const clock = globalThis['Date'];" },
    "src/app/pass/planted.ts: const clock = globalThis['Date'];",
  ],
  [
    'core and app take the time and chance as arguments',
    { 'src/app/planted.ts': 'const now = new Date();' },
    'src/app/planted.ts: const now = new Date();',
  ],
  [
    'the core imports only the core',
    { 'src/core/planted.ts': "import type { Planted } from '../app/planted';" },
    'src/core/planted.ts imports src/app/planted',
  ],
  [
    'the app imports only the app and the core',
    { 'src/app/planted.ts': "import { readFileSync } from 'node:fs';" },
    'src/app/planted.ts imports node:fs',
  ],
  [
    'the local host runs the bundle, not its sources',
    { 'src/local/demo/planted.ts': "import { planted } from '../../core/planted';" },
    'src/local/demo/planted.ts imports src/core/planted',
  ],
  [
    'nothing outside the simulator knows of it',
    { 'src/local/host/planted.ts': "import { planted } from '../simulator/planted';" },
    'src/local/host/planted.ts imports src/local/simulator/planted',
  ],
  [
    "the simulator's oracle shares nothing with the core",
    { 'src/local/simulator/oracle/planted.ts': "import { planted } from '../../world/planted';" },
    'src/local/simulator/oracle/planted.ts imports src/local/world/planted',
  ],
  [
    'the sidebar sees the app and the add-on as types only',
    { 'src/sidebar/frame/planted.ts': "import { planted } from '../../app/planted';" },
    'src/sidebar/frame/planted.ts imports src/app/planted',
  ],
  [
    'core, app and sidebar name no service of Google',
    { 'src/sidebar/frame/planted.ts': 'MailApp.sendEmail(letter);' },
    'src/sidebar/frame/planted.ts: MailApp.sendEmail(letter);',
  ],
  [
    'the add-on reads and writes whole blocks, never single cells',
    { 'src/addon/google/planted.ts': 'range.setValue(1);' },
    'src/addon/google/planted.ts: range.setValue(1);',
  ],
  [
    'pages get text as text',
    { 'src/local/page/planted.html': '<script>cell.innerHTML = typed;</script>' },
    'src/local/page/planted.html: <script>cell.innerHTML = typed;</script>',
  ],
  [
    'no files import each other in a circle',
    {
      'src/core/planted.ts': "import type { Other } from './planted-too';",
      'src/core/planted-too.ts': "type One = import('./planted').One;",
    },
    'src/core/planted.ts → src/core/planted-too.ts → src/core/planted.ts',
  ],
  [
    'no files import each other in a circle',
    {
      'test/builders/planted.ts': "const { one } = require('./planted-too');",
      'test/builders/planted-too.ts': "export * from './planted';",
    },
    'test/builders/planted.ts → test/builders/planted-too.ts → test/builders/planted.ts',
  ],
  [
    'no wings import each other in a circle',
    {
      'src/core/planted/one.ts': "import type { Two } from '../planted-too/two';",
      'src/core/planted/three.ts': '',
      'src/core/planted-too/two.ts': '',
      'src/core/planted-too/four.ts': "import type { Three } from '../planted/three';",
    },
    'src/core/planted → src/core/planted-too → src/core/planted',
  ],
  [
    'no wings import each other in a circle',
    {
      'src/addon/list-file/planted/one.ts': "import { two } from '../planted-too/two';",
      'src/addon/list-file/planted/three.ts': '',
      'src/addon/list-file/planted-too/two.ts': "import { three } from '../planted/three';",
    },
    'src/addon/list-file/planted → src/addon/list-file/planted-too → src/addon/list-file/planted',
  ],
  [
    'a file that stands directly in core or app imports no wing',
    {
      'src/app/planted.ts': "import type { Planted } from './planted/planted';",
      'src/app/planted/planted.ts': '',
    },
    'src/app/planted.ts imports src/app/planted/planted.ts',
  ],
  [
    'wings import only wings that their README names before them',
    {
      'src/core/roster/planted.ts': "import type { Planted } from '../mail/planted';",
      'src/core/mail/planted.ts': '',
    },
    'src/core/roster/planted.ts imports src/core/mail/planted.ts',
  ],
  ['no folder holds more than 24 files', many, 'src/core/planted: 25 files'],
  [
    'the README of each folder names exactly its wings',
    { 'src/core/planted/planted.ts': '' },
    'src/core/README.md lacks planted',
  ],
  [
    'the README of each folder names exactly its wings',
    { 'src/addon/README.md': '| `planted` | Planted. |' },
    'src/addon/README.md names planted, which is not there or named before',
  ],
  [
    'each folder of tests has its counterpart in src',
    { 'test/core/planted/planted.ts': '' },
    'test/core/planted',
  ],
  [
    'each test stands where the file or the wing stands that it is named after',
    { 'test/core/mail/planted.test.ts': '', 'src/core/rules/planted.ts': '' },
    'test/core/mail/planted.test.ts is named after src/core/rules/planted',
  ],
  [
    'no export is used by nobody',
    { 'src/core/planted.ts': 'export const planted = 1;\nconst own = planted;' },
    'src/core/planted.ts: planted',
  ],
  [
    'no export is used by nobody',
    {
      'test/builders/planted.ts': "export type { One as Two } from './planted-too';",
      'test/builders/planted-too.ts': 'export interface One {}',
    },
    'test/builders/planted.ts: Two',
  ],
  [
    'no export of src is used by tests alone',
    {
      'src/core/planted.ts': 'export function planted() {}',
      'test/core/planted.test.ts': "import { planted } from '../../src/core/planted';",
    },
    'src/core/planted.ts: planted',
  ],
  [
    'Vietnamese sentences stand in their homes only',
    { 'src/core/planted.ts': "const said = 'Trường chưa gửi';" },
    "src/core/planted.ts: const said = 'Trường chưa gửi';",
  ],
  [
    'everything is written in NFC',
    { 'src/sidebar/help/planted.html': 'Trường'.normalize('NFD') },
    'src/sidebar/help/planted.html',
  ],
  [
    'comments and pages name only files that are here',
    { 'test/core/planted.test.ts': '// As planted.md says.' },
    'test/core/planted.test.ts names planted.md',
  ],
  [
    'they cite only headings that are there',
    { 'src/core/planted.ts': '// docs/google.md, "Planted"' },
    'src/core/planted.ts cites docs/google.md, "Planted"',
  ],
];
