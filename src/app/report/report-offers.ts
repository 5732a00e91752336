import { type AskedKind, type DecisionKind, isVerdict } from '../../core/decisions/decision';
import { hasList } from '../../core/ledger/list-of-version';
import { findAnswered, readAnswers } from '../../core/ledger/read-answers';
import { domainOf, normaliseMailbox } from '../../core/mailbox';
import type { Roster } from '../../core/roster/roster';
import type { RoundSettings } from '../../core/round-settings';
import { ACTION_DOES, ACTION_MAIL, ACTION_WORDS } from '../words/report';
import type { ReportCase } from './report-case';

export interface OfferedAction {
  readonly kind: AskedKind;
  readonly label: string;
  /** What will happen. */
  readonly does: string;
  /** What mail the school gets, or why none; '' where there is nothing to say. */
  readonly mail: string;
  /** A mail leaves, which cannot be undone: the page asks once more. */
  readonly confirm: boolean;
  readonly asks: 'nothing' | 'school' | 'day' | 'mailbox' | 'paper';
  /** Mailboxes or the school's code to begin with. */
  readonly choices: readonly string[];
}

interface OfferFacts {
  readonly roster: Roster;
  readonly settings: RoundSettings;
}

/** Said anew to the school by itself: a person decided on this one report. */
const MAILS: readonly AskedKind[] = ['accept', 'return', 'exclude', 'resend', 'undo'];

/** May change verdicts of reports beside the one that is looked at. */
const NEEDS_APPROVAL: readonly AskedKind[] = ['addMailbox', 'confirmSender', 'extend'];

type Offer = Pick<OfferedAction, 'asks' | 'choices'>;

const PLAIN: Offer = { asks: 'nothing', choices: [] };
/** What may be decided now, in the order of the page: what it would ask, or null where it may not. */
const OFFERS: Readonly<
  Partial<Record<DecisionKind, (about: ReportCase, facts: OfferFacts) => Offer | null>>
> = {
  accept: (about, { roster }) =>
    ofReport(about, ({ accepted, verdict }) => {
      if (accepted && (isAcceptedByPerson(about) || verdict !== 'review')) return null;
      return mustNameSchool(about, roster) ? named(about) : PLAIN;
    }),
  return: (about) =>
    ofReport(about, ({ verdict, acceptable, accepted }) =>
      verdict === 'excluded' || (acceptable && !accepted) ? null : PLAIN,
    ),
  exclude: (about) => ofReport(about, ({ verdict }) => (verdict === 'excluded' ? null : PLAIN)),
  resend: (about) => ofReport(about, () => (senderOf(about) === '' ? null : PLAIN)),
  readAgain: (about) => ofReport(about, ({ version }) => (hasList(version) ? PLAIN : null)),
  addMailbox: (about) => {
    const sender = senderOf(about);
    const isNew = about.school !== null && !about.school.mailboxes.includes(sender);
    return isNew && sender !== '' ? { asks: 'mailbox', choices: [sender] } : null;
  },
  confirmSender: (about) =>
    ofReport(about, ({ heldBack }) => (heldBack === 'crowd' ? PLAIN : null)),
  extend: (about) => ofSchool(about, () => ({ asks: 'day', choices: [] })),
  exempt: (about) => ofSchool(about, ({ exempt }) => (exempt === '' ? PLAIN : null)),
  doNotRemind: (about) => ofSchool(about, () => (stands(about, 'doNotRemind') ? null : PLAIN)),
  badMailbox: (about) =>
    ofSchool(about, ({ mailboxes }) =>
      mailboxes.length > 0 ? { asks: 'mailbox', choices: mailboxes } : null,
    ),
  paper: (about) => ofSchool(about, () => ({ asks: 'paper', choices: [] })),
};

/** What may be decided on a case now, in the order of the page. */
export function offersOf(about: ReportCase, facts: OfferFacts): readonly OfferedAction[] {
  return (Object.keys(OFFERS) as DecisionKind[]).flatMap((kind) => {
    const offer = OFFERS[kind]?.(about, facts);
    if (!offer) return [];
    const mail = mailOf(kind, about, facts);
    return [
      {
        kind,
        label: ACTION_WORDS[kind],
        does: ACTION_DOES[kind],
        mail: mail.words,
        confirm: mail.leaves,
        ...offer,
      },
    ];
  });
}

/** Taking a decision back, which says the report's verdict anew. */
export function undoOffer(
  kind: DecisionKind,
  about: ReportCase,
  facts: OfferFacts,
): Pick<OfferedAction, 'does' | 'mail' | 'confirm'> {
  const mail = isVerdict(kind) ? mailOf('undo', about, facts) : { words: '', leaves: false };
  return { does: ACTION_DOES.undo, mail: mail.words, confirm: mail.leaves };
}

/** The answered code resolves to no school, so whoever accepts says whose report it is. */
function mustNameSchool({ newest }: ReportCase, roster: Roster): boolean {
  return newest !== null && findAnswered(roster, readAnswers(newest.version).code) === null;
}

function ofReport(
  { newest }: ReportCase,
  offer: (newest: NonNullable<ReportCase['newest']>) => Offer | null,
): Offer | null {
  return newest && offer(newest);
}

function ofSchool(
  { school }: ReportCase,
  offer: (school: NonNullable<ReportCase['school']>) => Offer | null,
): Offer | null {
  return school && offer(school);
}

/** The address of the report's sender; '' where it is none. */
export function senderOf({ newest }: ReportCase): string {
  const sender = normaliseMailbox(newest?.version.sender ?? '');
  return domainOf(sender) === '' ? '' : sender;
}

function named({ school }: ReportCase): Offer {
  return { asks: 'school', choices: school === null ? [] : [school.schoolId] };
}

function isAcceptedByPerson({ newest, decisions }: ReportCase): boolean {
  return decisions.some(
    ({ kind, report, undone }) => kind === 'accept' && report === newest?.version.report && !undone,
  );
}

function stands({ decisions }: ReportCase, kind: DecisionKind): boolean {
  return decisions.some((each) => each.kind === kind && !each.undone);
}

function mailOf(
  kind: AskedKind,
  { newest }: ReportCase,
  { settings, roster }: OfferFacts,
): { readonly words: string; readonly leaves: boolean } {
  const silent = (words: string) => ({ words, leaves: false });
  if (NEEDS_APPROVAL.includes(kind)) return silent(ACTION_MAIL.approval);
  if (!MAILS.includes(kind) || !newest) return silent('');
  if (settings.mode === 'dryRun') return silent(ACTION_MAIL.dryRun);
  if (settings.paused) return { words: ACTION_MAIL.paused, leaves: true };
  const to = normaliseMailbox(newest.version.sender);
  if (domainOf(to) === '') return silent(ACTION_MAIL.noAddress);
  const verified = settings.addresses === 'verified' || roster.byMailbox.has(to);
  if (!verified && kind !== 'resend') return silent(ACTION_MAIL.notRegistered);
  const stays = kind === 'return' || kind === 'resend' || kind === 'undo';
  const words =
    newest.verdict === 'rejected' && stays
      ? ACTION_MAIL.rejected({ to })
      : ACTION_MAIL.willGet({ to, quotes: kind !== 'resend' && kind !== 'undo' });
  return { words, leaves: true };
}
