import { readFileSync, writeFileSync } from 'node:fs';
import { printedRules } from '../../tools/printed-rules';

const PAGE = 'docs/rules.md';

// `npm run docs` writes the page; everywhere else a stale one fails.
if (process.env.WRITE_DOCS) writeFileSync(PAGE, printedRules());

test('the page that the office signs off says what the table says', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(printedRules());
});
