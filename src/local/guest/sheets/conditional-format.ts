import { facade } from '../facade';
import { type RangeRef, range, refOf } from './range';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type BuilderMethod =
  | 'whenTextEqualTo'
  | 'whenTextContains'
  | 'whenTextStartsWith'
  | 'whenNumberGreaterThan'
  | 'whenNumberLessThan'
  | 'whenNumberEqualTo'
  | 'whenCellEmpty'
  | 'whenCellNotEmpty'
  | 'whenFormulaSatisfied'
  | 'setBackground'
  | 'setFontColor'
  | 'setBold'
  | 'setItalic'
  | 'setRanges'
  | 'build';

export interface FormatRule {
  ranges: RangeRef[];
  criteria: string;
  values: (string | number)[];
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
}

const specs = new WeakMap<Rule, FormatRule>();

export function ruleSpec(rule: Rule): FormatRule {
  const spec = specs.get(rule);
  if (!spec) throw new Error('local host: a conditional format rule from elsewhere');
  return spec;
}

export function ruleFacade(spec: FormatRule): Rule {
  const rule: Rule = facade<Rule, 'getRanges' | 'copy'>('ConditionalFormatRule', {
    getRanges: () => spec.ranges.map(range),
    copy: () => ruleBuilder({ ...spec }),
  });
  specs.set(rule, spec);
  return rule;
}

export function ruleBuilder(
  spec: FormatRule = { ranges: [], criteria: 'CELL_NOT_EMPTY', values: [] },
): Builder {
  const be = (criteria: string, ...values: (string | number)[]) => set({ criteria, values });
  const set = (changes: Partial<FormatRule>) => {
    Object.assign(spec, changes);
    return self;
  };
  const self: Builder = facade<Builder, BuilderMethod>('ConditionalFormatRuleBuilder', {
    whenTextEqualTo: (text) => be('TEXT_EQUAL_TO', text),
    whenTextContains: (text) => be('TEXT_CONTAINS', text),
    whenTextStartsWith: (text) => be('TEXT_STARTS_WITH', text),
    whenNumberGreaterThan: (number) => be('NUMBER_GREATER_THAN', number),
    whenNumberLessThan: (number) => be('NUMBER_LESS_THAN', number),
    whenNumberEqualTo: (number) => be('NUMBER_EQUAL_TO', number),
    whenCellEmpty: () => be('CELL_EMPTY'),
    whenCellNotEmpty: () => be('CELL_NOT_EMPTY'),
    whenFormulaSatisfied: (formula) => be('CUSTOM_FORMULA', formula),
    setBackground: (color: string | null) => set({ background: color ?? '#ffffff' }),
    setFontColor: (color: string | null) => set({ fontColor: color ?? '#000000' }),
    setBold: (bold) => set({ bold: bold === true }),
    setItalic: (italic) => set({ italic: italic === true }),
    setRanges: (ranges) => set({ ranges: ranges.map(refOf) }),
    build: () => ruleFacade({ ...spec }),
  });
  return self;
}
