import type { Judged } from './verdict';

type Marking = Pick<
  Judged,
  'acceptable' | 'heldBack' | 'verdict' | 'fromRegisteredMailbox' | 'confirmed'
>;

/**
 * The reports of one school whose time of sending may give it its mark: those of its own mailbox or
 * confirmed by a person; others only where they alone stand for the school.
 */
export function markingReports<M extends Marking>(own: readonly M[]): readonly M[] {
  const able = own.filter(
    ({ acceptable, heldBack, verdict }) =>
      acceptable && heldBack === null && verdict !== 'excluded',
  );
  const sure = able.filter(
    ({ fromRegisteredMailbox, confirmed }) => fromRegisteredMailbox || confirmed,
  );
  return sure.length > 0 ? sure : able;
}
