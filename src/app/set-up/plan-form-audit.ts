import { formatInstant } from '../../core/calendar';
import { findColumns } from '../../core/questionnaire/headings';
import { QUESTION_IDS, QUESTIONS, type QuestionId } from '../../core/questionnaire/questionnaire';
import type { RoundSettings } from '../../core/round-settings';
import type { FormAnswers, StaffAnswer } from '../memory/form-answers';
import type { FormItem, FormLook } from '../ports';
import { amber, type HealthLine, ok, red } from '../trouble';
import { viFormAudit as vi } from '../words/form-audit';

/** What the audit looks at. */
interface AuditFacts {
  readonly form: FormLook;
  readonly addresses: RoundSettings['addresses'];
  /** What people have told about settings that no script can read. */
  readonly answers: FormAnswers;
}

type Check = (facts: AuditFacts) => readonly HealthLine[];

/** In the order in which a person would look: what schools are asked, who they are, what follows. */
const CHECKS: readonly Check[] = [
  () => [ok(vi.linked)],
  questions,
  ({ form, answers: { uploadRequired: told } }) => {
    const [upload] = itemsOf(form).get('unsyncedList') ?? [];
    if (upload?.kind !== 'upload') return [];
    if (!told) return [amber(vi.uploadUnknown)];
    return [
      told.value === 'yes' ? red(vi.uploadRequired(by(told))) : ok(vi.uploadOptional(by(told))),
    ];
  },
  ({ form }) => [form.collectsEmail ? ok(vi.emails) : red(vi.noEmails)],
  ({ form, addresses, answers }) => {
    if (!form.collectsEmail) return [];
    // Somebody may have typed another answer into the settings since.
    const told = answers.addresses?.value === addresses ? by(answers.addresses) : '';
    if (addresses === 'unknown') return [amber(vi.addressesUnknown)];
    return [
      addresses === 'typed' ? amber(vi.addressesTyped(told)) : ok(vi.addressesVerified(told)),
    ];
  },
  ({ form }) => [form.acceptsResponses ? ok(vi.open) : amber(vi.closed)],
  ({ form }) => [form.allowsEdits ? ok(vi.edits) : amber(vi.noEdits)],
  ({ form }) => [form.oneResponseEach ? amber(vi.oneEach) : ok(vi.manyEach)],
  ({ form }) => [form.confirmation === '' ? amber(vi.noConfirmation) : ok(vi.confirmation)],
  ({ form }) => {
    const ours = Array.from(itemsOf(form).values()).reduce((sum, items) => sum + items.length, 0);
    const count = form.items.length - ours;
    return count > 0 ? [ok(vi.others({ count }))] : [];
  },
];

/** Every line of the audit, each with what to click in Google Forms. */
export function planFormAudit(facts: AuditFacts): readonly HealthLine[] {
  return CHECKS.flatMap((check) => check(facts));
}

/** The items that ask a question of the appendix; more than one is a trouble of its own. */
export function itemsOf({
  items,
}: Pick<FormLook, 'items'>): ReadonlyMap<QuestionId, readonly FormItem[]> {
  const { columns, problems } = findColumns(items.map(({ title }) => title));
  const found = new Map<QuestionId, readonly FormItem[]>();
  for (const id of QUESTION_IDS) {
    const column = columns[id];
    const doubled = problems.find((problem) => problem.kind === 'doubled' && problem.column === id);
    const indexes =
      doubled?.kind === 'doubled' ? doubled.indexes : column === undefined ? [] : [column];
    const own = indexes.flatMap((index) => items[index] ?? []);
    if (own.length > 0) found.set(id, own);
  }
  return found;
}

function questions({ form }: AuditFacts): readonly HealthLine[] {
  const found = itemsOf(form);
  const lines = QUESTION_IDS.flatMap((id) => aboutQuestion(id, found.get(id) ?? []));
  const fine = lines.every(({ level }) => level !== 'red');
  return fine ? [ok(vi.questionFound({ count: QUESTION_IDS.length })), ...lines] : lines;
}

function aboutQuestion(id: QuestionId, items: readonly FormItem[]): readonly HealthLine[] {
  const [item] = items;
  if (!item) return [red(vi.missing(id))];
  if (items.length > 1) return [red(vi.doubled(id, items.length))];
  if (QUESTIONS[id].type === 'file') return item.kind === 'upload' ? [] : [red(vi.notUpload)];
  if (item.kind === 'upload' || item.kind === 'other') return [red(vi.notText(id))];
  return [
    ...(item.kind === 'paragraph' ? [amber(vi.paragraph(id))] : []),
    ...(QUESTIONS[id].required && item.required === false ? [amber(vi.notRequired(id))] : []),
  ];
}

function by({ who, at }: StaffAnswer<string>): string {
  return vi.answeredBy({ who, at: formatInstant(at) });
}
