import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { error } from '../plan/notice';
import type { Notice, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import type { ImageVersion, TargetRegion } from '../version/imageVersion';
import { editRegions, type RegionFacts } from './editRegions';
import { geographyOf } from './geography';
import { knownRegions } from './knownRegions';
import { newRegionOf } from './newRegion';
import { sameRegion, type Location } from './region';
import { regionName } from './regionName';

/**
 * Copies versions to the other regions of the same geography. Classic lab accounts did so automatically, lab plans
 * don't.
 * @param allowed only uses these regions, such as those of a lab plan
 */
export function replicateToGeography(
  versions: readonly ImageVersion[],
  facts: RegionFacts,
  allowed?: readonly string[],
): Plan {
  const edits = versions.map(version => ({
    version,
    wanted: [...knownRegions(version).targetRegions, ...addedRegions(version, facts, allowed)],
  }));
  const { changes, notices } = editRegions(edits, facts);
  const unknown = versions.filter(({ location }) => !geographyOf(location, facts.locations));
  return {
    kind: 'replicateToGeography',
    title: titleOf(versions, facts.locations),
    changes,
    notices: sortNotices([
      ...unknown.map(version => unknownGeographyNotice(version, facts.locations)),
      // If the geography is unknown, don't also report that nothing changes.
      ...notices.filter(({ code }) => unknown.length === 0 || code !== 'nothingToChange'),
    ]),
  };
}

function addedRegions(
  version: ImageVersion,
  { locations = [], storageTypes }: RegionFacts,
  allowed: readonly string[] | undefined,
): TargetRegion[] {
  const geography = geographyOf(version.location, locations);
  if (geography === undefined) return [];
  return locations
    .filter(one => one.geography === geography)
    .filter(({ name }) => allowed?.some(one => sameRegion(one, name)) ?? true)
    .filter(({ name }) => !version.targetRegions.some(one => sameRegion(one.name, name)))
    .map(({ name }) => newRegionOf(version, name, storageTypes));
}

function titleOf(versions: readonly ImageVersion[], locations: readonly Location[] | undefined): string {
  const [first] = versions;
  const geographies = new Set(versions.map(({ location }) => geographyOf(location, locations)));
  const [geography] = geographies;
  const what = first && versions.length === 1 ? fullName(first.id) : l10n.t('{0} versions', versions.length);
  return geography === undefined || geographies.size > 1
    ? l10n.t('Replicate {0} to the regions in the same geography', what)
    : l10n.t('Replicate {0} to {1}', what, geography);
}

function unknownGeographyNotice(
  { id: target, location }: ImageVersion,
  locations: readonly Location[] | undefined,
): Notice {
  const message = l10n.t("The geography of {0} isn't known.", regionName(location, locations));
  return error('geographyUnknown', {
    message,
    fix: l10n.t('Edit the target regions and choose them manually.'),
    target,
  });
}
