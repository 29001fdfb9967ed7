import * as l10n from '@vscode/l10n';
import { foreignTenant } from '../id/tenancy';
import { error, info } from '../plan/notice';
import type { Guard, PlaceGuard } from '../plan/versionTask';
import { regionKey } from '../region/region';
import { regionName } from '../region/regionName';
import { sourceNoun } from './sourceName';

const regionBoundKinds = ['virtualMachine', 'snapshot', 'disk', 'blob'];

/** Machines, disks and VHDs must be in the home region of the new version. */
export const sourcePlace: Guard = ({ source, choice, home }, facts) =>
  [source, ...(choice.dataDisks ?? []).map(disk => disk.source)].flatMap(({ kind, id, name, location }) => {
    if (!regionBoundKinds.includes(kind) || location === undefined || regionKey(location) === home) return [];
    return [
      error('sourceInOtherRegion', {
        message: l10n.t(
          '{0} {1} is in {2}, but the home region of the version is {3}.',
          sourceNoun(kind),
          name,
          regionName(location, facts.locations),
          regionName(home, facts.locations),
        ),
        fix: l10n.t('Create the version in {0}, then add other regions to it.', regionName(location, facts.locations)),
        target: id,
      }),
    ];
  });

/** Only a version can be copied from another tenant, with tokens for both. */
export const sourceTenant: PlaceGuard = ({ source: { kind, id, name }, gallery }, { tenants }) => {
  if (kind === 'managedImage' || foreignTenant(id, gallery.id, tenants) === undefined) return [];
  if (kind === 'version') {
    const message = l10n.t('{0} is in another tenant, so your sign-in to that tenant is sent with the request.', name);
    return [info('sourceTenantTakesPart', { message, target: id })];
  }
  return [
    error('sourceInOtherTenant', {
      message: l10n.t('{0} {1} is in a different tenant than the gallery.', sourceNoun(kind), name),
      fix: l10n.t('First create a version from it in a gallery in its own tenant, then copy that version.'),
      target: id,
    }),
  ];
};
