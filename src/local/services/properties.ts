import { ServiceError } from '../world/error-texts';
import type { Call, Services } from './call';

/** Published limits that Google once did not enforce; enforced here (docs/google.md, "Quotas"). */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const CACHE_VALUE_BYTES = 100 * 1024;

type Scope = 'script' | 'document' | 'user';

function store({ world, execution }: Call, scope: Scope): Record<string, string> {
  if (scope !== 'user') return world.properties[scope];
  const { as } = execution.record;
  world.properties.user[as] ??= {};
  return world.properties.user[as];
}

function set(call: Call, scope: Scope, values: Record<string, string>): void {
  const properties = store(call, scope);
  for (const [key, value] of Object.entries(values)) {
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ServiceError('argumentTooLarge', key);
  }
  const size = Object.entries({ ...properties, ...values }).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
  if (size > STORE_BYTES) throw new ServiceError('propertyQuota');
  Object.assign(properties, values);
}

export const PROPERTIES: Services = {
  'Properties.get': (call, scope: Scope, key: string) => store(call, scope)[key] ?? null,
  'Properties.getAll': (call, scope: Scope) => store(call, scope),
  'Properties.set': set,
  'Properties.delete': (call, scope: Scope, key: string | null) => {
    const properties = store(call, scope);
    for (const each of key === null ? Object.keys(properties) : [key]) delete properties[each];
  },
  'Cache.get': ({ world, execution }, key: string) => {
    const entry = world.cache[key];
    return entry && entry.expires > execution.clock ? entry.value : null;
  },
  'Cache.put': ({ world, execution }, key: string, value: string, seconds: number) => {
    if (Buffer.byteLength(value) > CACHE_VALUE_BYTES) {
      throw new ServiceError('argumentTooLarge', 'value');
    }
    world.cache[key] = { value, expires: execution.clock + seconds * 1000 };
  },
  'Cache.remove': ({ world }, key: string) => {
    delete world.cache[key];
  },
};
