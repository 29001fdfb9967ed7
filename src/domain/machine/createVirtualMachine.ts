import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import type { ImageDefinition } from '../definition/imageDefinition';
import { securityTypeName } from '../definition/securityType';
import { fullName, nameOf } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { error, info, warning } from '../plan/notice';
import type { Change, Notice, Plan, ResourceGroupSpec, VirtualMachineSpec } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { regionKey, type Location } from '../region/region';
import { regionName } from '../region/regionName';
import { tagNotices } from '../resource/tagNotices';
import { readinessUnknown } from '../source/imageSourceNotices';
import { isExpired } from '../version/endOfLife';
import type { ImageVersion } from '../version/imageVersion';
import { latestByRegion } from '../version/latest';
import { readinessOf } from '../version/readiness';
import { machineNameProblem } from './machineNames';
import { signInNotices } from './machineSignInNotices';
import { securityTypesFor, sizeProblem } from './sizeFit';
import type { VirtualMachineSize } from './virtualMachineSize';

export interface MachineChoice {
  readonly id: string;
  readonly spec: VirtualMachineSpec;
  readonly definition: ImageDefinition;
  /** The chosen version, with its replication status. Absent for the latest. */
  readonly version?: ImageVersion | undefined;
  readonly resourceGroup?: { readonly id: string; readonly create: ResourceGroupSpec };
}

export interface MachineFacts {
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  /** All versions of the definition. */
  readonly siblings?: readonly ImageVersion[] | undefined;
  /** Sizes of the region. */
  readonly sizes?: readonly VirtualMachineSize[] | undefined;
}

/** A virtual machine with its network, as one deployment. */
export function createVirtualMachine(choice: MachineChoice, facts: MachineFacts): Plan {
  const { id, spec, definition, resourceGroup } = choice;
  const group: Change[] = resourceGroup
    ? [{ kind: 'createResourceGroup', target: resourceGroup.id, spec: resourceGroup.create }]
    : [];
  return {
    kind: 'createVirtualMachine',
    title: l10n.t('Create virtual machine {0}', nameOf(id)),
    changes: [
      ...group,
      {
        kind: 'createVirtualMachine',
        target: id,
        spec: { ...withSecurity(spec, definition), location: regionKey(spec.location) },
      },
    ],
    notices: sortNotices([
      ...nameNotices(id, spec),
      ...imageNotices(choice, facts),
      ...sizeNotices(choice, facts),
      ...securityNotices(id, spec, definition),
      ...signInNotices(id, spec),
      ...diskNotices(id, spec, definition),
      ...tagNotices(id, spec.tags),
    ]),
  };
}

function nameNotices(target: string, { osType }: VirtualMachineSpec): Notice[] {
  const fix = machineNameProblem(nameOf(target), osType);
  if (fix === undefined) return [];
  const message = l10n.t('Azure doesn\'t accept the virtual machine name "{0}".', nameOf(target));
  return [error('machineNameInvalid', { message, fix, target })];
}

/** `Standard` is said only of an image that supports more: saying it may require a feature registration. */
function withSecurity(spec: VirtualMachineSpec, definition: ImageDefinition): VirtualMachineSpec {
  const { securityType, ...others } = spec;
  return securityType === 'Standard' && securityTypesFor(definition).length === 1 ? others : spec;
}

/** The image is available in the region of the machine. */
function imageNotices({ spec, definition, version }: MachineChoice, facts: MachineFacts): Notice[] {
  const region = regionKey(spec.location);
  const name = regionName(spec.location, facts.locations);
  if (version) return [...placeNotices(version, region, name), ...lifeNotices(version, facts.now)];
  if (!facts.siblings) {
    return [info('versionsNotChecked', { message: l10n.t("Couldn't check whether there's a latest version.") })];
  }
  const latest = latestByRegion(facts.siblings).get(region);
  if (latest) return lifeNotices(latest, facts.now);
  return [
    error('noLatestHere', {
      message: l10n.t('{0} has no latest version in {1}.', fullName(definition.id), name),
      fix: l10n.t('Replicate a version there, or choose another region.'),
      target: definition.id,
    }),
  ];
}

function placeNotices(version: ImageVersion, region: string, name: string): Notice[] {
  const target = version.id;
  const isTarget = version.targetRegions.some(one => regionKey(one.name) === region);
  const { ready, unknown } = readinessOf(version);
  const isReady = version.replication ? ready.map(regionKey).includes(region) : undefined;
  if (isReady === true) return [];
  if (!isTarget) {
    const message = l10n.t("{0} isn't replicated to {1}.", fullName(target), name);
    const fix = l10n.t('Add that region to the version, or choose another region.');
    return [error('imageNotHere', { message, fix, target })];
  }
  if (isReady === undefined) return [];
  if (unknown.map(regionKey).includes(region)) return [readinessUnknown(target, fullName(target), name)];
  const message = l10n.t("{0} isn't ready in {1} yet.", fullName(target), name);
  return [error('imageNotReadyHere', { message, fix: l10n.t("Wait until it's ready there."), target })];
}

function lifeNotices({ endOfLifeDate: date, id: target }: ImageVersion, now: number): Notice[] {
  if (!isExpired(date, now)) return [];
  const message = l10n.t('{0} is past its end of life ({1}).', fullName(target), date?.slice(0, 10) ?? '');
  return [warning('imageExpired', { message, fix: l10n.t('Choose a newer version.'), target })];
}

function sizeNotices({ id: target, spec, definition }: MachineChoice, { sizes }: MachineFacts): Notice[] {
  if (!sizes) return [info('sizesNotChecked', { message: l10n.t("Couldn't check whether the size fits the image.") })];
  const size = sizes.find(one => sameName(one.name, spec.size));
  const fix = l10n.t('Choose a size that fits the image.');
  if (!size) {
    const message = l10n.t("The size {0} isn't available in the region.", spec.size);
    return [error('sizeUnknown', { message, fix, target })];
  }
  const reason = sizeProblem(size, definition, spec.securityType ?? 'Standard');
  if (reason === undefined) return [];
  return [error('sizeDoesNotFit', { message: l10n.t("{0} can't be used. {1}", spec.size, reason), fix, target })];
}

function securityNotices(target: string, { securityType }: VirtualMachineSpec, definition: ImageDefinition): Notice[] {
  const allowed = securityTypesFor(definition);
  const requested = securityType ?? 'Standard';
  if (allowed.includes(requested)) return [];
  return [
    error('securityTypeNotOfImage', {
      message: l10n.t(
        "{0} doesn't support virtual machines with security type {1}.",
        definition.name,
        securityTypeName(requested),
      ),
      fix: l10n.t('Choose one of the following: {0}.', listText(allowed.map(securityTypeName), 'disjunction')),
      target,
    }),
  ];
}

function diskNotices(
  target: string,
  { osDiskType, purchasePlan }: VirtualMachineSpec,
  definition: ImageDefinition,
): Notice[] {
  const disallowed = definition.disallowedDiskTypes.some(one => sameName(one, osDiskType));
  return [
    ...(disallowed
      ? [
          error('diskTypeDisallowed', {
            message: l10n.t("{0} doesn't allow disks of type {1}.", definition.name, osDiskType),
            fix: l10n.t('Choose another disk type.'),
            target,
          }),
        ]
      : []),
    ...(purchasePlan
      ? [
          info('termsApply', {
            message: l10n.t(
              'The virtual machine is also billed under its purchase plan {0}, whose terms must already be accepted.',
              purchasePlan.name,
            ),
            target,
          }),
        ]
      : []),
  ];
}
