import { type Decision, isVerdict } from '../decisions/decision';
import { isListUnread, listStateOf, listWaitEnds } from '../ledger/list-of-version';
import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import type { Judged } from '../verdicts/verdict';
import type { MailWhy } from './mail-why';
import { replyDigest } from './reply-digest';

export interface ReplyFacts {
  readonly judged: readonly Judged[];
  /** With people's decisions applied. */
  readonly roster: Roster;
  readonly decisions: readonly Decision[];
  readonly settings: RoundSettings;
  readonly now: number;
  /** When judging was last taken up after a rest, ms. */
  readonly readableSince: number;
  /** What differs from the last pass, to say why verdicts changed. */
  readonly changed: 'roster' | 'settings' | null;
  /** Numbers of decisions because of which nothing leaves by itself. */
  readonly held: ReadonlySet<number>;
}

/** What a reply about one report would say now, and what brought it about. */
export interface ReplyOccasion {
  readonly newest: Judged;
  readonly digest: string;
  /** Newest version that the school itself sent. */
  readonly respondentVersion: number;
  /** The latest decision on this report, and the latest wish to send again; 0 for none. */
  readonly decision: number;
  readonly resend: number;
  /** When what the reply answers happened. */
  readonly at: number;
  readonly undone: ReadonlySet<number>;
  /** Nothing is said yet: its list is still to be read, or what was typed. */
  readonly waits: boolean;
}

export function occasionOf(
  versions: readonly Judged[],
  decisions: readonly Decision[],
  { now, readableSince, held }: ReplyFacts,
): ReplyOccasion {
  const inOrder = [...versions].sort((a, b) => a.version.version - b.version.version);
  const newest = inOrder[inOrder.length - 1] as Judged;
  const fromSchool = inOrder.filter(({ version }) => version.origin === 'respondent');
  const sent = (fromSchool[fromSchool.length - 1] ?? newest).version;
  // A decision on what the school has since replaced says nothing about the newest content.
  const inForce = decisions.filter(
    ({ undone, version }) => !undone && (version === null || version >= sent.version),
  );
  const last = (all: readonly Decision[]) =>
    Math.max(0, ...all.flatMap(({ id }) => (held.has(id) ? [] : [id])));
  return {
    newest,
    digest: replyDigest(newest),
    respondentVersion: sent.version,
    decision: last(inForce.filter(({ kind }) => isVerdict(kind))),
    resend: last(inForce.filter(({ kind }) => kind === 'resend')),
    at: Math.max(sent.sentAt, ...inForce.map(({ at }) => at)),
    undone: new Set(
      decisions.filter(({ undone, id }) => undone && !held.has(id)).map(({ id }) => id),
    ),
    // The list of a sender who is rejected is never opened.
    waits:
      newest.unheard ||
      (newest.verdict !== 'rejected' &&
        isListUnread(newest.version) &&
        now < listWaitEnds(newest.version, readableSince)),
  };
}

/** Why a verdict changed though neither the school nor a person did anything about the report. */
export function causeOf({ newest }: ReplyOccasion, { changed, now, held }: ReplyFacts): MailWhy {
  if (newest.note !== '' && held.size > 0) return 'typedDecision';
  if (newest.verdict === 'superseded') return 'otherReports';
  if (newest.version.origin === 'staff') return 'staffMend';
  // Read by the execution whose pass this is.
  if (listStateOf(newest.version).readAt === now) return 'listRead';
  return changed ?? 'rules';
}
