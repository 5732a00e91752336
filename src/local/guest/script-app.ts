import { ask, enumeration, exception, facade } from './facade';

type App = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;

const EventType: typeof GoogleAppsScript.Script.EventType = enumeration(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
);
const TriggerSource: typeof GoogleAppsScript.Script.TriggerSource = enumeration(
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
);
const AuthMode: typeof GoogleAppsScript.Script.AuthMode = enumeration(
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
);
const AuthorizationStatus: typeof GoogleAppsScript.Script.AuthorizationStatus = enumeration(
  'REQUIRED',
  'NOT_REQUIRED',
);

interface TriggerInfo {
  id: string;
  handler: string;
  source: 'SPREADSHEETS' | 'FORMS' | 'CLOCK';
  sourceId: string | null;
  event: keyof typeof EventType;
}

function trigger(info: TriggerInfo): Trigger {
  return facade<Trigger>('Trigger', {
    getUniqueId: () => info.id,
    getHandlerFunction: () => info.handler,
    getTriggerSource: () => TriggerSource[info.source],
    getTriggerSourceId: () => info.sourceId as string,
    getEventType: () => EventType[info.event as 'CLOCK'],
  });
}

const create = (handler: string, spec: object) =>
  trigger(ask('Trigger.create', { handler, ...spec }));

function fileTrigger(handler: string, source: string, sourceId: string, name: string) {
  const on = (event: string) => () =>
    facade('TriggerBuilder', {
      create: () => create(handler, { source, sourceId, event }),
    });
  return facade(name, {
    onFormSubmit: on('ON_FORM_SUBMIT'),
    onEdit: on('ON_EDIT'),
    onChange: on('ON_CHANGE'),
    onOpen: on('ON_OPEN'),
  }) as never;
}

const MINUTES = [1, 5, 10, 15, 30];

function clockTrigger(handler: string): GoogleAppsScript.Script.ClockTriggerBuilder {
  type Builder = GoogleAppsScript.Script.ClockTriggerBuilder;
  type Method =
    | 'everyMinutes'
    | 'everyHours'
    | 'everyDays'
    | 'atHour'
    | 'nearMinute'
    | 'inTimezone'
    | 'create';
  const clock: Record<string, unknown> = {};
  const set = (field: string, value: unknown) => {
    clock[field] = value;
    return self;
  };
  const self: Builder = facade<Builder, Method>('ClockTriggerBuilder', {
    everyMinutes: (minutes) => {
      if (!MINUTES.includes(minutes)) {
        throw exception(
          'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        );
      }
      return set('everyMinutes', minutes);
    },
    everyHours: (hours) => set('everyHours', hours),
    everyDays: (days) => set('everyDays', days),
    atHour: (hour) => set('atHour', hour),
    nearMinute: (minute) => set('nearMinute', minute),
    inTimezone: (timeZone) => set('timeZone', timeZone),
    create: () => create(handler, { source: 'CLOCK', sourceId: null, event: 'CLOCK', clock }),
  });
  return self;
}

type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo & {
  getAuthorizedScopes(): string[];
};

interface ScriptInfo {
  scopes: string[];
  granted: string[];
}

type Method =
  | 'newTrigger'
  | 'getProjectTriggers'
  | 'deleteTrigger'
  | 'requireAllScopes'
  | 'requireScopes'
  | 'getAuthorizationInfo'
  | 'getScriptId'
  | 'AuthMode'
  | 'AuthorizationStatus'
  | 'EventType'
  | 'TriggerSource';

export const scriptApp: App = facade<App, Method>('ScriptApp', {
  newTrigger: (handler) =>
    facade<GoogleAppsScript.Script.TriggerBuilder, 'forSpreadsheet' | 'forForm' | 'timeBased'>(
      'TriggerBuilder',
      {
        forSpreadsheet: (file: unknown) =>
          fileTrigger(handler, 'SPREADSHEETS', idOf(file), 'SpreadsheetTriggerBuilder'),
        forForm: (file: unknown) => fileTrigger(handler, 'FORMS', idOf(file), 'FormTriggerBuilder'),
        timeBased: () => clockTrigger(handler),
      },
    ),
  getProjectTriggers: () => ask<TriggerInfo[]>('Trigger.getAll').map(trigger),
  deleteTrigger: (given) => ask('Trigger.delete', given.getUniqueId()),
  requireAllScopes: () => undefined,
  requireScopes: (_mode, scopes) => {
    const { scopes: declared } = ask<ScriptInfo>('Script.describe');
    const missing = scopes.find((scope) => !declared.includes(scope));
    if (missing !== undefined) throw exception(`The scope ${missing} is not in the manifest.`);
  },
  getAuthorizationInfo: () => {
    const { scopes, granted } = ask<ScriptInfo>('Script.describe');
    const isRequired = scopes.some((scope) => !granted.includes(scope));
    return facade<AuthorizationInfo>('AuthorizationInfo', {
      getAuthorizationStatus: () => AuthorizationStatus[isRequired ? 'REQUIRED' : 'NOT_REQUIRED'],
      getAuthorizationUrl: () =>
        (isRequired ? 'https://accounts.google.com/o/oauth2/auth' : null) as string,
      getAuthorizedScopes: () => granted,
    } as AuthorizationInfo);
  },
  getScriptId: () => 'local-host',
  AuthMode,
  AuthorizationStatus,
  EventType,
  TriggerSource,
});

const idOf = (file: unknown): string =>
  typeof file === 'string' ? file : (file as { getId(): string }).getId();
