import type { Told } from '../../app/pages';
import { type RuleChanges, THRESHOLDS } from '../../app/rule-changes';
import { loadRules, type RulesPage } from '../../app/rules-page';
import { type RulesTrial, saveRules, tryRules } from '../../app/rules-trial';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { oneOf, readKey, readObject, readText } from '../page-requests';
import { showOver } from '../pages';

export function showRules(): void {
  guarded(() => showOver('rules', viMenu.rules));
}

export function rulesPage(): RulesPage {
  return guarded(() => loadRules(googlePorts()));
}

export function tryRuleChanges(changes: unknown): RulesTrial {
  return guarded(() => tryRules(googlePorts(), readChanges(changes)));
}

export function saveRuleChanges(changes: unknown, shown: unknown): Told {
  return guarded(() => saveRules(googlePorts(), readChanges(changes), readKey(shown)));
}

function readChanges(given: unknown): RuleChanges {
  const { severities, thresholds } = readObject(given);
  return {
    severities: Object.fromEntries(
      Object.entries(readObject(severities)).map(([id, wanted]) => [
        id,
        oneOf(['error', 'warning', 'notice', 'off'], wanted),
      ]),
    ),
    thresholds: Object.fromEntries(
      Object.entries(readObject(thresholds)).map(([id, typed]) => [
        oneOf(THRESHOLDS, id),
        readText(typed),
      ]),
    ),
  };
}
