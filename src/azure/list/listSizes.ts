import { flag, list, number, object, text, enumValue } from '../../arm/json';
import type { Json } from '../../arm/json';
import type { HyperVGeneration } from '../../domain/resource/resource';
import type { VirtualMachineSize } from '../../domain/machine/virtualMachineSize';
import { regionKey } from '../../domain/region/region';
import type { Connection } from '../ports';
import { readAll } from '../read/readResource';
import { listJson, pathIn } from '../http/rest';

/** VM sizes in one region, including restricted ones, with the reason. */
export async function listSizes(
  connection: Connection,
  subscriptionId: string,
  location: string,
): Promise<readonly VirtualMachineSize[]> {
  const filter = encodeURIComponent(`location eq '${regionKey(location)}'`);
  const path = `${pathIn(subscriptionId, 'Microsoft.Compute/skus')}&$filter=${filter}`;
  return readAll(await listJson(connection, path), readSize);
}

function readSize(item: unknown): VirtualMachineSize | undefined {
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
