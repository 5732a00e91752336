import type { Column, TabShape } from '../../app/tab-shape';
import { MAIL_STATE_WORDS, STATUS_WORDS, VERDICT_WORDS } from '../../app/words/names';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const GOOD = '#d9ead3';
const FAIR = '#eaf4d3';
const LOOK = '#fff2cc';
const BAD = '#f4cccc';
const NEUTRAL = '#eceff1';
const ASIDE = '#dfe3f5';

/** The colour of each word that a column may say. */
const COLOURS: Readonly<
  Record<NonNullable<Column['says']>, ReadonlyArray<readonly [word: string, colour: string]>>
> = {
  verdict: [
    [VERDICT_WORDS.valid, GOOD],
    [VERDICT_WORDS.review, LOOK],
    [VERDICT_WORDS.mustFix, BAD],
    [VERDICT_WORDS.rejected, BAD],
    [VERDICT_WORDS.superseded, NEUTRAL],
    [VERDICT_WORDS.excluded, NEUTRAL],
  ],
  status: [
    [STATUS_WORDS.onTime, GOOD],
    [STATUS_WORDS.late, FAIR],
    [STATUS_WORDS.mustFix, LOOK],
    [STATUS_WORDS.rejected, BAD],
    [STATUS_WORDS.missing, NEUTRAL],
    [STATUS_WORDS.exempt, ASIDE],
  ],
  mailState: [
    [MAIL_STATE_WORDS.sent, GOOD],
    [MAIL_STATE_WORDS.awaitingApproval, LOOK],
    [MAIL_STATE_WORDS.queued, FAIR],
    [MAIL_STATE_WORDS.sending, FAIR],
    [MAIL_STATE_WORDS.unsettled, BAD],
    [MAIL_STATE_WORDS.notSent, NEUTRAL],
    [MAIL_STATE_WORDS.dryRun, ASIDE],
  ],
};

/** Conditional formats for a new tab: they follow their rows through inserts and sorts. */
export function addStatusColours(sheet: Sheet, { columns }: TabShape, rows: number): void {
  const index = columns.findIndex(({ says }) => says !== undefined);
  const says = columns[index]?.says;
  if (!says) return;
  const cells = sheet.getRange(2, index + 1, rows - 1, 1);
  const rules = COLOURS[says].map(([word, colour]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(word)
      .setBackground(colour)
      .setRanges([cells])
      .build(),
  );
  sheet.setConditionalFormatRules(rules);
}
