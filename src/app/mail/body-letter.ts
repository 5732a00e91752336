import { formatDeadline, formatInstant } from '../../core/calendar';
import { type BodyList, DEPARTMENT } from '../../core/mail/managing-bodies';
import type { ReminderFacts } from '../../core/mail/reminders';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import { quote } from '../../core/vietnamese-text';
import { VI_MAIL } from '../words/mail';
import { inSentence } from '../words/names';
import { nameOf, SUBJECT_NAME_CHARACTERS } from './addressee';
import type { Draft } from './draft';
import { withoutLinks } from './mail-body';

// A mail's body ends at 200 KB for a free account.
const SCHOOLS_IN_A_MAIL = 400;

/** The late schools of one managing body: names, reasons and days, nothing that anybody answered. */
export function bodyLetter(
  { body, late }: BodyList,
  { settings, now }: Pick<ReminderFacts, 'settings' | 'now'>,
): Draft {
  const words = VI_MAIL.bodyList;
  const shown = withoutLinks(quote(body, SUBJECT_NAME_CHARACTERS), settings.allowedDomains);
  const name = body === DEPARTMENT ? VI_MAIL.department : VI_MAIL.commune(inSentence(shown));
  const rest = late.length - SCHOOLS_IN_A_MAIL;
  return {
    subject: VI_MAIL.subject.bodyList({
      body: body === DEPARTMENT ? VI_MAIL.department : shown,
      schools: late.length,
    }),
    blocks: [
      { paragraph: VI_MAIL.dear(name) },
      {
        paragraph: words.intro({
          office: settings.senderName,
          now: formatInstant(now),
          schools: late.length,
        }),
      },
      { paragraph: words.deadline(formatDeadline(settings.deadline)) },
      {
        heading: words.heading,
        rows: [
          ...late
            .slice(0, SCHOOLS_IN_A_MAIL)
            .map((status): [string, string] => [nameOf(status, settings), reasonOf(status)]),
          ...(rest > 0 ? [['…', words.more(rest)] as [string, string]] : []),
        ],
      },
      { paragraph: words.ask },
    ],
  };
}

function reasonOf({ status, last, daysLate }: SchoolStatus): string {
  const words = VI_MAIL.bodyList;
  const ids = (last?.findings ?? []).filter(({ severity }) => severity === 'error');
  const reason =
    status === 'mustFix'
      ? words.mustFix(ids.map(({ ruleId }) => ruleId).join(', '))
      : status === 'rejected'
        ? words.rejected
        : words.missing;
  return words.days(reason, daysLate);
}
