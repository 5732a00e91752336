import { formatInstant } from '../../core/calendar';
import { digest } from '../../core/digest';
import { type AnswerType, QUESTION_IDS, QUESTIONS } from '../../core/questionnaire/questionnaire';
import type { RoundSettings } from '../../core/round-settings';
import { confirming } from '../memory/confirming';
import { type FormAnswers, readFormAnswers } from '../memory/form-answers';
import { type Memory, readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { mustMaySendNow } from '../person/may-send';
import { settingsNow } from '../person/settings-now';
import { loggedUnderLock } from '../person/under-lock';
import type { FormLook, FormStore, Ports, Tab } from '../ports';
import { cellOfSetting } from '../settings/setting-lines';
import { withSetting } from '../settings/write-settings';
import { changedBlock } from '../tabs/changed-block';
import type { Told } from '../told';
import type { HealthLine } from '../trouble';
import { viFormAudit } from '../words/form-audit';
import { SENDER_WORDS } from '../words/names';
import { vi } from '../words/office';
import { itemsOf, planFormAudit } from './plan-form-audit';

/** A text question whose answers may be limited. */
export interface LimitedQuestion {
  readonly item: number;
  readonly stt: string;
  readonly title: string;
  /** What whoever types something else is told. */
  readonly help: string;
  /** When and by whom it was limited from here; '' when never. */
  readonly limited: string;
}

export interface FormAuditPage {
  readonly lines: readonly HealthLine[];
  readonly editUrl: string;
  readonly addresses: RoundSettings['addresses'];
  readonly uploadRequired: 'yes' | 'no' | 'unknown';
  readonly limits: readonly LimitedQuestion[];
  /** Names what was shown; sent back with what is to be set. */
  readonly shown: string;
}

/** Digits alone: what "Chỉ nhập số" means, and no "1.200" that might be 1,2. */
const LIMITS: Readonly<Partial<Record<AnswerType, { pattern: string; help: string }>>> = {
  count: { pattern: '^[0-9]{1,6}$', help: viFormAudit.countHelp },
  phone: { pattern: '^0[0-9]{9}$', help: viFormAudit.phoneHelp },
};

/** The existing Form under the appendix of the letter. Reads; changes nothing. */
export function loadFormAudit(ports: Ports): FormAuditPage {
  const { form, memory, tabs, answers } = openForm(ports);
  const look = form.look();
  const addresses = settingsNow(ports, { memory, tabs }).settings.addresses;
  return {
    lines: planFormAudit({ form: look, addresses, answers }),
    editUrl: look.editUrl,
    addresses,
    uploadRequired: answers.uploadRequired?.value ?? 'unknown',
    limits: limitsOf(look, answers).map(({ item, stt, title, help, limited }) => ({
      item,
      stt,
      title,
      help,
      limited,
    })),
    shown: shownOf(look),
  };
}

/** Limits the answers of the chosen questions, unless the Form is no longer what was shown. */
export function limitFormAnswers(ports: Ports, items: readonly number[], shown: string): Told {
  if (items.length === 0) throw new OfficeError(viFormAudit.nothingChosen);
  return loggedUnderLock(ports, () => {
    const { form, answers } = openForm(ports);
    const look = form.look();
    const chosen = limitsOf(look, answers).filter(({ item }) => items.includes(item));
    if (shownOf(look) !== shown || chosen.length !== new Set(items).size) {
      throw new OfficeError(viFormAudit.changed);
    }
    form.limitAnswers(chosen.map(({ item, pattern, help }) => ({ item, pattern, help })));
    const told = by(ports);
    const limited = Object.fromEntries(
      chosen.map(({ item, pattern }) => [item, { value: pattern, ...told }]),
    );
    keep(ports, { ...answers, limited: { ...answers.limited, ...limited } });
    return viFormAudit.limitsSet({ questions: chosen.map(({ stt }) => stt).join(', ') });
  });
}

/** What a person saw in the Form's settings, which no script can read. */
export function answerAddresses(ports: Ports, value: 'verified' | 'typed'): Told {
  return loggedUnderLock(ports, () => {
    const opened = openForm(ports);
    mustMaySendNow(ports, opened);
    const { tab, grid } = settingsNow(ports, opened);
    const answer = SENDER_WORDS[value];
    const wanted = withSetting(grid, 'addresses', answer);
    // The rules follow the setting alone: an answer that has no line there would be lost.
    if (cellOfSetting(wanted, 'addresses') !== answer) throw new OfficeError(vi.error.notSetUp);
    const block = changedBlock(grid, wanted);
    if (tab && block) ports.workbook.write(tab.id, block);
    ports.properties.put(confirming(opened.memory, [['addresses', answer]]));
    keep(ports, { ...opened.answers, addresses: { value, ...by(ports) } });
    return viFormAudit.addressesSet({ answer });
  });
}

export function answerUploadRequired(ports: Ports, required: boolean): Told {
  return loggedUnderLock(ports, () => {
    const { answers } = openForm(ports);
    keep(ports, { ...answers, uploadRequired: { value: required ? 'yes' : 'no', ...by(ports) } });
    return viFormAudit.uploadSet({ required });
  });
}

interface OpenForm {
  readonly form: FormStore;
  readonly memory: Memory;
  readonly tabs: readonly Tab[];
  readonly answers: FormAnswers;
}

function openForm(ports: Ports): OpenForm {
  const all = ports.properties.all();
  const tabs = ports.workbook.tabs();
  const [url, second] = tabs.flatMap(({ formUrl }) => formUrl ?? []);
  if (url === undefined) throw new OfficeError(vi.error.noResponseTab);
  if (second !== undefined) throw new OfficeError(vi.error.twoForms);
  const form = ports.forms.open(url);
  if (!form) throw new OfficeError(vi.error.noForm);
  const answers = readFormAnswers(all.formAnswers ?? '');
  return { form, memory: readMemory(all), tabs, answers };
}

function limitsOf(look: FormLook, { limited }: FormAnswers) {
  const found = itemsOf(look);
  return QUESTION_IDS.flatMap((id) => {
    const { stt, type, label } = QUESTIONS[id];
    const limit = LIMITS[type];
    const [item, second] = found.get(id) ?? [];
    if (!limit || !item || second || item.kind !== 'text') return [];
    const told = limited[item.id];
    const when = told ? viFormAudit.limitedBy({ who: told.who, at: formatInstant(told.at) }) : '';
    return [{ item: item.id, stt, title: label, limited: when, ...limit }];
  });
}

function shownOf({ items }: FormLook): string {
  return digest(JSON.stringify(items));
}

function by(ports: Ports): { readonly who: string; readonly at: number } {
  return { who: ports.account.effective(), at: ports.clock.now() };
}

function keep(ports: Ports, answers: FormAnswers): void {
  ports.properties.put({
    formAnswers: JSON.stringify(answers),
    wanted: ports.ids.fresh(),
  });
}
