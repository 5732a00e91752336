import { formatInstant } from '../core/calendar';
import { doubtWaiting } from '../core/mail-approval';
import { waitingForPeople } from '../core/queue';
import { changedBlock } from './changed-block';
import { type Facts, readFacts } from './facts';
import { holdingLock } from './holding-lock';
import { layoutOf } from './layout';
import { writeMail } from './mail-table';
import { type LedgerMarks, ledgerMark, mailMark, readMemory } from './memory';
import { OfficeError } from './office-error';
import type { HealthLine, HealthPage, Told } from './pages';
import { type PassPlan, planPass } from './plan-pass';
import type { Ports } from './ports';
import { withSetting } from './settings';
import { systemLines, triggerRows } from './system-lines';
import { vi } from './vi';
import { type Trouble, viHealth } from './vi-health';

/** No pass for so long means that the triggers are gone. */
const SILENT_MS = 26 * 3_600_000;
const VANISHED_SHOWN = 20;

/** What is wrong, worst first, each with what to click. Reads; changes nothing. */
export function loadHealth(ports: Ports): HealthPage {
  const memory = readMemory(ports.properties.all());
  const asOwner = memory.owner !== '' && memory.owner === ports.account.effective();
  const facts = readFacts(ports, 'person', memory, asOwner);
  const plan = planPass(facts, 'none');
  const lines = standingTroubles(facts, plan);
  const last: readonly HealthLine[] =
    memory.lastPassAt > 0
      ? [{ level: 'ok', ...viHealth.live({ at: formatInstant(memory.lastPassAt) }) }]
      : [];
  const standing = asOwner ? ports.triggers.standing() : null;
  const all = [...lines, ...systemLines(ports, facts, plan, standing), ...last];
  const isFine = all.every(({ level }) => level === 'ok');
  return {
    lines: isFine ? [{ level: 'ok', ...viHealth.fine }, ...all] : all,
    owner: memory.owner,
    at: formatInstant(facts.now),
    triggers: memory.owner === '' ? [] : triggerRows(memory, standing),
    canAdopt: isLost(plan, memory.marks),
  };
}

/** What is wrong as far as one read of the round shows, the worst first; [] when nothing is. */
export function standingTroubles(facts: Facts, plan: PassPlan): readonly HealthLine[] {
  const { memory, now, asOwner, form } = facts;
  if (memory.owner === '') return [red({ what: vi.error.notSetUp, remedy: '' })];
  return [
    ...plan.suspended.map(red),
    ...plan.mailStopped.map(red),
    ...(now - memory.lastPassAt > SILENT_MS
      ? [amber(viHealth.silent({ since: formatInstant(memory.lastPassAt) }))]
      : []),
    ...warnings(plan, form === null && asOwner),
  ];
}

/**
 * "Nhận trạng thái hiện tại": a person has understood why a ledger differs from what was last
 * written. Reports are answered anew only from now on: a lost mail ledger must not have every
 * school answered again.
 */
export function adoptState(ports: Ports): Told {
  holdingLock(ports, () => {
    const memory = readMemory(ports.properties.all());
    if (memory.owner === '') throw new OfficeError(vi.error.notSetUp);
    const facts = readFacts(ports, 'person', memory, false);
    const plan = planPass(facts, 'none');
    const settingsTab = facts.tabs.settings;
    if (settingsTab) {
      const second = Math.floor(facts.now / 1000) * 1000;
      const wanted = withSetting(settingsTab.grid, 'answerFrom', { dateMs: second });
      const block = changedBlock(settingsTab.grid, wanted);
      if (block) ports.workbook.write(settingsTab.id, block);
    }
    const { items } = plan.mail;
    const lines = isMailLost(plan, memory.marks) ? doubtWaiting(items, facts.now) : items;
    const { mail, log } = facts.tabs;
    const doubted = mail && changedBlock(mail.grid, writeMail(mail.grid, plan.mail.places, lines));
    if (mail && doubted) ports.workbook.write(mail.id, doubted);
    if (log) {
      ports.workbook.append(log.id, [
        { dateMs: facts.now },
        ports.account.effective(),
        vi.log.adopted,
      ]);
    }
    ports.workbook.flush();
    ports.properties.put({
      marks: JSON.stringify({
        ledger: ledgerMark(plan.ledger.items),
        mail: mailMark(lines),
      }),
      // Which reminders had left is lost too: a person looks at the next wave first.
      wavesApproved: '',
      // What was sent since the adopted ledger's last line is asked of the Form once more.
      watermark: String(
        plan.ledger.items.reduce(
          (last, { sentAt }) => Math.max(last, Math.min(sentAt, memory.watermark)),
          0,
        ),
      ),
      wanted: ports.ids.fresh(),
    });
  });
  return { message: vi.log.adopted };
}

function isLost(plan: PassPlan, marks: readonly LedgerMarks[]): boolean {
  const standing = ledgerMark(plan.ledger.items);
  const isLedgerLost = marks.length > 0 && !marks.some(({ ledger }) => ledger === standing);
  return isLedgerLost || isMailLost(plan, marks);
}

function isMailLost({ mail }: PassPlan, marks: readonly LedgerMarks[]): boolean {
  const standing = mailMark(mail.items);
  return marks.length > 0 && !marks.some((known) => known.mail === standing);
}

function warnings(plan: PassPlan, formClosed: boolean): HealthLine[] {
  const { settings, responses, ledger, mail, lines, hold, round, rosterProblems, decisions } = plan;
  const count = (state: string) => lines.filter((line) => line.state === state).length;
  const troubles: Trouble[] = [];
  if (formClosed) troubles.push(viHealth.formClosed);
  if (responses.untimed.length > 0) {
    troubles.push(viHealth.untimed({ rows: responses.untimed.join(', ') }));
  }
  for (const [kind, { spoilt }] of [
    ['ledger', ledger],
    ['mail', mail],
  ] as const) {
    if (spoilt.length > 0) {
      troubles.push(viHealth.spoilt({ tab: layoutOf(kind).name, rows: spoilt.join(', ') }));
    }
  }
  troubles.push(...settings.problems.filter(({ decides }) => !decides).map(viHealth.setting));
  const rest = rosterProblems.filter(({ weight }) => weight === 'problem');
  troubles.push(...rest.map(viHealth.roster));
  if (plan.vanished.length > 0) {
    const schools = plan.vanished.slice(0, VANISHED_SHOWN).map(viHealth.grant).join(', ');
    const more = Math.max(0, plan.vanished.length - VANISHED_SHOWN);
    troubles.push(viHealth.vanished({ schools, more }));
  }
  troubles.push(...decisions.problems.map(viHealth.decision));
  if (settings.settings.addresses === 'unknown') troubles.push(viHealth.addresses);
  if (settings.settings.mode === 'dryRun') troubles.push(viHealth.dryRun);
  if (settings.settings.paused) troubles.push(viHealth.paused);
  if (settings.settings.wavesStopped) troubles.push(viHealth.wavesStopped);
  if (hold) troubles.push(hold.why === 'brake' ? viHealth.waveBrake : viHealth.waveChanged);
  if (count('unsettled') > 0) troubles.push(viHealth.unsettled({ mails: count('unsettled') }));
  const awaiting = count('awaitingApproval');
  if (awaiting > 0) troubles.push(viHealth.awaiting({ mails: awaiting }));
  if (round) {
    const queue = waitingForPeople({
      judged: round.judged,
      decisions: decisions.decisions,
      lines,
      settings: settings.settings,
    });
    const reports = new Set(queue.flatMap(({ report }) => report ?? [])).size;
    if (reports > 0) troubles.push(viHealth.people({ reports }));
  }
  return troubles.map(amber);
}

function red(trouble: Trouble): HealthLine {
  return { level: 'red', ...trouble };
}

function amber(trouble: Trouble): HealthLine {
  return { level: 'amber', ...trouble };
}
