import { drawControls } from './controls';
import { complain } from './dialogs';
import { byId, element } from './element';
import { showForm } from './form-tab';
import { showOutbox } from './outbox-tab';
import { loadState, onState } from './page-state';
import { activateSheet, selectedCell, sheetRoot, showSheet } from './sheet-tab';

const TITLES: Readonly<Record<string, string>> = {
  form: 'Biểu mẫu',
  sheet: 'Bảng tính',
  outbox: 'Hộp thư đi',
};
const other = element('div', { class: 'other' });
let mailsShown = -1;

/** Shows the tab that the address names; the Form is the front door. */
async function route(): Promise<void> {
  const tab = location.pathname.slice(1) || 'form';
  const query = new URLSearchParams(location.search);
  document.title = `${TITLES[tab] ?? 'Học bạ số'} – Học bạ số`;
  for (const link of document.querySelectorAll<HTMLElement>('[data-tab]')) {
    if (link.dataset.tab === tab) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  sheetRoot.hidden = tab !== 'sheet';
  other.hidden = tab === 'sheet';
  mailsShown = -1;
  if (tab === 'sheet') await showSheet();
  else if (tab === 'outbox') await showOutbox(other, query.get('mail'));
  else await showForm(other, query.get('edit'));
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a[href^="/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  route().catch(complain);
});
addEventListener('popstate', () => route().catch(complain));
addEventListener('focus', () => loadState().catch(complain));

byId('main').append(other, sheetRoot);
Object.assign(globalThis, { activateSheet, selectedCell });
loadState()
  .then(() => {
    drawControls();
    onState(({ host }) => {
      if (location.pathname !== '/outbox' || mailsShown === host.mailCount) return;
      const first = mailsShown < 0;
      mailsShown = host.mailCount;
      if (!first) showOutbox(other, null).catch(complain);
    });
    return route();
  })
  .catch(complain);
