import type { Feature } from '../../domain/definition/imageDefinition';
import type { ChangeOf, DefinitionSpec, GallerySpec, VersionSpec } from '../../domain/plan/plan';
import { parseResourceId, resourceGroupOf } from '../../domain/id/resourceId';
import { block } from './block';
import type { Member } from './block';

/** A resource as the provider `azurerm` says it: its type and its members. */
export interface Resource {
  readonly type: string;
  readonly members: readonly (Member | undefined)[];
}

export function groupResource({ target, shall }: ChangeOf<'createResourceGroup'>): Resource {
  const [name] = parseResourceId(target)?.names ?? [];
  return {
    type: 'azurerm_resource_group',
    members: [
      ['name', name],
      ['location', shall.location],
      ['tags', shall.tags],
    ],
  };
}

/** Undefined where azurerm has no words: soft delete, an identity. */
export function galleryResource({ target, shall }: ChangeOf<'createGallery'>): Resource | undefined {
  if (shall.softDelete !== undefined || shall.systemIdentity || shall.userIdentities) return undefined;
  return {
    type: 'azurerm_shared_image_gallery',
    members: [
      ...placeMembers(target, ['name']),
      ['location', shall.location],
      ['description', shall.description],
      ...sharing(shall),
      ['tags', shall.tags],
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

const flags: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  securitytype: {
    trustedlaunchsupported: 'trusted_launch_supported',
    trustedlaunch: 'trusted_launch_enabled',
    confidentialvmsupported: 'confidential_vm_supported',
    confidentialvm: 'confidential_vm_enabled',
  },
  isacceleratednetworksupported: { true: 'accelerated_network_support_enabled' },
  ishibernatesupported: { true: 'hibernation_enabled' },
  diskcontrollertypes: { 'scsi, nvme': 'disk_controller_type_nvme_enabled' },
};

/** Undefined where azurerm has no words for a feature, among them saying that there is none. */
export function definitionResource({ target, shall }: ChangeOf<'createDefinition'>): Resource | undefined {
  const said = explicitFeatures(shall).map(flagOf);
  if (said.includes(undefined)) return undefined;
  const { identifier, purchasePlan: plan, recommended } = shall;
  return {
    type: 'azurerm_shared_image',
    members: [
      ...placeMembers(target, ['gallery_name', 'name']),
      ['location', shall.location],
      ['os_type', shall.osType],
      ['specialized', shall.osState === 'Specialized'],
      ['hyper_v_generation', shall.hyperVGeneration],
      ['architecture', shall.architecture],
      ...said.map((name): Member => [name ?? '', true]),
      ['description', shall.description],
      ['end_of_life_date', shall.endOfLifeDate],
      ['min_recommended_vcpu_count', recommended?.vCPUs?.min],
      ['max_recommended_vcpu_count', recommended?.vCPUs?.max],
      ['min_recommended_memory_in_gb', recommended?.memoryGB?.min],
      ['max_recommended_memory_in_gb', recommended?.memoryGB?.max],
      ['disk_types_not_allowed', shall.disallowedDiskTypes],
      ['eula', shall.eula],
      ['privacy_statement_uri', shall.privacyStatementUri],
      ['release_note_uri', shall.releaseNoteUri],
      block('identifier', ['publisher', identifier.publisher], ['offer', identifier.offer], ['sku', identifier.sku]),
      plan && block('purchase_plan', ['name', plan.name], ['publisher', plan.publisher], ['product', plan.product]),
      ['tags', shall.tags],
    ],
  };
}

/** azurerm asks with an older api-version, which takes Standard where newer ones take this. */
function explicitFeatures({ hyperVGeneration, features }: DefinitionSpec): readonly Feature[] {
  const said = features.some(one => one.name.toLowerCase() === 'securitytype');
  return hyperVGeneration === 'V1' || said
    ? features
    : [...features, { name: 'SecurityType', value: 'TrustedLaunchSupported' }];
}

function flagOf({ name, value }: Feature): string | undefined {
  return flags[name.toLowerCase()]?.[value.toLowerCase()];
}

/** Undefined where azurerm has no words: versions, machines and community images as sources, data disks, encryption, … */
export function versionResource({ target, shall }: ChangeOf<'createVersion'>): Resource | undefined {
  const source = sourceMembers(shall);
  if (!source || !canSay(shall)) return undefined;
  return {
    type: 'azurerm_shared_image_version',
    members: [
      ...placeMembers(target, ['gallery_name', 'image_name', 'name']),
      ['location', shall.location],
      ...source,
      ['exclude_from_latest', shall.excludeFromLatest],
      ['end_of_life_date', shall.endOfLifeDate],
      ['replication_mode', shall.replicationMode],
      ...shall.targetRegions.map(region =>
        block(
          'target_region',
          ['name', region.name],
          ['regional_replica_count', region.replicaCount],
          ['storage_account_type', region.storageAccountType],
          ['exclude_from_latest_enabled', region.excludeFromLatest],
        ),
      ),
      ['tags', shall.tags],
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
  return /\/snapshots\//i.test(osDisk.id) ? [['os_disk_snapshot_id', osDisk.id]] : undefined;
}

function canSay(shall: VersionSpec): boolean {
  const types = [shall.storageAccountType, ...shall.targetRegions.map(region => region.storageAccountType)];
  const plain = shall.targetRegions.every(region => region.encryption === undefined);
  // A region that is not excluded by itself would count as included.
  const clear = !shall.excludeFromLatest || shall.targetRegions.every(region => region.excludeFromLatest !== undefined);
  const known = shall.blockDeletionBeforeEndOfLife === undefined && shall.sourceTenantId === undefined;
  return plain && clear && known && shall.storageAccountType === 'Standard_LRS' && !types.includes('PremiumV2_LRS');
}

/** The names of a nested resource in the words of its type, and its resource group. */
function placeMembers(target: string, words: readonly string[]): Member[] {
  const names = parseResourceId(target)?.names ?? [];
  return [...words.map((word, at): Member => [word, names[at]]), ['resource_group_name', resourceGroupOf(target)]];
}
