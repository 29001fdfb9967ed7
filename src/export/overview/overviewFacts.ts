import type { Estate, LeftOut } from '../../domain/overview/estate';
import type { StoragePrices } from '../../domain/overview/storageCost';
import type { Location } from '../../domain/region/region';

/** What the export of an overview is made of. */
export interface OverviewFacts {
  readonly estate: Estate;
  readonly leftOut: readonly LeftOut[];
  readonly prices: StoragePrices;
  readonly locations: readonly Location[];
  /** Milliseconds since 1970: when it was read. */
  readonly readAt: number;
}
