import { hasScreen, Stopped } from '../engine/engine';
import type { Dialog, DialogAnswer, MenuModel, UiEvent } from '../engine/execution-record';
import { ServiceError } from '../world/error-texts';
import type { Services } from './call';
import { servedPage } from './served-page';

export const PAGE: Services = {
  'Ui.require': ({ execution }) => {
    if (!hasScreen(execution.record.kind)) throw new ServiceError('noUi');
  },
  'Ui.addMenu': ({ execution }, menu: MenuModel[number]) => {
    const same = execution.menus.findIndex(({ title }) => title === menu.title);
    if (same >= 0) execution.menus.splice(same, 1, menu);
    else execution.menus.push(menu);
  },
  /** Suspends the script; a person's time at a dialog costs the execution nothing here. */
  'Ui.ask': ({ engine, execution }, dialog: Dialog): DialogAnswer => {
    let answer = execution.answers.shift();
    if (!answer && execution.pend) throw new Stopped('pending', 'dialog', false, dialog);
    answer ??= engine.onDialog?.(dialog) ?? { button: dialog.buttons[0] ?? 'OK' };
    execution.record.ui.push({ type: 'dialog', ...dialog, answer });
    return answer;
  },
  'Ui.toast': ({ execution }, toast: Omit<Extract<UiEvent, { type: 'toast' }>, 'type'>) => {
    execution.record.ui.push({ type: 'toast', ...toast });
  },
  'Page.show': ({ execution }, page: Omit<Extract<UiEvent, { type: 'page' }>, 'type'>) => {
    execution.record.ui.push({ type: 'page', ...page, html: servedPage(page.html) });
  },
  'Html.read': ({ engine }, name: string) => {
    const html = engine.bundle.pages.get(name.replace(/\.html$/, ''));
    if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return html;
  },
};
