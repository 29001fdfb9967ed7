import type { AzureReader } from '../../azure/ports';
import type { Operations } from '../../operations/ports';
import type { RegionSource } from '../kit/learnRegions';

export interface UsageParts {
  readonly session: { start(): Promise<void> };
  readonly reader: Pick<AzureReader, 'gallery' | 'definition' | 'versions' | 'imageUsers'>;
  readonly locations: RegionSource;
  readonly operations: Pick<Operations, 'onDidChange'>;
  readonly speed: number;
  /** Absent where there is no portal. */
  readonly openInPortal?: ((id: string) => unknown) | undefined;
}
