import { formatInstant } from '../../core/calendar';
import type { RoundSettings } from '../../core/round-settings';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import type { Judged } from '../../core/verdicts/verdict';
import { quote } from '../../core/vietnamese-text';
import { VI_MAIL } from '../words/mail';
import { nameOf } from './addressee';
import type { Draft } from './draft';
import { figuresBlock } from './figures-block';
import { withoutLinks } from './mail-body';

const SUBJECT_NAME_CHARACTERS = 60;
const SENDER_CHARACTERS = 100;

/** To a school's own mailboxes: what counts for it was sent from elsewhere, by whom and with which figures. */
export function receiptLetter(
  status: SchoolStatus,
  counted: Judged,
  { settings }: { readonly settings: RoundSettings },
): Draft {
  const { report, sentAt, sender } = counted.version;
  const name = nameOf(status, settings);
  return {
    subject: VI_MAIL.subject.receipt({ school: quote(name, SUBJECT_NAME_CHARACTERS) }),
    blocks: [
      { paragraph: VI_MAIL.dear(name) },
      {
        paragraph: VI_MAIL.receipt.counts({
          office: settings.senderName,
          report,
          time: formatInstant(sentAt),
          sender: withoutLinks(quote(sender, SENDER_CHARACTERS), settings.allowedDomains),
        }),
      },
      figuresBlock(counted),
      { paragraph: VI_MAIL.receipt.ifNotYours },
    ],
  };
}
