import type { ThresholdLine } from '../../app/rules/load-rules';
import { element } from '../frame/element';
import { field } from '../parts/field';
import { selectText } from '../parts/select';

const WORDS = { legend: 'Ngưỡng' } as const;

/** Settings by which rules decide; `changed` is told what was typed, null when it is as before. */
export function thresholdFields(
  thresholds: readonly ThresholdLine[],
  changed: (id: string, typed: string | null) => void,
): HTMLElement {
  const fields = thresholds.map(({ id, label, meaning, typed, choices }) => {
    const input =
      choices.length === 0 ? textInput(typed) : selectText(withTyped(choices, typed), typed);
    input.oninput = () => {
      const differs = input.value !== typed;
      input.classList.toggle('changed', differs);
      changed(id, differs ? input.value : null);
    };
    return field(label, input, meaning);
  });
  return element(
    'fieldset',
    {},
    element('legend', {}, WORDS.legend),
    element('div', { className: 'thresholds' }, ...fields),
  );
}

function textInput(value: string): HTMLInputElement {
  return element('input', { type: 'text', value });
}

/** What stands in the cell is shown even where it is no choice. */
function withTyped(choices: readonly string[], typed: string): readonly string[] {
  return choices.includes(typed) ? choices : [typed, ...choices];
}
