import type { ThresholdLine } from '../../app/rules/load-rules';
import { element } from '../frame/element';
import { field } from '../parts/field';

const WORDS = { legend: 'Ngưỡng' } as const;

/** Settings by which rules decide; `changed` is told what was typed, null when it is as before. */
export function thresholdFields(
  thresholds: readonly ThresholdLine[],
  changed: (id: string, typed: string | null) => void,
): HTMLElement {
  const fields = thresholds.map(({ id, label, meaning, typed, choices }) => {
    const input = choices.length === 0 ? textInput(typed) : select(typed, choices);
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

function select(typed: string, choices: readonly string[]): HTMLSelectElement {
  const options = choices.includes(typed) ? choices : [typed, ...choices];
  const made = element(
    'select',
    {},
    ...options.map((value) => element('option', { value }, value)),
  );
  made.value = typed;
  return made;
}
