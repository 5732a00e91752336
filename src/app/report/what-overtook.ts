import { ACTION_WORDS, viDecide, viReport } from '../words/report';
import type { DecisionRequest } from './decision-request';
import type { ReportCase } from './report-case';

/** What others did since the person looked, in sentences. */
export function newsSince(
  { decisions, undos }: ReportCase,
  { seenThrough }: Pick<DecisionRequest, 'seenThrough'>,
): string {
  const named = (who: string) => who || viReport.unknownPerson;
  const news = [
    ...decisions.map(({ id, kind, who, at, reason }) => ({
      id,
      words: viDecide.decided({ who: named(who), action: ACTION_WORDS[kind], at, reason }),
    })),
    ...undos.map(({ id, target, who, at, reason }) => ({
      id,
      words: viDecide.tookBack({ who: named(who), target, at, reason }),
    })),
  ].filter(({ id }) => id > seenThrough);
  if (news.length === 0) return viDecide.newVersion;
  return news
    .sort((a, b) => a.id - b.id)
    .map(({ words }) => words)
    .join(' ');
}

/**
 * The number of the line that this very request has written already, when its answer never reached
 * the page; null when it has not.
 */
export function wasWritten(
  { decisions, undos }: ReportCase,
  { kind, reason, target, seenThrough }: DecisionRequest,
  who: string,
): number | null {
  const isMine = (one: { readonly id: number; readonly who: string; readonly reason: string }) =>
    one.id > seenThrough && one.who === who && one.reason === reason;
  const own =
    kind === 'undo'
      ? undos.find((undo) => isMine(undo) && undo.target === target)
      : decisions.find((decision) => isMine(decision) && decision.kind === kind);
  return own?.id ?? null;
}
