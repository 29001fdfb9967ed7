import { flag, enumValue } from '../../arm/enumValue';
import { list, number, object, text, type Json } from '../../base/json';
import type { VirtualMachineSize } from '../../domain/machine/virtualMachineSize';
import type { HyperVGeneration } from '../../domain/resource/resource';
import { readAll } from './readResource';

/** A VM size in one region, maybe restricted, with the reason. Undefined for another SKU. */
export function readSize(item: unknown): VirtualMachineSize | undefined {
  const sku = object(item);
  const name = text(sku['name']);
  if (name === undefined || !enumValue(sku['resourceType'], ['virtualMachines'])) return undefined;
  const capabilities = new Map(
    list(sku['capabilities'])
      .map(object)
      .map(one => [(text(one['name']) ?? '').toLowerCase(), one['value']]),
  );
  const of = (capability: string): unknown => capabilities.get(capability.toLowerCase());
  return {
    name,
    family: text(sku['family']) ?? '',
    vCPUs: number(of('vCPUsAvailable')) ?? number(of('vCPUs')) ?? 0,
    memoryGB: number(of('MemoryGB')) ?? 0,
    generations: generationsOf(text(of('HyperVGenerations'))),
    architecture: enumValue(of('CpuArchitectureType'), ['x64', 'Arm64']) ?? 'x64',
    trustedLaunch: !flag(of('TrustedLaunchDisabled')) && generationsOf(text(of('HyperVGenerations'))).includes('V2'),
    confidentialType: text(of('ConfidentialComputingType')),
    diskControllers: (text(of('DiskControllerTypes')) ?? 'SCSI').split(',').map(one => one.trim()),
    premiumStorage: flag(of('PremiumIO')),
    acceleratedNetworking: flag(of('AcceleratedNetworkingEnabled')),
    restriction: restrictionOf(sku),
  };
}

/** Generation 1 if Azure doesn't say. */
function generationsOf(value: string | undefined): readonly HyperVGeneration[] {
  return readAll((value ?? 'V1').split(/\s*,\s*/), one => enumValue(one, ['V1', 'V2']));
}

/** Zone restrictions don't count. */
function restrictionOf(sku: Json): string | undefined {
  const restriction = list(sku['restrictions'])
    .map(object)
    .find(one => enumValue(one['type'], ['Location']));
  return restriction && (text(restriction['reasonCode']) ?? 'NotAvailableForSubscription');
}
