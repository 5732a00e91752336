import { element } from '../frame/element';

/** Sentences under each other, each with its dot. */
export function list(sentences: readonly string[]): HTMLUListElement {
  return element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence)));
}
