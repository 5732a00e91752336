// Writes the workbook described on standard input (hucre's options as JSON) to a file: hucre is an
// ES module, which jest cannot load.
import { readFileSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';

writeFileSync(process.argv[2], await writeXlsx(JSON.parse(readFileSync(0, 'utf8'))));
