import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { featureValueOf, partsOfValue } from '../definition/featureValue';
import type { ImageDefinition } from '../definition/imageDefinition';
import { securityTypeOf } from '../definition/securityType';
import { sameName } from '../id/sameName';
import type { VirtualMachineSpec } from '../plan/plan';
import type { VirtualMachineSize } from './virtualMachineSize';

type SecurityType = NonNullable<VirtualMachineSpec['securityType']>;

/** Possible security types of a machine created from the definition, most secure first. */
export function securityTypesFor(definition: Pick<ImageDefinition, 'features'>): readonly SecurityType[] {
  switch (securityTypeOf(definition).toLowerCase()) {
    case 'trustedlaunch':
      return ['TrustedLaunch'];
    case 'trustedlaunchsupported':
      return ['TrustedLaunch', 'Standard'];
    case 'confidentialvm':
      return ['ConfidentialVM'];
    case 'confidentialvmsupported':
      return ['ConfidentialVM', 'Standard'];
    case 'trustedlaunchandconfidentialvmsupported':
      return ['TrustedLaunch', 'ConfidentialVM', 'Standard'];
    default:
      return ['Standard'];
  }
}

/** Why a machine of this size can't be created from the definition, in one sentence. Undefined if it can, or if it isn't known. */
export function sizeProblem(
  size: VirtualMachineSize,
  definition: ImageDefinition,
  securityType: SecurityType,
): string | undefined {
  const { hyperVGeneration: generation, architecture } = definition;
  if (size.restriction !== undefined) {
    return l10n.t("It isn't available to the subscription in this region: {0}.", size.restriction);
  }
  if (architecture && size.architecture !== architecture) {
    return l10n.t('Its architecture is {0}, but the image is {1}.', size.architecture, architecture);
  }
  if (generation && !size.generations.includes(generation)) {
    return l10n.t("It doesn't support generation {0} images.", generation.slice(1));
  }
  if (securityType === 'TrustedLaunch' && !size.trustedLaunch) return l10n.t("It doesn't support Trusted launch.");
  if (securityType === 'ConfidentialVM' && size.confidentialType === undefined) {
    return l10n.t("It doesn't support confidential virtual machines.");
  }
  const controllers = controllersOf(definition);
  if (!size.diskControllers.some(one => controllers.some(other => sameName(one, other)))) {
    return l10n.t(
      'It supports only disk controllers of type {0}, and the image has no driver for them.',
      listText(size.diskControllers),
    );
  }
  return undefined;
}

/** Whether a size is within the definition's recommendation. True if there is none. */
export function isRecommended(size: VirtualMachineSize, { recommended }: ImageDefinition): boolean {
  const within = (value: number, range: { min?: number | undefined; max?: number | undefined } | undefined): boolean =>
    value >= (range?.min ?? 0) && value <= (range?.max ?? Infinity);
  return within(size.vCPUs, recommended?.vCPUs) && within(size.memoryGB, recommended?.memoryGB);
}

/** Compares sizes that fit: recommended ones first, then smaller ones. */
export function bySuitability(definition: ImageDefinition): (a: VirtualMachineSize, b: VirtualMachineSize) => number {
  return (a, b) =>
    Number(isRecommended(b, definition)) - Number(isRecommended(a, definition)) ||
    a.vCPUs - b.vCPUs ||
    a.memoryGB - b.memoryGB ||
    a.name.localeCompare(b.name);
}

/** SCSI if the definition doesn't specify it. */
function controllersOf({ features }: ImageDefinition): readonly string[] {
  return partsOfValue(featureValueOf(features, 'DiskControllerTypes') ?? 'SCSI');
}
