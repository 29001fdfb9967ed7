import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import type { CatalogueRow } from './explanation';

/** Errors about regions, replicas, storage and replication. */
export const regionRows: readonly CatalogueRow[] = [
  {
    code: 'homeRegionMissing',
    when: { message: /publishing profile regions .*? must contain the location of image version '?([^'.]+)/is },
    say: ([home = '']) => ({
      message: l10n.t("The target regions don't include {0}, the home region of the version.", home),
      fix: l10n.t('Add {0} to the target regions.', home),
    }),
  },
  {
    code: 'duplicateRegion',
    when: { message: /duplicate regions are not allowed/i },
    say: () => ({
      message: l10n.t('A region appears twice in the target regions.'),
      fix: l10n.t('Keep one of them, with all its replicas.'),
    }),
  },
  {
    code: 'storageTypeUnsupported',
    when: { message: /\b(\w+) storage account type is not supported in this region/i },
    say: ([type = '']) => ({
      message: l10n.t("A target region doesn't support {0} storage.", type),
      fix: l10n.t('Choose locally redundant storage for that region, or choose another region.'),
    }),
  },
  {
    code: 'storageTypeFixed',
    when: { message: /storage account type does not match the storage account type in the existing targetregion/i },
    say: () => ({
      message: l10n.t("The storage type of a region can't be changed after the version is created."),
      fix: l10n.t('Remove the region, then add it back with the other storage type.'),
    }),
  },
  {
    code: 'regionsFailed',
    when: { message: /replication jobs failed in one or more regions/i },
    say: (_, { message }) => ({
      message: l10n.t(
        'Replication failed in these regions: {0}.',
        listText([...message.matchAll(/region:\s*([\w ]+)/gi)].map(([, region = '']) => region)),
      ),
      fix: l10n.t(
        'Run Retry Failed Regions, which removes the regions and adds them back. Regions that are ready stay usable.',
      ),
    }),
  },
  {
    code: 'regionUnavailable',
    when: { message: /provided location '?([^']+?)'? is not available for resource (?:type|group)/i },
    say: ([region = '']) => ({
      message: l10n.t("The subscription can't use the region {0}.", region),
      fix: l10n.t('Choose another region, or ask Azure for access to this one.'),
    }),
  },
  {
    code: 'notInRegion',
    when: { code: /^GalleryImageNotFound$/i, message: /is not available in ([\w ]+?) region/i },
    say: ([region = '']) => ({
      message: l10n.t("The image isn't ready in {0}.", region),
      fix: l10n.t('Add the region to the version, or wait until replication to it is complete.'),
    }),
  },
  {
    code: 'noLatestVersion',
    when: { message: /no latest image version exists/i },
    say: () => ({
      message: l10n.t('No version of the image definition is included in latest.'),
      fix: l10n.t('Include a version in latest, or specify a version.'),
    }),
  },
  {
    code: 'regionRemovalGuarded',
    when: { message: /allowDeletionOfReplicatedLocations/i },
    say: () => ({
      message: l10n.t('The version is protected against the removal of regions.'),
      fix: l10n.t('Allow the deletion of replicated locations on the version, then remove the region.'),
    }),
  },
  {
    code: 'outOfRange',
    when: {
      message:
        /value '?(\S+?)'? of parameter '?(\S+?)'? is out of range\. the value must be between '?(\S+?)'? and '?(\S+?)'?, inclusive/i,
    },
    say: ([value = '', parameter = '', least = '', most = '']) => ({
      message: l10n.t('{0} is out of range for {1}.', value, parameter.split('.').at(-1) ?? parameter),
      fix: l10n.t('Choose a number from {0} to {1}.', least, most),
    }),
  },
];
