import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PICTURED_PAGES } from '../../../src/local/pictures/pictured-pages';

const ROOT = path.join(__dirname, '../../..');
const DRAWN = ['sheet', 'reply', ...PICTURED_PAGES.map(({ file }) => file)].sort();

const shownIn = (file: string) =>
  Array.from(
    readFileSync(path.join(ROOT, file), 'utf8').matchAll(
      /\]\((?:docs\/)?pictures\/([\w-]+)\.png\)/g,
    ),
    ([, name = '']) => name,
  );

test('the folder holds the pictures that are drawn, and no other', () => {
  const there = readdirSync(path.join(ROOT, 'docs/pictures'));
  expect(there.sort()).toEqual(DRAWN.map((name) => `${name}.png`));
});

test('the README and the guide show every picture that is drawn, and no other', () => {
  expect([...shownIn('README.md'), ...shownIn('docs/huong-dan.md')].sort()).toEqual(DRAWN);
});
