import type { AzureReader } from '../../azure/ports';
import type { Location } from '../../domain/region/region';
import type { Operations } from '../../operations/ports';

export interface UsageParts {
  readonly session: { start(): Promise<void> };
  readonly reader: Pick<AzureReader, 'gallery' | 'definition' | 'versions' | 'imageUsers'>;
  readonly locations: (subscriptionId: string) => Promise<readonly Location[] | undefined>;
  readonly operations: Pick<Operations, 'onDidChange'>;
  readonly speed: number;
  /** Absent where there is no portal. */
  readonly openInPortal?: ((id: string) => unknown) | undefined;
}
