import { ask, enumeration, facade } from './facade';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type Response = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;
type TextValidation = GoogleAppsScript.Forms.TextValidation;
type TextValidationBuilder = GoogleAppsScript.Forms.TextValidationBuilder;

interface FormInfo {
  id: string;
  title: string;
  collectsEmail: boolean;
  acceptingResponses: boolean;
  canEditResponse: boolean;
  oneResponseEach: boolean;
  confirmation: string;
  destinationId: string | null;
  editUrl: string;
  publishedUrl: string;
}
interface ItemInfo {
  id: number;
  title: string;
  help: string;
  type: string;
  required: boolean;
}
interface ResponseInfo {
  id: string;
  timestamp: number;
  respondent: string;
  answers: { item: ItemInfo; response: string | string[] }[];
}

const ItemType: typeof GoogleAppsScript.Forms.ItemType = enumeration(
  'CHECKBOX',
  'DATE',
  'FILE_UPLOAD',
  'LIST',
  'MULTIPLE_CHOICE',
  'PARAGRAPH_TEXT',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
);

const validations = new WeakMap<TextValidation, object>();

function textValidationBuilder(): TextValidationBuilder {
  const spec = { kind: '', values: [] as unknown[], help: '' };
  const be = (kind: string, ...values: unknown[]) => {
    Object.assign(spec, { kind, values });
    return self;
  };
  type Method =
    | 'requireNumber'
    | 'requireWholeNumber'
    | 'requireNumberBetween'
    | 'requireNumberGreaterThanOrEqualTo'
    | 'requireTextMatchesPattern'
    | 'requireTextIsEmail'
    | 'setHelpText'
    | 'build';
  const self: TextValidationBuilder = facade<TextValidationBuilder, Method>(
    'TextValidationBuilder',
    {
      requireNumber: () => be('NUMBER'),
      requireWholeNumber: () => be('WHOLE_NUMBER'),
      requireNumberBetween: (low, high) => be('NUMBER_BETWEEN', low, high),
      requireNumberGreaterThanOrEqualTo: (low) => be('NUMBER_AT_LEAST', low),
      requireTextMatchesPattern: (pattern) => be('MATCHES', pattern),
      requireTextIsEmail: () => be('EMAIL'),
      setHelpText: (help) => {
        spec.help = help;
        return self;
      },
      build: () => {
        const rule = facade<TextValidation>('TextValidation', {});
        validations.set(rule, { ...spec });
        return rule;
      },
    },
  );
  return self;
}

function item(formId: string, info: ItemInfo, index: number): Item {
  type Method =
    | 'getId'
    | 'getTitle'
    | 'getHelpText'
    | 'getType'
    | 'getIndex'
    | 'asTextItem'
    | 'asParagraphTextItem';
  const named = {
    getId: () => info.id,
    getTitle: () => info.title,
    getHelpText: () => info.help,
    getIndex: () => index,
    getType: () => ItemType[info.type as keyof typeof ItemType] as GoogleAppsScript.Forms.ItemType,
  };
  const text: object = facade('TextItem', {
    ...named,
    isRequired: () => info.required,
    setValidation: (rule: TextValidation) => {
      ask('Form.setValidation', formId, info.id, validations.get(rule) ?? null);
      return text;
    },
    clearValidation: () => {
      ask('Form.setValidation', formId, info.id, null);
      return text;
    },
  });
  const as = (wanted: string, cast: object) => () => {
    if (info.type === wanted) return cast as never;
    throw new Error(`Invalid conversion for item type: ${info.type}`);
  };
  return facade<Item, Method>('Item', {
    ...named,
    asTextItem: as('TEXT', text),
    asParagraphTextItem: as('PARAGRAPH_TEXT', text),
  });
}

export function formResponse(formId: string, info: ResponseInfo): Response {
  type Method =
    | 'getId'
    | 'getTimestamp'
    | 'getRespondentEmail'
    | 'getItemResponses'
    | 'getEditResponseUrl';
  return facade<Response, Method>('FormResponse', {
    getId: () => info.id,
    getTimestamp: () => new Date(info.timestamp),
    getRespondentEmail: () => info.respondent,
    getEditResponseUrl: () => ask('Form.getEditResponseUrl', formId, info.id),
    getItemResponses: () =>
      info.answers.map((answer, index) =>
        facade<ItemResponse, 'getItem' | 'getResponse'>('ItemResponse', {
          getItem: () => item(formId, answer.item, index),
          getResponse: () => answer.response,
        }),
      ),
  });
}

function form(info: FormInfo): Form {
  type Method =
    | 'getId'
    | 'getTitle'
    | 'getItems'
    | 'getItemById'
    | 'getResponses'
    | 'getResponse'
    | 'collectsEmail'
    | 'isAcceptingResponses'
    | 'canEditResponse'
    | 'hasLimitOneResponsePerUser'
    | 'getConfirmationMessage'
    | 'getDestinationId'
    | 'getEditUrl'
    | 'getPublishedUrl';
  const items = () =>
    ask<ItemInfo[]>('Form.getItems', info.id).map((it, index) => item(info.id, it, index));
  return facade<Form, Method>('Form', {
    getId: () => info.id,
    getTitle: () => info.title,
    getItems: items,
    getItemById: (id) => items().find((each) => each.getId() === Number(id)) ?? null,
    getResponses: (after?: GoogleAppsScript.Base.Date | Date) =>
      ask<ResponseInfo[]>('Form.getResponses', info.id, after?.getTime() ?? null).map((each) =>
        formResponse(info.id, each),
      ),
    getResponse: (id) => {
      const response = ask<ResponseInfo | null>('Form.getResponse', info.id, id);
      return response && formResponse(info.id, response);
    },
    collectsEmail: () => info.collectsEmail,
    isAcceptingResponses: () => info.acceptingResponses,
    canEditResponse: () => info.canEditResponse,
    hasLimitOneResponsePerUser: () => info.oneResponseEach,
    getConfirmationMessage: () => info.confirmation,
    getDestinationId: () => info.destinationId as string,
    getEditUrl: () => info.editUrl,
    getPublishedUrl: () => info.publishedUrl,
  } as Pick<Form, Method>);
}

type App = GoogleAppsScript.Forms.FormApp;

export const formApp: App = facade<
  App,
  'openById' | 'openByUrl' | 'createTextValidation' | 'ItemType'
>('FormApp', {
  openById: (id) => form(ask('Form.open', id)),
  openByUrl: (url) => form(ask('Form.open', url)),
  createTextValidation: textValidationBuilder,
  ItemType,
});

export const formOfEvent = (id: string): Form => form(ask('Form.describe', id));
