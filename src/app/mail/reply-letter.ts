import { formatDeadline, formatInstant } from '../../core/calendar';
import { verdictSaid } from '../../core/mail/reply-digest';
import { dueAt } from '../../core/roster/last-day';
import type { RoundSettings, Severity } from '../../core/round-settings';
import type { Finding } from '../../core/rules/finding';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import type { Judged } from '../../core/verdicts/verdict';
import { quote } from '../../core/vietnamese-text';
import { VI_MAIL } from '../words/mail';
import { VERDICT_WORDS } from '../words/names';
import { nameOf, SUBJECT_NAME_CHARACTERS } from './addressee';
import type { Draft, MailBlock } from './draft';
import { figuresBlock } from './figures-block';
import { listBlocks } from './list-blocks';
import { withoutLinks } from './mail-body';

/** The longest carries the counting trace of a list. */
const MESSAGE_CHARACTERS = 2_000;

interface ReplyLetterFacts {
  /** The newest version of the report. */
  readonly standing: Judged;
  readonly versions: readonly Judged[];
  /** Of the school whose report it is; null when it is nobody's. */
  readonly status: SchoolStatus | null;
  readonly editLink: string | null;
  readonly settings: RoundSettings;
  readonly now: number;
}

/** Receipt and verdict in one: what came, what it is worth, what to mend and until when. */
export function replyLetter(facts: ReplyLetterFacts): Draft {
  const { standing, status, settings } = facts;
  const { version } = standing;
  const verdict = verdictSaid(standing);
  const waits = verdict === 'review' && standing.heldBack !== null;
  // A sender who is not accepted learns nothing of the school whose code he typed.
  const isRejected = verdict === 'rejected';
  const name = isRejected ? '' : nameOf(status, settings);
  return {
    subject: VI_MAIL.subject.reply(
      waits ? 'heldBack' : verdict,
      quote(name, SUBJECT_NAME_CHARACTERS),
    ),
    blocks: [
      { paragraph: VI_MAIL.dear(name || VI_MAIL.anySender) },
      {
        paragraph: VI_MAIL.received({
          office: settings.senderName,
          report: version.report,
          time: formatInstant(version.sentAt),
        }),
      },
      { paragraph: VI_MAIL.verdict(VERDICT_WORDS[verdict], meaningOf(standing)) },
      ...(isRejected ? [] : [...stillCounting(facts), ...noteOf(facts)]),
      ...findingsOf(standing, settings),
      ...(isRejected
        ? []
        : [
            figuresBlock(standing),
            ...listBlocks(standing),
            { paragraph: timeOf(facts) },
            ...wayOn(facts),
          ]),
    ],
  };
}

function meaningOf(standing: Judged): string {
  const { supersededBy, acceptable, heldBack } = standing;
  const { meaning } = VI_MAIL;
  const verdict = verdictSaid(standing);
  if (verdict === 'review' && heldBack !== null) return meaning.heldBack[heldBack];
  if (verdict === 'superseded') {
    return supersededBy ? meaning.superseded(supersededBy) : meaning.supersededByOther;
  }
  return verdict === 'mustFix' && acceptable ? meaning.returned : meaning[verdict];
}

function stillCounting({ standing, versions, status }: ReplyLetterFacts): readonly MailBlock[] {
  const counted = status?.counted;
  if (standing.verdict !== 'mustFix' || !counted) return [];
  const { earlierVersion, otherReport } = VI_MAIL.stillCounts;
  const isOwn = versions.some(({ version }) => version === counted.version);
  return [{ paragraph: isOwn ? earlierVersion : otherReport(counted.version.report) }];
}

function noteOf({ standing, settings }: ReplyLetterFacts): readonly MailBlock[] {
  if (standing.note === '') return [];
  const note = withoutLinks(quote(standing.note, MESSAGE_CHARACTERS), settings.allowedDomains);
  return [{ paragraph: VI_MAIL.note(note) }];
}

function findingsOf(
  { findings, verdict }: Judged,
  { allowedDomains }: RoundSettings,
): readonly MailBlock[] {
  const told = findings.filter(
    ({ ruleId, forSchool }) => forSchool && (verdict !== 'rejected' || ruleId === 'GUI-01'),
  );
  const sentence = ({ ruleId, mailMessage }: Finding) =>
    VI_MAIL.finding(ruleId, withoutLinks(quote(mailMessage, MESSAGE_CHARACTERS), allowedDomains));
  const section = (heading: string, severity: Severity): readonly MailBlock[] => {
    const items = told.filter((finding) => finding.severity === severity).map(sentence);
    return items.length === 0 ? [] : [{ heading, items }];
  };
  return [
    ...section(VI_MAIL.errors, 'error'),
    ...section(VI_MAIL.warnings, 'warning'),
    ...section(VI_MAIL.notices, 'notice'),
  ];
}

function timeOf({ standing, status, settings }: ReplyLetterFacts): string {
  const deadline = formatDeadline(status?.dueAt ?? dueAt(null, settings));
  return standing.onTime ? VI_MAIL.onTime(deadline) : VI_MAIL.late(deadline);
}

function wayOn({
  standing,
  status,
  settings,
  editLink,
  now,
}: ReplyLetterFacts): readonly MailBlock[] {
  const due = status?.dueAt ?? dueAt(null, settings);
  const deadline = formatDeadline(due);
  const ask = now < due ? VI_MAIL.fixBefore(deadline) : VI_MAIL.fixNow(deadline);
  return [
    ...(standing.verdict === 'mustFix' ? [{ paragraph: ask }] : []),
    ...(editLink === null ? [] : [{ linkText: VI_MAIL.editLink, url: editLink }]),
  ];
}
