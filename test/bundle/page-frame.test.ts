import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { viMenu } from '../../src/app/words/menu';

const root = path.join(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const pages = readdirSync(path.join(root, 'dist'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, html: read(`dist/${file}`) }));
const { version } = JSON.parse(read('package.json')) as { version: string };

test.each(pages)('$file has the words of a menu item as its title', ({ html }) => {
  const [, title = ''] = /<title>(.+)<\/title>/.exec(html) ?? [];
  const items = Object.values(viMenu).map((words) => words.replace(/…$/, ''));
  expect(items).toContain(title);
  expect(html).toContain(`<h1 class="hidden-text">${title}</h1>`);
});

test.each(pages)('$file has no mark of the frame left', ({ html }) => {
  expect(html).not.toMatch(/\{(title|version)\}|<!-- (text|style|script|notices) -->|\bVERSION\b/);
});

test('no two pages have the same title', () => {
  const titles = pages.map(({ html }) => /<title>(.+)<\/title>/.exec(html)?.[1]);
  expect(titles.length).toBe(13);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(['help', 'health'])('the page %s shows the version of package.json', (name) => {
  expect(read(`dist/${name}.html`)).toContain(`Phiên bản ${version}`);
});
