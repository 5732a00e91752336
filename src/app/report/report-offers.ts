import type { AskedKind, DecisionKind } from '../../core/decisions/decision';
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

export interface OfferFacts {
  readonly roster: Roster;
  readonly settings: RoundSettings;
}

/** Said anew to the school by itself: a person decided on this one report. */
const MAILS: readonly AskedKind[] = ['accept', 'return', 'exclude', 'resend', 'undo'];

type Offer = Pick<OfferedAction, 'asks' | 'choices'>;

const PLAIN: Offer = { asks: 'nothing', choices: [] };
const ORDER: readonly DecisionKind[] = [
  'accept',
  'return',
  'exclude',
  'resend',
  'readAgain',
  'addMailbox',
  'extend',
  'exempt',
  'doNotRemind',
  'badMailbox',
  'paper',
];

/** What may be decided on a case now, in the order of the page. */
export function offersOf(about: ReportCase, facts: OfferFacts): readonly OfferedAction[] {
  const offers = { ...reportOffers(about, facts), ...schoolOffers(about) };
  return ORDER.flatMap((kind) => {
    const offer = offers[kind];
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
  const isVerdict = kind === 'accept' || kind === 'return' || kind === 'exclude';
  const mail = isVerdict ? mailOf('undo', about, facts) : { words: '', leaves: false };
  return { does: ACTION_DOES.undo, mail: mail.words, confirm: mail.leaves };
}

/** The answered code resolves to no school, so whoever accepts says whose report it is. */
export function mustNameSchool({ newest }: ReportCase, roster: Roster): boolean {
  return newest !== null && findAnswered(roster, readAnswers(newest.version).code) === null;
}

function reportOffers(
  about: ReportCase,
  { roster }: OfferFacts,
): Partial<Record<DecisionKind, Offer>> {
  const { newest, school, decisions } = about;
  if (!newest) return {};
  const { version, verdict, acceptable, accepted } = newest;
  const sender = normaliseMailbox(version.sender);
  const returned = acceptable && !accepted;
  const namesSchool: Offer = {
    asks: 'school',
    choices: school === null ? [] : [school.schoolId],
  };
  const isNew = school !== null && !school.mailboxes.includes(sender);
  const latest = decisions.filter(({ report, undone }) => report === version.report && !undone);
  const isAccepted = accepted && latest.some(({ kind }) => kind === 'accept');
  return {
    ...(accepted && (isAccepted || verdict !== 'review')
      ? {}
      : { accept: mustNameSchool(about, roster) ? namesSchool : PLAIN }),
    ...(verdict === 'excluded' || returned ? {} : { return: PLAIN }),
    ...(verdict === 'excluded' ? {} : { exclude: PLAIN }),
    ...(domainOf(sender) === '' ? {} : { resend: PLAIN }),
    ...(hasList(version) ? { readAgain: PLAIN } : {}),
    ...(isNew && domainOf(sender) !== ''
      ? { addMailbox: { asks: 'mailbox', choices: [sender] } as const }
      : {}),
  };
}

function schoolOffers({ school, decisions }: ReportCase): Partial<Record<DecisionKind, Offer>> {
  if (!school) return {};
  const stands = (kind: DecisionKind) =>
    decisions.some((each) => each.kind === kind && !each.undone);
  return {
    extend: { asks: 'day', choices: [] },
    ...(school.exempt === '' ? { exempt: PLAIN } : {}),
    ...(stands('doNotRemind') ? {} : { doNotRemind: PLAIN }),
    ...(school.mailboxes.length > 0
      ? { badMailbox: { asks: 'mailbox', choices: school.mailboxes } as const }
      : {}),
    paper: { asks: 'paper', choices: [] },
  };
}

function mailOf(
  kind: AskedKind,
  { newest }: ReportCase,
  { settings, roster }: OfferFacts,
): { readonly words: string; readonly leaves: boolean } {
  const silent = (words: string) => ({ words, leaves: false });
  if (kind === 'addMailbox' || kind === 'extend') return silent(ACTION_MAIL.approval);
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
