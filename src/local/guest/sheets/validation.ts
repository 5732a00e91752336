import { facade } from '../facade';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type BuilderMethod =
  | 'requireValueInList'
  | 'requireCheckbox'
  | 'requireDate'
  | 'requireNumberBetween'
  | 'requireFormulaSatisfied'
  | 'setAllowInvalid'
  | 'setHelpText'
  | 'build';

interface ValidationSpec {
  criteria: string;
  values: unknown[];
  strict: boolean;
  help: string;
}

/** Remembers what each rule says, since Google's own objects keep it to themselves. */
const specs = new WeakMap<Rule, ValidationSpec>();

export function validationSpec(rule: Rule): ValidationSpec {
  const spec = specs.get(rule);
  if (!spec) throw new Error('local host: a data validation rule from elsewhere');
  return spec;
}

export function validationBuilder(): Builder {
  const spec: ValidationSpec = { criteria: 'NONE', values: [], strict: true, help: '' };
  const be = (criteria: string, ...values: unknown[]) => {
    Object.assign(spec, { criteria, values });
    return self;
  };
  const self: Builder = facade<Builder, BuilderMethod>('DataValidationBuilder', {
    requireValueInList: (values: string[]) => be('VALUE_IN_LIST', ...values),
    requireCheckbox: () => be('CHECKBOX'),
    requireDate: () => be('DATE_IS_VALID_DATE'),
    requireNumberBetween: (low, high) => be('NUMBER_BETWEEN', low, high),
    requireFormulaSatisfied: (formula) => be('CUSTOM_FORMULA', formula),
    setAllowInvalid: (allow) => {
      spec.strict = !allow;
      return self;
    },
    setHelpText: (help) => {
      spec.help = help;
      return self;
    },
    build: () => {
      const rule: Rule = facade<Rule, 'getHelpText' | 'getAllowInvalid'>('DataValidation', {
        getHelpText: () => spec.help,
        getAllowInvalid: () => !spec.strict,
      });
      specs.set(rule, { ...spec });
      return rule;
    },
  });
  return self;
}
