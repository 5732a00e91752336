import type { UiEvent } from '../engine/execution-record';
import { element } from './element';
import { googleScriptStandIn } from './google-script-stand-in';

type ScriptPage = Extract<UiEvent, { type: 'page' }>;
type Call = (name: string, args: unknown[]) => Promise<{ value: unknown; error: string | null }>;

let closeModal: (() => void) | null = null;

/** Opens a page of the script as its sidebar or its dialog. One of each at a time, as in Sheets. */
export function openScriptPage(page: ScriptPage, side: HTMLElement, call: Call): void {
  const frame = element('iframe', {
    title: page.title || 'Học bạ số',
    sandbox: 'allow-scripts allow-forms allow-modals allow-popups allow-downloads',
  });
  // A closing tag inside the text would end the script that carries it.
  frame.srcdoc = `<script>(${googleScriptStandIn})()</script>${page.html}`;
  const close = page.place === 'sidebar' ? inSidebar(page, frame, side) : inDialog(page, frame);
  const listen = async (event: MessageEvent) => {
    if (!frame.isConnected) removeEventListener('message', listen);
    if (event.source !== frame.contentWindow || !event.data?.googleScript) return;
    const { googleScript: action, id, name, args, value } = event.data;
    if (action === 'close') close();
    if (action === 'height') frame.style.height = `${Number(value)}px`;
    if (action === 'width' && page.place !== 'sidebar') frame.style.width = `${Number(value)}px`;
    if (action !== 'call') return;
    const answer = await call(String(name), args);
    frame.contentWindow?.postMessage({ googleScript: 'answer', id, ...answer }, '*');
  };
  addEventListener('message', listen);
}

function inSidebar(page: ScriptPage, frame: HTMLIFrameElement, side: HTMLElement): () => void {
  const close = () => {
    side.replaceChildren();
    side.hidden = true;
  };
  side.replaceChildren(titleBar(page.title, close), frame);
  side.hidden = false;
  return close;
}

function inDialog(page: ScriptPage, frame: HTMLIFrameElement): () => void {
  closeModal?.();
  const box = element('dialog', { class: 'script-dialog', 'aria-label': page.title });
  const close = () => {
    box.close();
    box.remove();
    closeModal = null;
  };
  frame.style.width = `${page.width ?? 600}px`;
  frame.style.height = `${page.height ?? 400}px`;
  box.append(titleBar(page.title, close), frame);
  document.body.append(box);
  box.addEventListener('cancel', close);
  if (page.place === 'modal') box.showModal();
  else box.show();
  closeModal = close;
  return close;
}

function titleBar(title: string, close: () => void): HTMLElement {
  return element(
    'header',
    {},
    element('h2', {}, title),
    element(
      'button',
      { type: 'button', class: 'close', 'aria-label': 'Đóng', onclick: close },
      '×',
    ),
  );
}
