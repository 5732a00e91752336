import { formatDay, formatDeadline, formatInstant } from '../../core/calendar';
import type { ReminderFacts } from '../../core/mail/reminders';
import { QUESTIONS } from '../../core/questionnaire/questionnaire';
import { lastDayOnTime } from '../../core/roster/last-day';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import type { Judged } from '../../core/verdicts/verdict';
import { quote } from '../../core/vietnamese-text';
import { VI_MAIL } from '../words/mail';
import { nameOf, SUBJECT_NAME_CHARACTERS } from './addressee';
import type { Draft, MailBlock } from './draft';

/** To a school of which nothing is accepted: rule ids and our own words, never what was answered. */
export function reminderLetter(
  status: SchoolStatus,
  { settings, now }: Pick<ReminderFacts, 'settings' | 'now'>,
): Draft {
  const { reminder, subject } = VI_MAIL;
  const name = nameOf(status, settings);
  const school = quote(name, SUBJECT_NAME_CHARACTERS);
  const returned = status.status === 'mustFix' ? status.last : null;
  const isLate = now >= status.dueAt;
  return {
    subject: returned
      ? subject.reminderMustFix({ school })
      : isLate
        ? subject.reminderAfter({ school })
        : subject.reminderBefore({ school, lastDay: formatDay(lastDayOnTime(status.dueAt)) }),
    blocks: [
      { paragraph: VI_MAIL.dear(name) },
      ...(returned
        ? whatToFix(returned)
        : [
            {
              paragraph: reminder.missing({
                office: settings.senderName,
                now: formatInstant(now),
              }),
            },
          ]),
      { paragraph: askOf(status, isLate) },
      {
        paragraph: reminder.mailbox(
          settings.allowedDomains.map((domain) => `@${domain}`).join(', '),
        ),
      },
      { paragraph: reminder.ignore },
    ],
  };
}

/** Rules that return the report, with the lines of the appendix that they compare. */
function returnedBy({ findings }: Judged): readonly string[] {
  return findings
    .filter(({ severity, forSchool }) => severity === 'error' && forSchool)
    .map(({ ruleId, about }) =>
      VI_MAIL.reminder.rule(ruleId, about.map((id) => QUESTIONS[id].stt).join(', ')),
    );
}

function whatToFix(returned: Judged): readonly MailBlock[] {
  const { report, sentAt } = returned.version;
  const items = returnedBy(returned);
  return [
    { paragraph: VI_MAIL.reminder.mustFix({ report, time: formatInstant(sentAt) }) },
    ...(items.length === 0 ? [] : [{ heading: VI_MAIL.reminder.rules, items }]),
  ];
}

function askOf({ status, dueAt, daysLate }: SchoolStatus, isLate: boolean): string {
  const deadline = formatDeadline(dueAt);
  if (status !== 'mustFix') {
    return isLate
      ? VI_MAIL.reminder.sendNow({ deadline, days: daysLate })
      : VI_MAIL.reminder.sendBefore(deadline);
  }
  return isLate
    ? VI_MAIL.reminder.fixNow({ deadline, days: daysLate })
    : VI_MAIL.fixBefore(deadline);
}
