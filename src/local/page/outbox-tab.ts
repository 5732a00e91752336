import type { MailView } from '../served/page-data';
import { askHost } from './ask-host';
import { element } from './element';
import { sayPrecise, sayShort } from './say-time';

const SHOWN = 300;
const NO_MAIL =
  'Chưa có thư nào được gửi. Trong máy chủ thử nghiệm, thư chỉ nằm ở đây, không đi ra ngoài.';

/** Sent mails, newest first, each as its reader sees it. */
export async function showOutbox(main: HTMLElement, chosen: string | null): Promise<void> {
  const mails = await askHost<MailView[]>('outbox');
  const list = element('div', { class: 'mail-list', role: 'list', 'aria-label': 'Thư đã gửi' });
  const reader = element('section', { class: 'mail-reader', 'aria-label': 'Nội dung thư' });
  const count = element('p', { class: 'count' });
  const search = element('input', {
    type: 'search',
    class: 'field',
    placeholder: 'Tìm theo người nhận, tiêu đề, nội dung…',
    'aria-label': 'Tìm thư',
    oninput: () => draw(),
  });
  const open = (mail: MailView) => {
    history.replaceState(null, '', `/outbox?mail=${encodeURIComponent(mail.id)}`);
    for (const item of list.querySelectorAll('button')) {
      item.setAttribute('aria-current', String(item.dataset.mail === mail.id));
    }
    reader.replaceChildren(...readerOf(mail));
  };
  const draw = () => {
    const wanted = search.value.trim().toLowerCase().normalize('NFC');
    const found = mails.filter((mail) =>
      `${mail.to} ${mail.subject} ${mail.body}`.toLowerCase().includes(wanted),
    );
    count.textContent = wanted
      ? `${found.length} trong ${mails.length} thư`
      : `${mails.length} thư`;
    list.replaceChildren(...listed(found, open));
  };
  draw();
  main.replaceChildren(
    element(
      'div',
      { class: 'outbox' },
      element('aside', {}, element('div', { class: 'mail-search' }, search, count), list),
      reader,
    ),
  );
  const first = mails.find(({ id }) => id === chosen) ?? mails[0];
  if (first) open(first);
  else reader.append(element('p', { class: 'empty' }, NO_MAIL));
}

/** A wave is a thousand mails: the list shows what a person may scroll through. */
function listed(found: readonly MailView[], open: (mail: MailView) => void): HTMLElement[] {
  const older = found.length - SHOWN;
  const lines = found.slice(0, SHOWN).map((mail) => line(mail, () => open(mail)));
  if (older <= 0) return lines;
  return [...lines, element('p', { class: 'count' }, `… và ${older} thư cũ hơn, hãy tìm để thấy.`)];
}

function line(mail: MailView, onclick: () => void): HTMLElement {
  return element(
    'div',
    { role: 'listitem' },
    element(
      'button',
      { type: 'button', class: 'mail-line', 'data-mail': mail.id, onclick },
      element('span', { class: 'mail-to' }, mail.to),
      element('time', {}, sayShort(mail.at)),
      element('span', { class: 'mail-subject' }, mail.subject),
    ),
  );
}

function readerOf(mail: MailView): HTMLElement[] {
  const frame = bodyFrame(mail);
  const plain = element('pre', { class: 'mail-plain', hidden: true }, mail.body);
  const files = mail.attachments.map(({ name, href }) =>
    element('a', { href, download: name, class: 'chip' }, name),
  );
  return [
    element(
      'header',
      {},
      element('h1', {}, mail.subject),
      factsOf(mail),
      element('div', { class: 'chips' }, ...files),
      mail.html ? eitherOf(frame, plain) : null,
    ),
    frame,
    plain,
  ];
}

function bodyFrame({ html, body }: MailView): HTMLIFrameElement {
  const frame = element('iframe', {
    class: 'mail-body',
    title: 'Nội dung thư',
    // No scripts, as in a mail program; links may open the Form in this window.
    sandbox: 'allow-same-origin allow-top-navigation-by-user-activation allow-popups',
  });
  frame.srcdoc = mailPage(html || `<pre>${escaped(body)}</pre>`);
  frame.addEventListener('load', () => {
    const height = frame.contentDocument?.documentElement.scrollHeight ?? 400;
    // Its padding and border count in the height that is set.
    frame.style.height = `${Math.max(height + 44, 240)}px`;
  });
  return frame;
}

function factsOf({ name: sender, from, to, cc, replyTo, at }: MailView): HTMLElement {
  const facts: [string, string][] = [
    ['Từ', sender ? `${sender} <${from}>` : from],
    ['Tới', to],
    ['Đồng gửi', cc],
    ['Trả lời về', replyTo],
    ['Lúc', sayPrecise(at)],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
  return element('dl', {}, ...lines);
}

/** The button that shows the plain text in place of the page, and back. */
function eitherOf(frame: HTMLElement, plain: HTMLElement): HTMLElement {
  const toggle = element(
    'button',
    {
      type: 'button',
      class: 'link',
      'aria-pressed': 'false',
      onclick: () => {
        plain.hidden = !plain.hidden;
        frame.hidden = !plain.hidden;
        toggle.textContent = plain.hidden ? 'Xem bản chữ thuần' : 'Xem bản trình bày';
        toggle.setAttribute('aria-pressed', String(!plain.hidden));
      },
    },
    'Xem bản chữ thuần',
  );
  return toggle;
}

/** Google's own address of an edit leads to this page's Form; every other link stays inert text. */
function mailPage(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const link of parsed.querySelectorAll('a[href]')) {
    const edit = /\/forms\/d\/e\/[^/]+\/viewform\?edit2=([^&"]+)/.exec(
      link.getAttribute('href') ?? '',
    );
    if (edit) {
      link.setAttribute('href', `${location.origin}/form?edit=${edit[1]}`);
      link.setAttribute('target', '_top');
    } else {
      link.setAttribute('title', link.getAttribute('href') ?? '');
      link.removeAttribute('href');
    }
  }
  const style =
    'body{font:15px/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1b2733;margin:4px 2px;overflow-wrap:anywhere}pre{font:inherit;white-space:pre-wrap}a{color:#0f5e8c}';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>${style}</style>${parsed.head.innerHTML}</head><body>${parsed.body.innerHTML}</body></html>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/(https:\/\/docs\.google\.com\/forms\/\S+)/g, '<a href="$1">$1</a>');
}
