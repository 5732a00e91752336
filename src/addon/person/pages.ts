import { viMenu } from '../../app/words/menu';

const DIALOG = { width: 860, height: 620 };

/** A page beside the Sheet; Google fixes its width at 300 px. */
export function showBeside(page: string, title: string): void {
  const html = HtmlService.createHtmlOutputFromFile(page).setTitle(`${viMenu.title}: ${title}`);
  SpreadsheetApp.getUi().showSidebar(html);
}

/** A page over the Sheet. */
export function showOver(page: string, title: string): void {
  const html = HtmlService.createHtmlOutputFromFile(page)
    .setWidth(DIALOG.width)
    .setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(html, title);
}

/** Tells what was done; stays until the person has read it. */
export function tell(message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(viMenu.title, message, ui.ButtonSet.OK);
}

export function confirmed(question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(viMenu.title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}
