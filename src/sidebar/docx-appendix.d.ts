import { type Paragraph, Table } from 'docx';
import type { FilledAppendix } from './filled-letter';
/** Title, what it is enclosed with, and the table, whose header row stands on every page. */
export declare function appendixParts(appendix: FilledAppendix): readonly (Paragraph | Table)[];
