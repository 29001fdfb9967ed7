import type { Facts } from '../../base/yaml';
import type { Operations } from '../../operations/ports';
import type { Store } from '../../store/ports';

export interface CompareParts {
  /** A resource's properties, as View Properties shows them; undefined if it doesn't exist. Rejects with `AzureError`. */
  readonly factsOf: (id: string) => Promise<Facts | undefined>;
  readonly store: Pick<Store, 'reread'>;
  readonly operations: Pick<Operations, 'onDidChange'>;
  readonly speed: number;
  /** Starts the command of this name with a resource. */
  readonly run: (command: 'showReplication' | 'viewProperties', id: string) => unknown;
}
