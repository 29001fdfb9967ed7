import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { parentId } from '../id/resourceId';
import { leftOut } from '../plan/leftOut';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard, SourceGuard } from '../plan/versionTask';
import { regionKey } from '../region/region';
import { regionName } from '../region/regionName';
import { isExpired } from '../version/endOfLife';
import { pastEndOfLifeNotices } from '../version/pastEndOfLife';
import type { VersionChoice } from '../version/versionChoice';
import type { VersionSettings } from './imageSource';

/** What belongs to the version itself, such as its extended locations, isn't copied, nor are settings that aren't chosen. */
export const versionRest: Guard = ({ source, choice, definition }, { now }) => {
  if (source.kind !== 'version') return [];
  const { id, unrepeatable = [], settings = {}, definitionEndOfLifeDate } = source;
  const date = choice.endOfLifeDate === undefined ? settings.endOfLifeDate : undefined;
  return [
    ...leftOut(id, [...unrepeatable, ...settingsLeftOut(settings, choice, now)]),
    ...pastEndOfLifeNotices({ id, endOfLifeDate: date }, now),
    ...(definition.create && definition.create.endOfLifeDate === undefined
      ? pastEndOfLifeNotices({ id: parentId(id) ?? id, endOfLifeDate: definitionEndOfLifeDate }, now)
      : []),
  ];
};

/** Without an end of life in the past, of which another notice speaks, and the protection until then. */
function settingsLeftOut(settings: VersionSettings, choice: VersionChoice, now: number): string[] {
  const isPast = isExpired(settings.endOfLifeDate, now);
  const names = [
    settings.tags && !choice.tags && 'tags',
    settings.excludeFromLatest && !choice.excludeFromLatest && 'publishingProfile.excludeFromLatest',
    settings.endOfLifeDate && !isPast && !choice.endOfLifeDate && 'publishingProfile.endOfLifeDate',
    settings.blockDeletionBeforeEndOfLife &&
      !isPast &&
      !choice.blockDeletionBeforeEndOfLife &&
      'safetyProfile.blockDeletionBeforeEndOfLife',
    settings.allowDeletionOfReplicatedLocations && 'safetyProfile.allowDeletionOfReplicatedLocations',
  ];
  return names.flatMap(name => name || []);
}

/** Azure doesn't say whether a version is ready in a region that it has, so only a request can tell. */
export function readinessUnknown(target: string, version: string, region: string): Notice {
  return warning('readinessUnknown', {
    message: l10n.t("Couldn't check whether {0} is ready in {1}.", version, region),
    fix: l10n.t("If Azure refuses the request, wait until it's ready there."),
    target,
  });
}

/** A version can be copied from any region with a completed replica, unless it is encrypted. */
export const versionSource: Guard = ({ source, home }, facts) => {
  if (source.kind !== 'version' && source.kind !== 'communityImage') return [];
  const { id: target, name, readyRegions, unknownRegions = [] } = source;
  if (unknownRegions.some(region => regionKey(region) === home)) {
    return [readinessUnknown(target, name, regionName(home, facts.locations))];
  }
  const notices: Notice[] = [];
  if (readyRegions && !readyRegions.some(region => regionKey(region) === home)) {
    const where = listText(
      readyRegions.map(region => regionName(region, facts.locations)),
      'disjunction',
    );
    notices.push(
      error('sourceNotReplicatedHere', {
        message: l10n.t(
          "{0} isn't ready in {1}, where it would be copied from.",
          name,
          regionName(home, facts.locations),
        ),
        fix:
          where === ''
            ? l10n.t("Wait until it's ready in a region.")
            : l10n.t(
                "Replicate it to that region first, or create the copy in a region where it's ready ({0}).",
                where,
              ),
        target,
      }),
    );
  }
  return notices;
};

export const sourceKey: SourceGuard = ({ source: { kind, id: target, name, customerKey } }) => {
  if (kind !== 'version' || !customerKey) return [];
  return [
    error('sourceHasCustomerKey', {
      message: l10n.t("{0} is encrypted with a customer-managed key, so it can't be copied.", name),
      fix: l10n.t('Create the version from the original source instead.'),
      target,
    }),
  ];
};

export const communitySource: SourceGuard = ({ source: { kind, id, name, purchasePlan } }) => {
  if (kind !== 'communityImage' || !purchasePlan) return [];
  return [
    error('communityImageHasPlan', {
      message: l10n.t("{0} comes from a Marketplace image, so it can't be copied from the community gallery.", name),
      fix: l10n.t('Use the Marketplace image itself.'),
      target: id,
    }),
  ];
};

export const sharedSource: SourceGuard = ({ source: { kind, id, name } }) => {
  if (kind !== 'sharedImage') return [];
  return [
    error('sharedImageIsNoSource', {
      message: l10n.t(
        "{0} is shared with you directly. Azure can't create image versions from directly shared images.",
        name,
      ),
      fix: l10n.t(
        'Create a virtual machine from it and export that virtual machine. Or ask its owner for permission to read the gallery, so that you can copy its versions.',
      ),
      target: id,
    }),
  ];
};
