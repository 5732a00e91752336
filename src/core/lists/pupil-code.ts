const FEWEST_DIGITS = 3;
const FEWEST_CHARACTERS = 5;

/**
 * A pupil's code for comparison: capitals, without spaces and points, without the leading zeros
 * that a cell kept as a number loses. '' when the cell holds none (a word, a running number).
 */
export function pupilCodeOf(text: string): string {
  const typed = text.replace(/[\s.'’‘`-]/g, '').toUpperCase();
  // A number of sixteen digits and more, as "3.12E+15", is no longer the code that was typed.
  if (!/^[A-Z0-9_/]+$/.test(typed) || /^\d+E\d+$|E\+/.test(typed)) return '';
  const code = typed.replace(/^0+(?=\d+$)/, '');
  const digits = code.replace(/\D/g, '').length;
  return code.length >= FEWEST_CHARACTERS && digits >= FEWEST_DIGITS ? code : '';
}
