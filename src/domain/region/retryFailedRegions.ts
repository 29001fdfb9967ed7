import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { fullName } from '../id/resourceId';
import { error, info } from '../plan/notice';
import type { Change, Notice, Plan } from '../plan/plan';
import type { ImageVersion, TargetRegion } from '../version/imageVersion';
import { readinessOf } from '../version/readiness';
import { updateOf } from '../version/updateOf';
import { knownRegions } from './knownRegions';
import { regionKey, type Location } from './region';
import { regionName } from './regionName';

/** Optional input besides the version, which must have been read with its replication status. */
export interface RetryFacts {
  readonly locations?: readonly Location[] | undefined;
}

/**
 * Azure's recommended way to retry a failed region: remove it, then add it back with the same settings. The home region
 * can't be removed, so a failure there needs a different solution. Throws `AzureError` if the regions aren't known.
 */
export function retryFailedRegions(version: ImageVersion, facts: RetryFacts = {}): Plan {
  const home = regionKey(version.location);
  const failedKeys = new Set(readinessOf(version).failed.map(regionKey));
  const failed = knownRegions(version).targetRegions.filter(one => failedKeys.has(regionKey(one.name)));
  const notices = [
    ...stateNotices(version),
    ...(failedKeys.has(home) ? [homeNotice(version, facts)] : []),
    ...(failed.length === 0 ? [nothingNotice(version)] : []),
  ];
  const blocked = notices.some(one => one.severity === 'error');
  return {
    kind: 'retryFailedRegions',
    title: l10n.t('Retry the failed regions of {0}', fullName(version.id)),
    changes: blocked ? [] : changesFor(version, failed),
    notices: blocked ? notices : [...notices, movingNotice(version, failed, facts)],
  };
}

function changesFor(version: ImageVersion, again: readonly TargetRegion[]): Change[] {
  const seen = version.targetRegions.map(one => one.name);
  const left = seen.filter(name => !again.some(one => one.name === name));
  return [
    updateOf(version, { removeRegions: again.map(one => one.name), seenRegions: seen }),
    updateOf(version, { addRegions: again, seenRegions: left }),
  ];
}

function stateNotices(version: ImageVersion): Notice[] {
  const target = version.id;
  const name = fullName(target);
  switch (version.provisioningState) {
    case 'Deleting':
      return [
        error('versionBeingDeleted', {
          message: l10n.t('{0} is being deleted.', name),
          fix: l10n.t("Re-create the version after it's deleted."),
          target,
        }),
      ];
    case 'Creating':
    case 'Updating':
      return [
        error('versionStillChanging', {
          message: l10n.t('Azure is still working on {0}.', name),
          fix: l10n.t('Wait until the other regions are done, then retry the failed ones.'),
          target,
        }),
      ];
    default:
      return [];
  }
}

function homeNotice(version: ImageVersion, { locations }: RetryFacts): Notice {
  return error('homeRegionFailed', {
    message: l10n.t(
      "The home region {0} has failed, and a version can't exist without it.",
      regionName(version.location, locations),
    ),
    fix: l10n.t('Delete this version, then create it again from its source with the same or another number.'),
    target: version.id,
  });
}

function nothingNotice(version: ImageVersion): Notice {
  return error('nothingToRetry', {
    message: l10n.t('No region of {0} has failed.', fullName(version.id)),
    fix: l10n.t('Refresh to see its current state.'),
    target: version.id,
  });
}

function movingNotice(version: ImageVersion, again: readonly TargetRegion[], { locations }: RetryFacts): Notice {
  return info('regionsLeaveAndReturn', {
    message: l10n.t(
      '{0} will be removed and then added back as before.',
      listText(again.map(one => regionName(one.name, locations))),
    ),
    fix: l10n.t('The other regions stay usable in the meantime.'),
    target: version.id,
  });
}
