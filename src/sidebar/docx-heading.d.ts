import { Table } from 'docx';
import type { FilledLetter } from './filled-letter';
/** Between the margins: 210 - 30 - 15 mm. */
export declare const TEXT_WIDTH: number;
/** Agency, number and subject beside the name of the country, its motto, place and date. */
export declare function headingTable({ heading }: FilledLetter): Table;
/** Who gets it, beside who signs; the signature and the name are left open. */
export declare function closingTable({ heading, receivers, signer }: FilledLetter): Table;
