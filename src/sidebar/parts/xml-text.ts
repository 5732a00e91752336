/** Control characters and halves of surrogate pairs: Word and Excel call a file damaged that holds them. */
const NOT_IN_XML = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** What XML 1.0 cannot hold becomes a space. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, ' ');
}
