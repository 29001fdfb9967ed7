import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan';
import { regionKey } from '../region';
import { regionName } from '../regionName';
import type { Guard } from './versionTask';
import { error } from './notice';

/** A version can be read where it has a replica that is ready, unless it is encrypted. */
export const versionSource: Guard = ({ source, home }, facts) => {
  if (source.kind !== 'version' && source.kind !== 'communityImage') return [];
  const { id: target, name, readyRegions } = source;
  const notices: Notice[] = [];
  if (readyRegions && !readyRegions.some(region => regionKey(region) === home)) {
    const where = readyRegions.map(region => regionName(region, facts.locations)).join(', ');
    notices.push(
      error('sourceNotReplicatedHere', {
        message: l10n.t(
          '{0} is not ready in {1}, where the copy would read it.',
          name,
          regionName(home, facts.locations),
        ),
        fix:
          where === ''
            ? l10n.t('Wait until it is ready in a region.')
            : l10n.t('Make the copy in a region where it is ready ({0}), or replicate it there first.', where),
        target,
      }),
    );
  }
  if (source.customerKey) {
    notices.push(
      error('sourceHasCustomerKey', {
        message: l10n.t('{0} is encrypted with a key of yours, and such a version cannot be copied.', name),
        fix: l10n.t('Make the version from its original source instead.'),
        target,
      }),
    );
  }
  return notices;
};

export const communitySource: Guard = ({ source: { kind, id, name, purchasePlan } }) => {
  if (kind !== 'communityImage' || !purchasePlan) return [];
  return [
    error('communityImageHasPlan', {
      message: l10n.t('{0} comes from a Marketplace image, and such community images cannot be copied.', name),
      fix: l10n.t('Take the image from the Marketplace itself.'),
      target: id,
    }),
  ];
};

export const sharedSource: Guard = ({ source: { kind, id, name } }) => {
  if (kind !== 'sharedImage') return [];
  return [
    error('sharedImageIsNoSource', {
      message: l10n.t('{0} is shared with you directly, and Azure makes no image version from such an image.', name),
      fix: l10n.t(
        'Create a virtual machine from it and export that, or ask its owner for the right to read the gallery: then its versions can be copied.',
      ),
      target: id,
    }),
  ];
};
