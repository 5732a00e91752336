/** Writes the Department's blank list: `npm run template`. */
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { templateWorkbook } from './workbook';

const program = new Command('npm run template --')
  .description('Writes the blank list of pupils that schools fill in and upload.')
  .option('--out <file>', 'the workbook to write', 'dist-local/mau-danh-sach-hoc-sinh.xlsx')
  .parse();
const { out } = program.opts<{ out: string }>();

writeFileSync(out, await templateWorkbook());
console.log(out);
