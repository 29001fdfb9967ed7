import type { Failure } from '../../../domain/errors/failure';
import type { Estate, LeftOut } from '../../../domain/overview/estate';
import type { StoragePrices } from '../../../domain/overview/storageCost';
import type { Location } from '../../../domain/region/region';
import type { TileId } from '../contract';

/** What was read of Azure. */
export interface OverviewReading {
  readonly estate: Estate;
  readonly prices: StoragePrices;
  /** One for each tenant that couldn't be read. */
  readonly failures: readonly Failure[];
  /** What Azure refused to say of a tenant, each part once. */
  readonly leftOut: readonly LeftOut[];
  readonly locations: readonly Location[];
  /** Milliseconds since 1970, by the clock of that Azure. */
  readonly readAt: number;
}

/** The input of the view model. */
export interface OverviewSituation {
  /** Undefined before the first answer. */
  readonly reading: OverviewReading | undefined;
  readonly isLoading: boolean;
  /** Why nothing could be read. */
  readonly failure: Failure | undefined;
  readonly tile: TileId | undefined;
  /** The most rows of the table to show. */
  readonly rows: number;
  /** Milliseconds since 1970, by the clock of that Azure. */
  readonly now: number;
  /** How many times faster than real time that clock runs. */
  readonly speed: number;
  /** BCP 47 tag, for numbers and dates. */
  readonly language: string;
}

/** A reading with what it amounts to. */
export interface Presented extends OverviewReading {
  readonly now: number;
  readonly language: string;
}
