import type { MailView } from '../served/page-data';
import { askHost } from './ask-host';
import { element } from './element';
import { sayPrecise, sayShort } from './say-time';

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
    // A wave is a thousand mails: the list shows what a person may scroll through.
    list.replaceChildren(...found.slice(0, 300).map((mail) => line(mail, () => open(mail))));
    if (found.length > 300)
      list.append(
        element('p', { class: 'count' }, `… và ${found.length - 300} thư cũ hơn, hãy tìm để thấy.`),
      );
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
  else
    reader.append(
      element(
        'p',
        { class: 'empty' },
        'Chưa có thư nào được gửi. Trong máy chủ thử nghiệm, thư chỉ nằm ở đây, không đi ra ngoài.',
      ),
    );
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
  const frame = element('iframe', {
    class: 'mail-body',
    title: 'Nội dung thư',
    // No scripts, as in a mail program; links may open the Form in this window.
    sandbox: 'allow-same-origin allow-top-navigation-by-user-activation allow-popups',
  });
  frame.srcdoc = mailPage(mail.html || `<pre>${escaped(mail.body)}</pre>`);
  frame.addEventListener('load', () => {
    const height = frame.contentDocument?.documentElement.scrollHeight ?? 400;
    // Its padding and border count in the height that is set.
    frame.style.height = `${Math.max(height + 44, 240)}px`;
  });
  const plain = element('pre', { class: 'mail-plain', hidden: true }, mail.body);
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
  const facts: [string, string][] = [
    ['Từ', mail.name ? `${mail.name} <${mail.from}>` : mail.from],
    ['Tới', mail.to],
    ['Đồng gửi', mail.cc],
    ['Trả lời về', mail.replyTo],
    ['Lúc', sayPrecise(mail.at)],
  ];
  const table = facts
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
  const files = mail.attachments.map(({ name, href }) =>
    element('a', { href, download: name, class: 'chip' }, name),
  );
  return [
    element(
      'header',
      {},
      element('h1', {}, mail.subject),
      element('dl', {}, ...table),
      element('div', { class: 'chips' }, ...files),
      mail.html ? toggle : null,
    ),
    frame,
    plain,
  ];
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
