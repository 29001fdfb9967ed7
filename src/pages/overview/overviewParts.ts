import type { Directory } from '../../azure/ports';
import type { Clock } from '../../base/clock';
import type { Operations } from '../../operations/ports';
import type { LocationCache } from '../../store/locationCache';
import type { PriceCache } from '../../store/priceCache';
import type { MendId } from './contract';
import type { OverviewReading } from './present/situation';

export interface OverviewParts {
  readonly session: {
    start(): Promise<void>;
    /** Fires when other subscriptions may be selected. */
    readonly onDidChange: (listener: () => void) => { dispose(): unknown };
    readonly clock: Clock;
    readonly speed: number;
  };
  readonly operations: Pick<Operations, 'onDidChange'>;
  readonly directory: () => Promise<Directory>;
  readonly prices: () => Promise<PriceCache>;
  readonly locations: Pick<LocationCache, 'of'>;
  readonly reveal: (id: string) => unknown;
  /** Starts the command of this name with a resource. */
  readonly run: (command: MendId, id: string) => unknown;
  readonly exportAs: (format: 'markdown' | 'csv', reading: OverviewReading) => unknown;
}
