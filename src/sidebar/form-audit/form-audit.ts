import type { FormAuditPage } from '../../app/set-up/load-form-audit';
import { call, closePage } from '../frame/call';
import { button, element } from '../frame/element';
import { load, saidThen } from '../frame/page';
import { healthGroups } from '../parts/health-lines';
import { answerLimits } from './answer-limits';
import { askedOfStaff } from './asked-of-staff';

const WORDS = {
  open: 'Mở biểu mẫu để sửa',
  again: 'Kiểm tra lại',
  close: 'Đóng',
} as const;

const done = saidThen(show);

show();

function show(): void {
  load(() => call('formAuditPage'), view);
}

function view(page: FormAuditPage): HTMLElement[] {
  return [
    ...healthGroups(page.lines),
    askedOfStaff(page, done),
    ...(page.limits.length > 0 ? [answerLimits(page, done)] : []),
    element('a', { href: page.editUrl, target: '_blank', className: 'button' }, WORDS.open),
    button(WORDS.again, show),
    button(WORDS.close, closePage),
  ];
}
