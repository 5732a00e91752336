import { isEdited } from '../../core/mail/mail-why';
import type { PassPlan } from '../pass/plan-pass';
import { layoutOf } from '../tabs/layout';
import type { Trouble } from '../trouble';
import { viHealth } from '../words/health';

/** Lines of our ledgers that are not as we wrote them, and what they keep from leaving. */
export function editedLines({ read: { mail } }: PassPlan): readonly Trouble[] {
  const tab = layoutOf('mail').name;
  const edited = mail.items.flatMap(({ state, why }, index) =>
    isEdited(why) && state !== 'sent' ? [(mail.places[index] ?? 0) + 1] : [],
  );
  return [
    ...named(edited, (rows) => viHealth.mailEdited({ tab, rows })),
    ...named(mail.strangers, (rows) => viHealth.mailUnplanned({ tab, rows })),
  ];
}

function named(rows: readonly number[], trouble: (rows: string) => Trouble): readonly Trouble[] {
  return rows.length > 0 ? [trouble(rows.join(', '))] : [];
}
