import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
export declare const CENTRE: "center";
interface Look {
    /** Points. */
    readonly size: number;
    readonly bold?: boolean;
    readonly italics?: boolean;
}
/** A paragraph of one text; nothing that the text holds can spoil the document. */
export declare function line(text: string, look: Look, options?: IParagraphOptions): Paragraph;
export declare function run(text: string, { size, bold, italics }: Look): TextRun;
/**
 * A horizontal rule in the middle, this far from both sides: the edge of a paragraph as low as it
 * can be, which every word processor draws at the same place.
 */
export declare function rule(indent: number): Paragraph;
export {};
