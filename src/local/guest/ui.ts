import { ask, enumeration, facade } from './facade';
import { pageSpec } from './html-service';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Method =
  | 'createMenu'
  | 'createAddonMenu'
  | 'alert'
  | 'prompt'
  | 'showSidebar'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'Button'
  | 'ButtonSet';

type Item =
  | { kind: 'item'; label: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; title: string; items: Item[] };

const menus = new WeakMap<Menu, { title: string; items: Item[] }>();

function newMenu(title: string): Menu {
  const items: Item[] = [];
  const add = (item: Item) => {
    items.push(item);
    return self;
  };
  const self: Menu = facade<Menu>('Menu', {
    addItem: (label, functionName) => add({ kind: 'item', label, functionName }),
    addSeparator: () => add({ kind: 'separator' }),
    addSubMenu: (menu) => {
      const inner = menus.get(menu);
      if (!inner) throw new Error('local host: a menu from elsewhere');
      return add({ kind: 'menu', ...inner });
    },
    addToUi: () => ask('Ui.addMenu', { title, items }),
  });
  menus.set(self, { title, items });
  return self;
}

type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
const Button: typeof GoogleAppsScript.Base.Button = enumeration(
  'CLOSE',
  'OK',
  'CANCEL',
  'YES',
  'NO',
);
const ButtonSet: typeof GoogleAppsScript.Base.ButtonSet = enumeration(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);

/** Both overloads of alert and prompt: (message[, buttons]) and (title, message, buttons). */
function dialog(kind: 'alert' | 'prompt', args: unknown[]) {
  const texts = args.filter((arg) => typeof arg === 'string');
  const set = String(args.find((arg) => typeof arg !== 'string') ?? 'OK');
  const [title, message] = texts.length > 1 ? texts : ['', texts[0] ?? ''];
  const buttons = set.split('_') as ButtonName[];
  return ask<{ button: ButtonName; text?: string }>('Ui.ask', { kind, title, message, buttons });
}

/** Throws where nobody is at the screen, as in a trigger. */
export function ui(): Ui {
  ask('Ui.require');
  return facade<Ui, Method>('Ui', {
    createMenu: newMenu,
    createAddonMenu: () => newMenu('Add-on'),
    alert: (...args: unknown[]) => Button[dialog('alert', args).button],
    prompt: (...args: unknown[]) => {
      const { button, text = '' } = dialog('prompt', args);
      return facade<GoogleAppsScript.Base.PromptResponse>('PromptResponse', {
        getSelectedButton: () => Button[button],
        getResponseText: () => text,
      });
    },
    showSidebar: (page) => show('sidebar', page),
    showModalDialog: (page, title) => show('modal', page, title),
    showModelessDialog: (page, title) => show('modeless', page, title),
    Button,
    ButtonSet,
  });
}

function show(place: string, page: unknown, title?: string): void {
  const spec = pageSpec(page as GoogleAppsScript.HTML.HtmlOutput);
  const width = place === 'sidebar' ? 300 : spec.width;
  ask('Page.show', { ...spec, place, width, title: title ?? spec.title });
}
