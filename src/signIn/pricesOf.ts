import { readPrices } from '../azure/list/readPrices';
import type { Session } from './session';

type ReadPrices = (regions: readonly string[], signal: AbortSignal) => ReturnType<typeof readPrices>;

/** Only the public cloud has a public price list. Sample Azure serves its own, so that no request leaves the window. */
export function pricesOf({ environment, directory, clock }: Session): ReadPrices | undefined {
  if (environment !== 'AzureCloud' && environment !== 'sample') return undefined;
  return async (regions, signal) => {
    const [tenant] = directory.tenants();
    if (!tenant) throw new Error('Nobody is signed in.');
    return readPrices(tenant.connection, regions, clock.now(), signal);
  };
}
