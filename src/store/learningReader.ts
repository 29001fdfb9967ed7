import type { AzureReader } from '../azure/ports';
import type { Store } from './ports';

/** Reads versions for everyone: what one question or page learns of a version, the views show too. */
export function learningReader(reader: AzureReader, store: Pick<Store, 'put'>): AzureReader {
  return {
    ...reader,
    async version(id) {
      const version = await reader.version(id);
      if (version) store.put(version);
      return version;
    },
  };
}
