import { readEstate } from '../../azure/overview/readEstate';
import { AzureError } from '../../domain/errors/failure';
import type { OverviewParts } from './overviewParts';
import type { OverviewReading } from './present/situation';

/** Reads what the overview shows. Rejects with the first failure if no tenant could be read. */
export async function readOverview(
  parts: Pick<OverviewParts, 'session' | 'directory' | 'prices' | 'locations'>,
): Promise<OverviewReading> {
  const [directory, prices] = await Promise.all([parts.directory(), parts.prices(), parts.session.start()]);
  const readAt = parts.session.clock.now();
  const [subscription] = directory.subscriptions();
  const [reading, known] = await Promise.all([
    readEstate(directory, regions => prices.of(regions), readAt),
    subscription ? parts.locations.of(subscription.id) : undefined,
  ]);
  const [failure] = reading.failures;
  const tenants = directory.tenants().filter(({ subscriptions }) => subscriptions.length > 0);
  if (failure && reading.failures.length === tenants.length) throw new AzureError(failure);
  return { ...reading, locations: known ?? [], readAt };
}
