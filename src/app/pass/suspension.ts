import type { RosterProblem } from '../../core/roster/roster';
import type { ReadSettings } from '../settings/read-settings';
import type { TabKind } from '../tab-shape';
import { layoutOf } from '../tabs/layout';
import type { ResponsesRead } from '../tabs/responses-table';
import type { Trouble } from '../trouble';
import { viHealth } from '../words/health';
import type { PassFacts } from './facts';

export const HOME_ZONES = ['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok'];

/** Tabs without which verdicts or statuses would be made of nothing. */
const NEEDED: readonly TabKind[] = ['settings', 'roster', 'decisions'];

/**
 * Why nothing may be judged now: something of our own set-up is missing, doubled or unreadable. While
 * there is a reason, no verdict or status changes and no mail leaves; [] otherwise.
 */
export function reasonsToSuspend(
  facts: PassFacts,
  settings: ReadSettings,
  responses: ResponsesRead,
  roster: readonly RosterProblem[],
): readonly Trouble[] {
  const { responseTabs, tabs, timeZone, locale } = facts;
  const reasons: Trouble[] = [];
  if (responseTabs.length === 0) reasons.push(viHealth.noResponseTab);
  if (responseTabs.length > 1) {
    const names = responseTabs.map(({ name }) => name).join(', ');
    reasons.push(viHealth.twoForms({ tabs: names }));
  }
  if (responseTabs.length === 1) reasons.push(...responses.problems.map(viHealth.heading));
  for (const kind of NEEDED) {
    if (!tabs[kind]) reasons.push(viHealth.tabMissing({ tab: layoutOf(kind).name }));
  }
  if (!HOME_ZONES.includes(timeZone)) reasons.push(viHealth.timeZone({ zone: timeZone }));
  // An account that never opens the Form leaves new reports to the owner's pass.
  if (!locale.startsWith('vi') && facts.asOwner && !facts.form) {
    reasons.push(viHealth.locale({ locale }));
  }
  if (tabs.settings) {
    reasons.push(...settings.problems.filter(({ decides }) => decides).map(viHealth.setting));
  }
  if (tabs.roster) {
    const blocking = roster.filter(({ weight }) => weight === 'blocks');
    reasons.push(...blocking.map(viHealth.roster));
  }
  return reasons;
}
