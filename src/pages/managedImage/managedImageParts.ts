import type { AzureReader } from '../../azure/ports';
import type { Names } from '../../domain/resource/placeProperties';
import type { Operations } from '../../operations/ports';
import type { Clones } from '../../store/clones';
import type { Store } from '../../store/ports';
import type { RegionSource } from '../kit/learnRegions';
import type { ActionId } from './contract';

/** Commands that the page runs: its buttons on the image, and a row on its version. */
export type ImagePageCommand = Exclude<ActionId, 'refresh' | 'openInPortal'> | 'showReplication';

export interface ManagedImageParts {
  readonly reader: Pick<AzureReader, 'managedImage'>;
  readonly store: Pick<Store, 'get' | 'put' | 'onDidChange'>;
  readonly clones: Clones;
  readonly operations: Pick<Operations, 'list' | 'onDidChange'>;
  /** Signs in first, as every page must after a reload, and learns the names of regions. */
  readonly locations: Pick<RegionSource, 'of'>;
  /** Of regions and subscriptions, once they are known. */
  readonly names: Names;
  readonly speed: number;
  readonly run: (command: ImagePageCommand, id: string) => unknown;
  /** Absent where there is no portal. */
  readonly openInPortal?: ((id: string) => unknown) | undefined;
}
