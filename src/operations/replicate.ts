import * as l10n from '@vscode/l10n';
import { AzureError } from '../domain/failure';
import type { ReplicationStatus } from '../domain/model/version';
import type { ChangeOf } from '../domain/plan';
import { regionKey } from '../domain/region';
import { fullName } from '../domain/resourceId';
import type { StepContext } from './stepContext';

/**
 * Waits until the version can be used in all its regions: that Azure has finished the request says nothing about them.
 * Rejects with Azure's details when a region failed. Gives back what the user should know although all went well.
 */
export async function replicate(context: StepContext): Promise<string | undefined> {
  const { change, watch, patience, signal } = context;
  const status = await patience.patiently(() => watch.untilSettled(change.target, signal));
  const failed = status.regions.filter(region => region.state === 'Failed');
  if (failed.length > 0 || status.aggregatedState !== 'Completed') {
    const regions = failed.map(({ region, details }) => `${region} (${details})`).join(', ');
    const message =
      failed.length > 0
        ? l10n.t('Replication of {0} failed: {1}', fullName(change.target), regions)
        : l10n.t('Replication of {0} did not complete.', fullName(change.target));
    throw new AzureError({ reason: 'service', code: 'ReplicationFailed', message, target: change.target });
  }
  return change.kind === 'updateVersion' ? lostMeanwhile(change, status) : undefined;
}

/** Says so when a region is there, or missing, that neither this change nor what the user saw explains. */
export function lostMeanwhile(change: ChangeOf<'updateVersion'>, status: ReplicationStatus): string | undefined {
  const { seenRegions, addRegions = [], removeRegions = [] } = change.shall;
  if (!seenRegions) return undefined;
  const removed = new Set(removeRegions.map(regionKey));
  const expected = new Set([...seenRegions, ...addRegions.map(region => region.name)].map(regionKey));
  for (const key of removed) expected.delete(key);
  const actual = new Set(status.regions.map(({ region }) => regionKey(region)));
  const missing = [...expected].filter(key => !actual.has(key));
  const more = [...actual].filter(key => !expected.has(key));
  if (missing.length > 0) return l10n.t('Somebody else has meanwhile removed {0}.', missing.join(', '));
  if (more.length > 0) return l10n.t('Somebody else has meanwhile added {0}.', more.join(', '));
  return undefined;
}
