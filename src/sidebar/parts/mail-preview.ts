import type { LetterSample } from '../../app/reminders/letter-samples';
import { element } from '../frame/element';

const WORDS = {
  to: 'Gửi tới: ',
  subject: 'Tiêu đề: ',
  plain: 'Bản chữ thường của thư này',
  frame: (subject: string) => `Nội dung thư: ${subject}`,
} as const;

/** A mail as its reader sees it: address, subject, the formatted text and the plain one. */
export function mailPreview({ to, subject, text, html }: LetterSample): HTMLElement[] {
  return [
    element('p', {}, element('strong', {}, WORDS.to), to),
    element('p', {}, element('strong', {}, WORDS.subject), subject),
    frame(subject, html),
    element('details', {}, element('summary', {}, WORDS.plain), element('pre', {}, text)),
  ];
}

/** In a sandbox that allows nothing: no script, no form, no link that opens. */
function frame(subject: string, html: string): HTMLElement {
  const made = element('iframe', { className: 'letter', title: WORDS.frame(subject) });
  made.setAttribute('sandbox', '');
  made.srcdoc = `<!DOCTYPE html><html lang="vi"><meta name="color-scheme" content="light"><body style="margin:12px">${html}</body></html>`;
  return made;
}
