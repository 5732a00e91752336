import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('src', file), 'utf8'))
  .join('\n');

const terms = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .slice(1)
  .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map(([, term]) => term));

test('the glossary names terms', () => {
  expect(terms.length).toBeGreaterThan(20);
});

test.each(terms)('%s of the glossary is a word of the code', (term) => {
  expect(source).toMatch(new RegExp(`\\b${term}\\b`));
});
