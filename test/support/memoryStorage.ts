import type { KeyValueStorage } from '../../src/base/keyValueStorage';

export function memoryStorage(values = new Map<string, unknown>()): KeyValueStorage {
  return {
    get: key => values.get(key),
    update: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}
