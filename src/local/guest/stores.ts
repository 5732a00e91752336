import { ask, facade } from './facade';

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesService = GoogleAppsScript.Properties.PropertiesService;
type Scope = 'script' | 'document' | 'user';

function properties(scope: Scope): Properties {
  const self: Properties = facade<Properties>('Properties', {
    getProperty: (key) => ask('Properties.get', scope, key),
    getProperties: () => ask('Properties.getAll', scope),
    getKeys: () => Object.keys(ask<object>('Properties.getAll', scope)),
    setProperty: (key, value) => {
      ask('Properties.set', scope, { [key]: String(value) });
      return self;
    },
    setProperties: (values: Record<string, string>, deleteAllOthers = false) => {
      if (deleteAllOthers) ask('Properties.delete', scope, null);
      const texts = Object.entries(values).map(([key, value]) => [key, String(value)]);
      ask('Properties.set', scope, Object.fromEntries(texts));
      return self;
    },
    deleteProperty: (key) => {
      ask('Properties.delete', scope, key);
      return self;
    },
    deleteAllProperties: () => {
      ask('Properties.delete', scope, null);
      return self;
    },
  });
  return self;
}

export const propertiesService: PropertiesService = facade<PropertiesService>('PropertiesService', {
  getScriptProperties: () => properties('script'),
  getDocumentProperties: () => properties('document'),
  getUserProperties: () => properties('user'),
});

type Cache = GoogleAppsScript.Cache.Cache;
type CacheService = GoogleAppsScript.Cache.CacheService;

function cache(scope: Scope): Cache {
  const name = (key: string) => `${scope} ${key}`;
  return facade<Cache, 'get' | 'put' | 'remove'>('Cache', {
    get: (key) => ask('Cache.get', name(key)),
    put: (key: string, value: string, seconds = 600) => {
      ask('Cache.put', name(key), value, seconds);
    },
    remove: (key) => ask('Cache.remove', name(key)),
  });
}

export const cacheService: CacheService = facade<CacheService>('CacheService', {
  getScriptCache: () => cache('script'),
  getDocumentCache: () => cache('document'),
  getUserCache: () => cache('user'),
});

type Lock = GoogleAppsScript.Lock.Lock;
type LockService = GoogleAppsScript.Lock.LockService;

function lock(scope: Scope): Lock {
  return facade<Lock>('Lock', {
    tryLock: (ms) => ask('Lock.try', scope, Number(ms)),
    waitLock: (ms) => ask('Lock.wait', scope, Number(ms)),
    hasLock: () => ask('Lock.has', scope),
    releaseLock: () => ask('Lock.release', scope),
  });
}

export const lockService: LockService = facade<LockService>('LockService', {
  getScriptLock: () => lock('script'),
  getDocumentLock: () => lock('document'),
  getUserLock: () => lock('user'),
});
