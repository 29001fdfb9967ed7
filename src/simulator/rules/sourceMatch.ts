import { invalidParameter } from '../http/errors';
import { record, records, text, type Json } from '../http/json';
import type { Call } from '../http/route';
import type { StoredResource } from '../world/storedResource';
import { checkState, type ResolvedSource } from './sourceDisks';

const target = 'galleryImageVersion.properties.storageProfile.source.id';

interface Traits {
  osType?: string | undefined;
  osState?: string | undefined;
  generation?: string | undefined;
  plan?: Json | undefined;
}

/** Throws if the source doesn't match the definition: OS type and state, generation, purchase plan. */
export function checkMatches(call: Call, source: ResolvedSource, definition: StoredResource): void {
  const { id, kind, resource } = source;
  checkUsable(source, resource);
  const traits = traitsOf(call, kind, resource);
  const wanted = definition.properties;
  const osState = text(wanted, 'osState');
  if (traits.osState !== undefined && traits.osState !== osState) {
    throw invalidParameter(
      `Cannot create Gallery Image Version from: ${id} since the OS State in the parent gallery image (${osState ?? ''}) is not ${traits.osState}`,
      target,
    );
  }
  const osType = text(wanted, 'osType');
  if (traits.osType !== undefined && traits.osType !== osType) {
    throw invalidParameter(
      `The resource with id '${id}' has a different OS type ['${traits.osType}'] than the parent gallery image OS type generation ['${osType ?? ''}']`,
      target,
    );
  }
  const generation = text(wanted, 'hyperVGeneration') ?? 'V1';
  if (traits.generation !== undefined && traits.generation !== generation) {
    throw invalidParameter(
      `The resource with id '${id}' has a different Hypervisor generation ['${traits.generation}'] than the parent gallery image Hypervisor generation ['${generation}']`,
      target,
    );
  }
  const plan = planText(traits.plan);
  const wantedPlan = planText(record(wanted, 'purchasePlan'));
  if (plan === wantedPlan) return;
  throw invalidParameter(
    `The resource with id '${id}' has a different plan ['${plan}'] than the parent gallery image plan ['${wantedPlan}']`,
    target,
  );
}

function checkUsable(source: ResolvedSource, resource: StoredResource): void {
  checkState(source.id, resource);
  if (source.kind !== 'machine') return;
  const disks = record(resource.properties, 'storageProfile');
  const os = record(disks, 'osDisk');
  if (text(os, 'diffDiskSettings', 'option') !== undefined) {
    throw invalidParameter(`Source virtual machine ${source.id} cannot contain an ephemeral OS disk`, target);
  }
  if (os['managedDisk'] === undefined) {
    throw invalidParameter(`Source virtual machine ${source.id} must be created from Managed Disks`, target);
  }
  const ultra = records(disks, 'dataDisks').find(
    disk => text(disk, 'managedDisk', 'storageAccountType') === 'UltraSSD_LRS',
  );
  if (!ultra) return;
  throw invalidParameter(
    `Source virtual machine ${source.id} cannot contain disk ['${text(ultra, 'managedDisk', 'id') ?? ''}'] stored in an UltraSSD account type`,
    target,
  );
}

function traitsOf(call: Call, kind: ResolvedSource['kind'], resource: StoredResource): Traits {
  const { properties } = resource;
  if (kind === 'version' || kind === 'community') {
    const parent = call.world.get(resource.id.replace(/\/versions\/[^/]+$/i, ''));
    const own = parent?.properties;
    return {
      osType: text(own, 'osType'),
      osState: text(own, 'osState'),
      generation: text(own, 'hyperVGeneration'),
      plan: record(own, 'purchasePlan'),
    };
  }
  const osDisk = record(properties, 'storageProfile', 'osDisk');
  if (kind === 'image') {
    return {
      osType: text(osDisk, 'osType'),
      osState: text(osDisk, 'osState') ?? 'Generalized',
      generation: text(properties, 'hyperVGeneration') ?? 'V1',
      plan: resource.plan ?? taggedPlan(resource.tags),
    };
  }
  const codes = records(properties, 'instanceView', 'statuses').map(status => text(status, 'code')?.toLowerCase());
  const disk = call.world.get(text(osDisk, 'managedDisk', 'id') ?? '');
  return {
    osType: text(osDisk, 'osType'),
    osState: codes.includes('osstate/generalized') ? 'Generalized' : 'Specialized',
    generation: text(properties, 'instanceView', 'hyperVGeneration') ?? text(disk?.properties, 'hyperVGeneration'),
    plan: resource.plan,
  };
}

/** Managed images can't store the purchase plan of a Marketplace image, so image builders put it in tags. */
function taggedPlan(tags: Record<string, string> | undefined): Json | undefined {
  const { PlanName: name, PlanPublisher: publisher, PlanProduct: product } = tags ?? {};
  return name === undefined ? undefined : { name, publisher, product };
}

function planText(plan: Json | undefined): string {
  if (text(plan, 'name') === undefined) return 'null';
  return JSON.stringify({ name: plan?.['name'], publisher: plan?.['publisher'], product: plan?.['product'] });
}
