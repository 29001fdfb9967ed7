import { featureKey } from '../../domain/definition/featureValue';
import type { Feature } from '../../domain/definition/imageDefinition';
import { namesOfPlan } from '../../domain/definition/purchasePlan';
import { isOfType, nameOf, parseResourceId, resourceGroupOf } from '../../domain/id/resourceId';
import type { ChangeOf, DefinitionSpec, GallerySpec, VersionSpec } from '../../domain/plan/plan';
import { isListedType } from '../../domain/region/storageTypeName';
import { explicitFeatures } from '../explicitFeatures';
import { hasOtherMembers } from '../hasOtherMembers';
import { block, type Member } from './block';

/** A resource of the provider `azurerm`: its type and members. */
export interface Resource {
  readonly type: string;
  readonly members: readonly (Member | undefined)[];
}

export function groupResource({ target, spec }: ChangeOf<'createResourceGroup'>): Resource {
  return {
    type: 'azurerm_resource_group',
    members: [
      ['name', nameOf(target)],
      ['location', spec.location],
      ['tags', spec.tags],
    ],
  };
}

/** Undefined if azurerm has no argument for it: soft delete, identities, members that no model knows. */
export function galleryResource({ target, spec }: ChangeOf<'createGallery'>): Resource | undefined {
  if (spec.softDelete !== undefined || spec.systemIdentity || spec.userIdentities || spec.other) return undefined;
  return {
    type: 'azurerm_shared_image_gallery',
    members: [
      ...scopeMembers(target, ['name']),
      ['location', spec.location],
      ['description', spec.description],
      ...sharing(spec),
      ['tags', spec.tags],
    ],
  };
}

function sharing({ sharing }: GallerySpec): Member[] {
  if (!sharing) return [];
  const community = 'community' in sharing ? sharing.community : undefined;
  return [
    block(
      'sharing',
      ['permission', sharing.permissions],
      community &&
        block(
          'community_gallery',
          ['eula', community.eula],
          ['prefix', community.publicNamePrefix],
          ['publisher_email', community.publisherContact],
          ['publisher_uri', community.publisherUri],
        ),
    ),
  ];
}

/** Arguments by feature and value, in the form of `featureKey`. */
const flags: ReadonlyMap<string, string> = new Map([
  ['securitytype=trustedlaunchsupported', 'trusted_launch_supported'],
  ['securitytype=trustedlaunch', 'trusted_launch_enabled'],
  ['securitytype=confidentialvmsupported', 'confidential_vm_supported'],
  ['securitytype=confidentialvm', 'confidential_vm_enabled'],
  ['isacceleratednetworksupported=true', 'accelerated_network_support_enabled'],
  ['ishibernatesupported=true', 'hibernation_enabled'],
  ['diskcontrollertypes=nvme,scsi', 'disk_controller_type_nvme_enabled'],
]);

/** Undefined if azurerm has no argument for a feature or its value, or refuses a value that Azure takes. */
export function definitionResource({ target, spec }: ChangeOf<'createDefinition'>): Resource | undefined {
  const featureFlags = explicitFeatures(spec).map(flagOf);
  if (featureFlags.includes(undefined) || hasOtherMembers(spec) || !isWithinLimits(spec)) return undefined;
  const { identifier, recommended } = spec;
  const plan = spec.purchasePlan && namesOfPlan(spec.purchasePlan);
  if (plan && plan.name === undefined) return undefined;
  return {
    type: 'azurerm_shared_image',
    members: [
      ...scopeMembers(target, ['gallery_name', 'name']),
      ['location', spec.location],
      ['os_type', spec.osType],
      ['specialized', spec.osState === 'Specialized'],
      ['hyper_v_generation', spec.hyperVGeneration],
      ['architecture', spec.architecture],
      ...featureFlags.map((name): Member => [name ?? '', true]),
      ['description', spec.description],
      ['end_of_life_date', spec.endOfLifeDate],
      ['min_recommended_vcpu_count', recommended?.vCPUs?.min],
      ['max_recommended_vcpu_count', recommended?.vCPUs?.max],
      ['min_recommended_memory_in_gb', recommended?.memoryGB?.min],
      ['max_recommended_memory_in_gb', recommended?.memoryGB?.max],
      ['disk_types_not_allowed', spec.disallowedDiskTypes],
      ['eula', spec.eula],
      ['privacy_statement_uri', spec.privacyStatementUri],
      ['release_note_uri', spec.releaseNoteUri],
      block('identifier', ['publisher', identifier.publisher], ['offer', identifier.offer], ['sku', identifier.sku]),
      plan && block('purchase_plan', ['name', plan.name], ['publisher', plan.publisher], ['product', plan.product]),
      ['tags', spec.tags],
    ],
  };
}

/** The limits of azurerm, which are narrower than those of Azure. */
function isWithinLimits({ disallowedDiskTypes = [], recommended }: DefinitionSpec): boolean {
  const { vCPUs, memoryGB } = recommended ?? {};
  const isUpTo = (highest: number, ...counts: readonly (number | undefined)[]): boolean =>
    counts.every(count => count === undefined || (count >= 1 && count <= highest));
  return (
    disallowedDiskTypes.every(type => type === 'Standard_LRS' || type === 'Premium_LRS') &&
    isUpTo(80, vCPUs?.min, vCPUs?.max) &&
    isUpTo(640, memoryGB?.min, memoryGB?.max)
  );
}

function flagOf(feature: Feature): string | undefined {
  return flags.get(featureKey(feature));
}

/**
 * Undefined if azurerm has no argument for it: versions, machines and community images as sources, data disks,
 * encryption, …
 */
export function versionResource({ target, spec }: ChangeOf<'createVersion'>): Resource | undefined {
  const source = sourceMembers(spec);
  if (!source || !isSupported(spec)) return undefined;
  return {
    type: 'azurerm_shared_image_version',
    members: [
      ...scopeMembers(target, ['gallery_name', 'image_name', 'name']),
      ['location', spec.location],
      ...source,
      ['exclude_from_latest', spec.excludeFromLatest],
      ['end_of_life_date', spec.endOfLifeDate],
      ['replication_mode', spec.replicationMode],
      ...spec.targetRegions.map(region =>
        block(
          'target_region',
          ['name', region.name],
          ['regional_replica_count', region.replicaCount],
          ['storage_account_type', region.storageAccountType],
          ['exclude_from_latest_enabled', region.excludeFromLatest],
        ),
      ),
      ['tags', spec.tags],
      block('timeouts', ['create', '6h'], ['update', '6h']),
    ],
  };
}

function sourceMembers({ source }: VersionSpec): readonly Member[] | undefined {
  if (source.kind === 'managedImage') return [['managed_image_id', source.id]];
  if (source.kind !== 'disks' || source.dataDisks.length > 0) return undefined;
  const { osDisk } = source;
  if ('uri' in osDisk) {
    return [
      ['blob_uri', osDisk.uri],
      ['storage_account_id', osDisk.storageAccountId],
    ];
  }
  return isOfType(osDisk.id, 'Microsoft.Compute/snapshots') ? [['os_disk_snapshot_id', osDisk.id]] : undefined;
}

function isSupported(spec: VersionSpec): boolean {
  const types = [spec.storageAccountType, ...spec.targetRegions.map(region => region.storageAccountType)];
  const plain = spec.targetRegions.every(region => region.encryption === undefined && region.other === undefined);
  // A region without a flag of its own would count as included.
  const clear = !spec.excludeFromLatest || spec.targetRegions.every(region => region.excludeFromLatest !== undefined);
  const known = spec.blockDeletionBeforeEndOfLife === undefined && spec.sourceTenantId === undefined;
  if (hasOtherMembers(spec) || spec.allowDeletionOfReplicatedLocations) return false;
  return plain && clear && known && spec.storageAccountType === 'Standard_LRS' && types.every(isListedType);
}

/** The names of a nested resource as arguments of its type, and its resource group. */
function scopeMembers(target: string, words: readonly string[]): Member[] {
  const names = parseResourceId(target)?.names ?? [];
  return [...words.map((word, at): Member => [word, names[at]]), ['resource_group_name', resourceGroupOf(target)]];
}
