import * as l10n from '@vscode/l10n';
import { isDeletion } from '../change/isDeletion';
import { isLabChange } from '../change/isLabChange';
import {
  describeDefinition,
  describeDefinitionDelta,
  describeDefinitionExtras,
} from '../definition/describeDefinition';
import { describeDeletion } from '../deletion/describeDeletion';
import { describeGallery, describeGalleryDelta, describeSharing, describeTags } from '../gallery/describeGallery';
import { fullName, nameOf } from '../id/resourceId';
import { describeLabChange } from '../labs/describeLabChange';
import { describeVirtualMachine } from '../machine/describeVirtualMachine';
import type { Location } from '../region/region';
import { regionName } from '../region/regionName';
import { describeSource, describeVersion, describeVersionDelta } from '../version/describeVersion';
import type { Change, Plan } from './plan';
import { above, type PlanLine, type RegionNames } from './planLine';

/**
 * One line per change, in order, and below a version one line per region. `locations`: for display names of regions.
 */
export function describePlan(plan: Pick<Plan, 'changes'>, locations?: readonly Location[]): readonly PlanLine[] {
  const region = (name: string): string => regionName(name, locations);
  return plan.changes.flatMap(change => describeChange(change, region));
}

function describeChange(change: Change, region: RegionNames): PlanLine[] {
  const { target } = change;
  const create = (text: string, detail: string): PlanLine => above('add', text, detail);
  const update = (text: string): PlanLine => above('edit', text);
  if (isLabChange(change)) return describeLabChange(change, region);
  if (isDeletion(change)) return [describeDeletion(change)];
  switch (change.kind) {
    case 'createResourceGroup':
      return [create(l10n.t('Create resource group {0}', nameOf(target)), region(change.spec.location))];
    case 'createGallery':
      return [
        create(l10n.t('Create gallery {0}', nameOf(target)), region(change.spec.location)),
        ...describeGallery(change.spec),
      ];
    case 'createDefinition':
      return [
        create(l10n.t('Create image definition {0}', fullName(target)), describeDefinition(change.spec)),
        ...describeDefinitionExtras(change.spec),
      ];
    case 'createVersion':
      return [
        create(l10n.t('Create image version {0}', fullName(target)), describeSource(change.spec.source)),
        ...describeVersion(change.spec, region),
      ];
    case 'updateGallery':
      return [update(l10n.t('Update gallery {0}', nameOf(target))), ...describeGalleryDelta(change.spec)];
    case 'updateDefinition':
      return [update(l10n.t('Update image definition {0}', fullName(target))), ...describeDefinitionDelta(change.spec)];
    case 'updateVersion':
      return [
        update(l10n.t('Update image version {0}', fullName(target))),
        ...describeVersionDelta(change.spec, region),
      ];
    case 'setTags':
      return [update(l10n.t('Set tags on {0}', fullName(target))), ...describeTags(change.spec.tags)];
    case 'shareGallery':
      return [above('organization', l10n.t('Share gallery {0}', nameOf(target))), ...describeSharing(change.spec)];
    case 'restoreVersion':
      return [above('history', l10n.t('Restore image version {0}', fullName(target)), region(change.spec.location))];
    case 'createVirtualMachine':
      return [
        create(l10n.t('Create virtual machine {0}', nameOf(target)), ''),
        ...describeVirtualMachine(change.spec, region),
      ];
  }
}
