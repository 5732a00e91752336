import { codeUnder, type Walls, withoutComments } from './house';

/**
 * The only homes of Vietnamese text: the questionnaire and how it is read, uploaded lists and how
 * they are read, the rules, the words for people, the tabs, the pages inside the Sheet, and the
 * local host's page and demo.
 */
const VIETNAMESE: readonly RegExp[] = [
  /^core\/(vietnamese-text|calendar|typed-instant)\.ts$/,
  /^core\/questionnaire\/(questionnaire|headings|count-words|number-words|read-phone)\.ts$/,
  /^core\/roster\/(roster-columns|communes|commune-name|level-name|school-name|nothing-said|no-school)\.ts$/,
  /^core\/rules\/(remedy|[a-z-]+-rules)\.ts$/,
  /^core\/lists\/(known-columns|example-lines|footers|old-fonts|grades|sex|foreign-headings|name-words|birth-dates)\.ts$/,
  /^core\/counting\/(outcome-words|sheet-words)\.ts$/,
  /^app\/words\//,
  /^app\/tabs\/(columns|summary-places|layout)\.ts$/,
  /^app\/settings\//,
  /^sidebar\//,
  /^local\/(page|served|demo|world|simulator|bench|replay|template|pictures)\//,
  /^local\/services\/spreadsheet\.ts$/,
];
const VIETNAMESE_LETTER =
  /[\u0300-\u036făâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúýĩũ]/i;

/** What stands in the files as text. */
export const WORDS: Walls = {
  'Vietnamese sentences stand in their homes only': (house) =>
    codeUnder(house, 'src')
      .filter(([file]) => !VIETNAMESE.some((home) => home.test(file.slice('src/'.length))))
      .flatMap(([file, text]) => {
        if (!VIETNAMESE_LETTER.test(text)) return [];
        return withoutComments(text)
          .split('\n')
          .filter((line) => VIETNAMESE_LETTER.test(line))
          .map((line) => `${file}: ${line.trim()}`);
      }),
  'everything is written in NFC': (house) =>
    [...house]
      .filter(([file, text]) => file.startsWith('src/') && text.normalize('NFC') !== text)
      .map(([file]) => file),
};
