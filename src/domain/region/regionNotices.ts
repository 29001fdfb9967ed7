import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard, RegionTask } from '../plan/versionTask';
import type { ImageVersion } from '../version/imageVersion';
import type { VersionFacts } from '../version/versionFacts';
import { regionKey } from './region';
import { regionName } from './regionName';
import { acceptedTypes, isListedType, storageAccountTypes, storageTypeName } from './storageTypeName';

/** The home region is one of the target regions: Azure reads the source there. */
export const homeRegion: Guard = ({ choice, home, source, versionId: target }, facts) => {
  if (choice.targetRegions.some(one => regionKey(one.name) === home)) return [];
  const name = regionName(source.kind === 'managedImage' ? (source.location ?? home) : home, facts.locations);
  return [
    error('homeRegionMissing', {
      message:
        source.kind === 'managedImage'
          ? l10n.t("The target regions don't include {0}, where the image {1} is.", name, source.name)
          : l10n.t("The target regions don't include {0}, the home region of the new version.", name),
      fix: l10n.t('Add {0}. A version must include its home region.', name),
      target,
    }),
  ];
};

export const uniqueRegions = ({ choice, versionId: target }: RegionTask, facts: VersionFacts): Notice[] => {
  const keys = choice.targetRegions.map(one => regionKey(one.name));
  const repeated = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
  return repeated.map(key => {
    const name = regionName(key, facts.locations);
    const message = l10n.t('{0} is listed twice in the target regions.', name);
    return error('duplicateRegion', { message, fix: l10n.t('Keep one of them, with all its replicas.'), target });
  });
};

export const regionsKnown = ({ choice, versionId: target }: RegionTask, facts: VersionFacts): Notice[] => {
  const known = facts.locations && new Set(facts.locations.map(one => regionKey(one.name)));
  const unknown = known ? choice.targetRegions.filter(one => !known.has(regionKey(one.name))) : [];
  return unknown.map(({ name }) =>
    error('regionUnknown', {
      message: l10n.t("Region {0} isn't available in the subscription.", name),
      fix: l10n.t("Choose a region that's available in the subscription, or ask Azure for access to this one."),
      target,
    }),
  );
};

/** @param edited the version whose regions are edited */
export const storageTypes = (
  { choice, versionId: target }: RegionTask,
  facts: VersionFacts,
  ...edited: readonly ImageVersion[]
): Notice[] => {
  const requested = [choice.storageAccountType, ...choice.targetRegions.map(one => one.storageAccountType)];
  const accepted = acceptedTypes(facts, ...edited);
  const unknown = [...new Set(requested)].filter(one => !accepted.includes(one));
  const unsupported = choice.targetRegions.flatMap(({ name, storageAccountType: type }) => {
    const offered = facts.storageTypes?.get(regionKey(name));
    return isListedType(type) && offered && !offered.includes(type) ? [{ name, type, offered }] : [];
  });
  return [
    ...unknown.map(type =>
      error('storageTypeUnknown', {
        message: l10n.t('"{0}" isn\'t a valid storage type.', type),
        fix: l10n.t('Choose one of the following: {0}.', listText(storageAccountTypes, 'disjunction')),
        target,
      }),
    ),
    ...unsupported.map(({ name, type, offered }) =>
      error('storageTypeUnsupported', {
        message: l10n.t(
          "{0} doesn't offer this storage type: {1}.",
          regionName(name, facts.locations),
          storageTypeName(type),
        ),
        fix: l10n.t('Choose a storage type that it offers: {0}.', offered.map(storageTypeName).join('; ')),
        target,
      }),
    ),
  ];
};
