import type { MailLine } from '../../core/mail/mail-line';
import { type VerdictChange, verdictChanges } from '../../core/overview/verdict-changes';
import { OfficeError } from '../office-error';
import type { Round } from '../pass/judge-round';
import { type PassPlan, planPass } from '../pass/plan-pass';
import { passForPerson } from '../pass/wake';
import { readJudgedRound } from '../person/read-round';
import { settingsNow } from '../person/settings-now';
import { underLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { changedBlock } from '../tabs/changed-block';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { STATUS_WORDS, VERDICT_WORDS } from '../words/names';
import { vi } from '../words/office';
import { viRules } from '../words/rules';
import { changeSettings, digestOfSettings, type RuleChanges } from './rule-changes';

interface TrialRow {
  readonly school: string;
  /** '' where only the school's status differs. */
  readonly report: string;
  /** "Cần sửa → Hợp lệ". */
  readonly verdict: string;
  readonly status: string;
}

export interface RulesTrial {
  /** Each change in words. */
  readonly changes: readonly string[];
  readonly classes: readonly {
    readonly status: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly rows: readonly TrialRow[];
  /** What saving would set in motion, in words. */
  readonly consequences: readonly string[];
}

/** What past reports would become under changed rules. A judgement only: nothing is written. */
export function tryRules(ports: Ports, changes: RuleChanges): RulesTrial {
  const { facts, plan, round } = readJudgedRound(ports);
  const { settings } = facts.tabs;
  if (!settings) throw new OfficeError(vi.error.suspended);
  const { grid, said } = changeSettings(settings.grid, plan.read.settings, changes);
  const tried = planPass(
    { ...facts, tabs: { ...facts.tabs, settings: { ...settings, grid } } },
    'none',
  );
  if (!tried.round) {
    throw new OfficeError(tried.stops.suspended.map(({ what }) => what).join(' '));
  }
  const { changes: found, classes } = verdictChanges(round, tried.round);
  return {
    changes: said,
    classes: classes.map(({ status, ...counts }) => ({ status: STATUS_WORDS[status], ...counts })),
    rows: found.map((change) => trialRow(change, round)),
    consequences: consequencesOf(plan, tried),
  };
}

/**
 * Writes the changes into `Cấu hình`, if it still is what the person was shown, and judges all anew.
 * Of two people who save at once the second is told, and nothing is overwritten.
 */
export function saveRules(ports: Ports, changes: RuleChanges, shown: string): Told {
  const saved = underLock(ports, (held) => {
    const { tab, grid: now, settings } = settingsNow(ports, held);
    if (!tab || digestOfSettings(now) !== shown) throw new OfficeError(viRules.changedMeanwhile);
    const { grid, said } = changeSettings(now, settings, changes);
    const block = changedBlock(now, grid);
    // Before the write: killed right after it, the pass is due all the same.
    ports.properties.put({ wanted: ports.ids.fresh() });
    if (block) ports.workbook.write(tab.id, block);
    logDone(ports, held.log, viRules.logged({ changes: said.join('; ') }));
    ports.workbook.flush();
    return said.length;
  });
  return {
    message: judgedAnew(ports)
      ? viRules.saved({ changes: saved })
      : viRules.savedLater({ changes: saved }),
  };
}

/** False when another pass is at work, or this one failed: the next takes the new settings. */
function judgedAnew(ports: Ports): boolean {
  try {
    passForPerson(ports);
    return true;
  } catch {
    ports.diary.technical('the pass after a change of rules did not end');
    return false;
  }
}

function trialRow({ schoolId, report, status }: VerdictChange, { roster }: Round): TrialRow {
  const name = schoolId === null ? undefined : roster.bySchoolId.get(schoolId)?.name;
  return {
    school: name === undefined ? (schoolId ?? viRules.noSchool) : `${name} (${schoolId})`,
    report: report === null ? '' : report.number < 0 ? vi.paper : String(report.number),
    verdict:
      report === null
        ? ''
        : viRules.arrow({
            before: VERDICT_WORDS[report.before],
            after: VERDICT_WORDS[report.after],
          }),
    status:
      status === null
        ? ''
        : viRules.arrow({
            before: STATUS_WORDS[status.before],
            after: STATUS_WORDS[status.after],
          }),
  };
}

function consequencesOf(now: PassPlan, tried: PassPlan): readonly string[] {
  const waits = ({ outgoing: { lines } }: PassPlan) =>
    new Set(lines.filter(isAwaiting).map(({ key, digest }) => `${key} ${digest}`));
  const before = waits(now);
  const { hold } = tried.outgoing;
  const mails = Array.from(waits(tried)).filter((key) => !before.has(key)).length;
  return [
    mails > 0 ? viRules.mails({ mails }) : viRules.noMails,
    ...(tried.outgoing.terms?.rules === now.outgoing.terms?.rules ? [] : [viRules.waves]),
    ...(hold?.why === 'brake' && now.outgoing.hold?.why !== 'brake'
      ? [viRules.brake({ schools: hold.lost })]
      : []),
  ];
}

function isAwaiting({ state }: MailLine): boolean {
  return state === 'awaitingApproval';
}
