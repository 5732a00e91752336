import { loadRules, type RulesPage } from '../../app/rules/load-rules';
import { type RuleChanges, THRESHOLDS } from '../../app/rules/rule-changes';
import { type RulesTrial, saveRules, tryRules } from '../../app/rules/try-rules';
import type { Told } from '../../app/told';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { oneOf, readKey, readObject, readText } from '../person/page-requests';
import { showOver } from '../person/pages';

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
