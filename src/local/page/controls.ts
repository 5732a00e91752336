import type { HostState } from '../served/page-data';
import { askHost } from './ask-host';
import { askPerson, busy, complain, toast, working } from './dialogs';
import { byId, element } from './element';
import { showExecutions } from './executions-panel';
import { actAs, onState, pageState, takeState } from './page-state';
import { fromInput, sayLong, sayShort, toInput } from './say-time';

const HOUR = 3_600_000;

/** The clock, the account, and what only a local host has: random reports, executions, reset. */
export function drawControls(): void {
  const clock = clockPanel();
  const tools = toolsPanel();
  byId('controls').replaceChildren(tools.panel, clock.panel);
  onState((state) => {
    clock.show(state.host);
    tools.show(state);
    byId('mail-count').textContent = String(state.host.mailCount);
  });
}

function clockPanel() {
  const time = element('span', { id: 'clock-now' });
  const next = element('p', { class: 'help' });
  const until = element('input', {
    type: 'datetime-local',
    class: 'field',
    'aria-label': 'Chuyển tới lúc',
    id: 'clock-until',
  });
  return {
    panel: panel('Đồng hồ', time, [
      next,
      row(
        button('Tới kích hoạt kế tiếp', () => move('next'), 'clock-next'),
        button('+1 giờ', () => move(pageState().host.now + HOUR), 'clock-hour'),
        button('+1 ngày', () => move(pageState().host.now + 24 * HOUR), 'clock-day'),
      ),
      element('label', { for: 'clock-until' }, 'Tới ngày, giờ (Hải Phòng)'),
      row(
        until,
        button('Chuyển', () => move(fromInput(until.value)), 'clock-go'),
      ),
    ]),
    show({ now, nextDue }: HostState) {
      time.textContent = sayLong(now);
      until.value = toInput(now);
      next.textContent =
        nextDue === null ? 'Không có kích hoạt nào.' : `Kích hoạt kế tiếp: ${sayShort(nextDue)}`;
    },
  };
}

function toolsPanel() {
  const who = element('select', {
    class: 'field',
    id: 'acting',
    'aria-label': 'Người dùng bảng tính',
    onchange: () => actAs(who.value),
  });
  const count = element('input', {
    type: 'number',
    class: 'field small',
    value: 10,
    min: 1,
    max: 200,
    'aria-label': 'Số báo cáo ngẫu nhiên',
  });
  return {
    panel: panel('Công cụ', element('span', {}, 'Công cụ'), [
      element('label', { for: 'acting' }, 'Đang dùng bảng tính bằng tài khoản'),
      who,
      element('label', {}, 'Gửi báo cáo ngẫu nhiên của các trường'),
      row(
        count,
        button('Gửi', () => sendRandom(Number(count.value)), 'random'),
      ),
      row(
        button('Các lần chạy gần đây', () => showExecutions(), 'executions'),
        button('Làm lại từ đầu', () => reset(), 'reset'),
      ),
    ]),
    show: ({ host, acting }: ReturnType<typeof pageState>) =>
      who.replaceChildren(...host.editors.map((email, index) => account(email, index, acting))),
  };
}

function account(email: string, index: number, acting: string): HTMLElement {
  const says = index === 0 ? `${email} (chủ sở hữu)` : email;
  return element('option', { value: email, selected: email === acting }, says);
}

function row(...children: HTMLElement[]): HTMLElement {
  return element('div', { class: 'row' }, ...children);
}

function panel(title: string, summary: HTMLElement, content: HTMLElement[]): HTMLDetailsElement {
  const details = element(
    'details',
    { class: 'panel' },
    element('summary', { 'aria-label': title }, summary),
    element('div', { class: 'panel-body' }, ...content),
  );
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target as Node)) details.open = false;
  });
  return details;
}

function button(text: string, onclick: () => Promise<void>, id: string): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'button', id, onclick: () => onclick().catch(complain) },
    text,
  );
}

/** Moves the clock in short steps, so that a long way shows how far it has come and can be stopped. */
async function move(to: number | 'next'): Promise<void> {
  if (to !== 'next' && !(to > pageState().host.now)) {
    toast('Đồng hồ chỉ chuyển tới phía trước.');
    return;
  }
  let target: number | 'next' | null = to;
  let stopped = false;
  const stop = element(
    'button',
    {
      type: 'button',
      class: 'button',
      onclick: () => {
        stopped = true;
      },
    },
    'Dừng',
  );
  busy('Đồng hồ đang chạy…');
  try {
    while (target !== null && !stopped) {
      const step: { state: HostState; done: boolean; target: number | null } = await askHost(
        'clock',
        { to: target },
      );
      takeState(step.state);
      if (step.done) break;
      target = step.target;
      busy(`Đồng hồ đang chạy: ${sayLong(step.state.now)}`);
      byId('busy').append(stop);
    }
  } finally {
    busy(null);
  }
}

async function sendRandom(count: number): Promise<void> {
  const state = await working(`Đang gửi ${count} báo cáo…`, () =>
    askHost<HostState>('random', { count }),
  );
  if (!state) return;
  takeState(state);
  toast(`Đã gửi ${count} báo cáo ngẫu nhiên. Mỗi báo cáo được kiểm tra khi kích hoạt chạy.`);
}

async function reset(): Promise<void> {
  const { button: pressed } = await askPerson({
    kind: 'alert',
    title: 'Làm lại từ đầu?',
    message: 'Mọi thay đổi trong máy chủ thử nghiệm sẽ mất và đợt báo cáo mẫu được dựng lại.',
    buttons: ['YES', 'NO'],
  });
  if (pressed !== 'YES') return;
  const state = await working('Đang dựng lại đợt báo cáo mẫu…', () => askHost<HostState>('reset'));
  if (!state) return;
  takeState(state);
  toast('Đã dựng lại đợt báo cáo mẫu.');
}
