import { codeUnder, type House, type Walls, withoutComments } from './house';
import { importsOf } from './imports';

const SERVICES =
  /\b(SpreadsheetApp|FormApp|MailApp|DriveApp|ScriptApp|PropertiesService|LockService|CacheService|HtmlService|Utilities)\b/;

/** What the compiler leaves open between the five folders. */
export const BETWEEN_FOLDERS: Walls = {
  'core and app smuggle in no name from outside': (house) => [
    ...found(house, /\/\/\/ *<reference|^\s*declare |@ts-(ignore|nocheck|expect-error)/, [
      'src/core',
      'src/app',
    ]),
    ...foundInCode(house, /\bglobalThis\b|\bFunction\(|\beval\(/, ['src/core', 'src/app']),
  ],
  'core and app take the time and chance as arguments': (house) =>
    foundInCode(house, /new Date\(|\bDate\.(now|parse)|Math\.random/, ['src/core', 'src/app']),
  'the core imports only the core': (house) => leadingOut(house, 'src/core', ['src/core/']),
  'the app imports only the app and the core': (house) =>
    leadingOut(house, 'src/app', ['src/app/', 'src/core/']),
  'the local host runs the bundle, not its sources': (house) =>
    codeUnder(house, 'src/local').flatMap(([file]) =>
      importsOf(house, file)
        .filter(({ from, to }) => from.startsWith('.') && !to.startsWith('src/local/'))
        .map(({ to }) => `${file} imports ${to}`),
    ),
  'nothing outside the simulator knows of it': (house) =>
    codeUnder(house, 'src').flatMap(([file]) =>
      file.startsWith('src/local/simulator/')
        ? []
        : importsOf(house, file)
            .filter(({ to }) => to.startsWith('src/local/simulator/'))
            .map(({ to }) => `${file} imports ${to}`),
    ),
  "the simulator's oracle shares nothing with the core": (house) =>
    leadingOut(house, 'src/local/simulator/oracle', ['src/local/simulator/']),
  'the sidebar sees the app and the add-on as types only': (house) =>
    codeUnder(house, 'src/sidebar').flatMap(([file]) =>
      importsOf(house, file)
        .filter(({ to, typeOnly }) => !typeOnly && /^src\/(?!sidebar\/)/.test(to))
        .map(({ to }) => `${file} imports ${to}`),
    ),
  'core, app and sidebar name no service of Google': (house) =>
    foundInCode(house, SERVICES, ['src/core', 'src/app', 'src/sidebar']),
  'the add-on reads and writes whole blocks, never single cells': (house) =>
    foundInCode(house, /\.(getValue|setValue|getNote|setNote)\(/, ['src/addon']),
  'pages get text as text': (house) =>
    [...house]
      .filter(([file]) => /^src\/(sidebar|local\/page)\//.test(file))
      .flatMap(([file, text]) =>
        linesWith(text, /\.(innerHTML|outerHTML) *\+?=[^=]|insertAdjacentHTML|document\.write/).map(
          (line) => `${file}: ${line}`,
        ),
      ),
};

function leadingOut(house: House, folder: string, to: readonly string[]): readonly string[] {
  return codeUnder(house, folder).flatMap(([file]) =>
    importsOf(house, file)
      .filter((one) => !to.some((place) => one.to.startsWith(place)))
      .map((one) => `${file} imports ${one.to}`),
  );
}

function found(house: House, sign: RegExp, folders: readonly string[]): readonly string[] {
  return codeUnder(house, ...folders).flatMap(([file, text]) =>
    linesWith(text, sign).map((line) => `${file}: ${line}`),
  );
}

function foundInCode(house: House, sign: RegExp, folders: readonly string[]): readonly string[] {
  return codeUnder(house, ...folders).flatMap(([file, text]) =>
    linesWith(withoutComments(text), sign).map((line) => `${file}: ${line}`),
  );
}

function linesWith(text: string, sign: RegExp): readonly string[] {
  if (!sign.test(text)) return [];
  return text
    .split('\n')
    .filter((line) => sign.test(line))
    .map((line) => line.trim());
}
