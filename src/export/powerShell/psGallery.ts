import { isoDate } from '../../arm/armBody';
import type { ChangeOf, DeletionKind, SourceSpec, VersionSpec } from '../../domain/plan/plan';
import { parseResourceId, resourceGroupOf } from '../../domain/id/resourceId';
import { isSwitch, psCommand } from './psCommand';
import type { Parameter } from './psCommand';

/** Undefined where the cmdlet has no words: soft delete, an identity. */
export function psGallery({ target, shall }: ChangeOf<'createGallery'>): string[] | undefined {
  if (shall.softDelete !== undefined || shall.systemIdentity || shall.userIdentities) return undefined;
  const { sharing } = shall;
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  return psCommand(
    'New-AzGallery',
    ...place(target, ['Name']),
    ['Location', shall.location],
    ['Description', shall.description],
    ['Permission', sharing?.permissions],
    ['PublisherUri', community?.publisherUri],
    ['PublisherContact', community?.publisherContact],
    ['Eula', community?.eula],
    ['PublicNamePrefix', community?.publicNamePrefix],
    ['Tag', shall.tags],
  );
}

/** What Azure would take where nothing is said depends on the version of the module, so it is said. */
export function psDefinition({ target, shall }: ChangeOf<'createDefinition'>): string[] {
  const { identifier, purchasePlan: plan, recommended, features } = shall;
  const said = features.some(one => one.name.toLowerCase() === 'securitytype') || shall.hyperVGeneration === 'V1';
  const all = said ? features : [...features, { name: 'SecurityType', value: 'TrustedLaunchSupported' }];
  return psCommand(
    'New-AzGalleryImageDefinition',
    ...place(target, ['GalleryName', 'Name']),
    ['Location', shall.location],
    ['Publisher', identifier.publisher],
    ['Offer', identifier.offer],
    ['Sku', identifier.sku],
    ['OsType', shall.osType],
    ['OsState', shall.osState],
    ['HyperVGeneration', shall.hyperVGeneration],
    ['Architecture', shall.architecture],
    ['Feature', all.length > 0 ? all.map(({ name, value }) => ({ Name: name, Value: value })) : undefined],
    ['Description', shall.description],
    ['EndOfLifeDate', shall.endOfLifeDate === undefined ? undefined : isoDate(shall.endOfLifeDate)],
    ['MinimumVCPU', recommended?.vCPUs?.min],
    ['MaximumVCPU', recommended?.vCPUs?.max],
    ['MinimumMemory', recommended?.memoryGB?.min],
    ['MaximumMemory', recommended?.memoryGB?.max],
    ['DisallowedDiskType', shall.disallowedDiskTypes],
    ['Eula', shall.eula],
    ['PrivacyStatementUri', shall.privacyStatementUri],
    ['ReleaseNoteUri', shall.releaseNoteUri],
    ['PurchasePlanName', plan?.name],
    ['PurchasePlanPublisher', plan?.publisher],
    ['PurchasePlanProduct', plan?.product],
    ['Tag', shall.tags],
  );
}

/** Undefined where the cmdlet has no words: blobs, community images, flags of single regions, encryption. */
export function psVersion({ target, shall }: ChangeOf<'createVersion'>): string[] | undefined {
  const source = sourceParameters(shall.source);
  if (!source || !canSay(shall)) return undefined;
  return psCommand(
    'New-AzGalleryImageVersion',
    ...place(target, ['GalleryName', 'GalleryImageDefinitionName', 'Name']),
    ['Location', shall.location],
    ...source,
    ['StorageAccountType', shall.storageAccountType],
    [
      'TargetRegion',
      shall.targetRegions.map(({ name, replicaCount, storageAccountType }) => ({
        Name: name,
        ReplicaCount: replicaCount,
        StorageAccountType: storageAccountType,
      })),
    ],
    ['PublishingProfileExcludeFromLatest', shall.excludeFromLatest ? isSwitch : undefined],
    ['PublishingProfileEndOfLifeDate', shall.endOfLifeDate === undefined ? undefined : isoDate(shall.endOfLifeDate)],
    ['ReplicationMode', shall.replicationMode],
    ['Tag', shall.tags],
  );
}

function sourceParameters(source: SourceSpec): readonly Parameter[] | undefined {
  switch (source.kind) {
    case 'managedImage':
    case 'version':
      return [['SourceImageId', source.id]];
    case 'virtualMachine':
      return [['SourceImageVMId', source.id]];
    case 'communityImage':
      return undefined;
    case 'disks': {
      const { osDisk, dataDisks } = source;
      const data = dataDisks.map(disk => ('id' in disk ? { Source: { Id: disk.id }, Lun: disk.lun } : undefined));
      if (!('id' in osDisk) || data.includes(undefined)) return undefined;
      return [
        ['OSDiskImage', { Source: { Id: osDisk.id } }],
        ['DataDiskImage', data.length > 0 ? data : undefined],
      ];
    }
  }
}

function canSay(shall: VersionSpec): boolean {
  const plain = shall.targetRegions.every(one => one.excludeFromLatest === undefined && one.encryption === undefined);
  return plain && shall.blockDeletionBeforeEndOfLife === undefined && shall.sourceTenantId === undefined;
}

export function psDelete({ kind, target }: { readonly kind: DeletionKind; readonly target: string }): string[] {
  const force = ['Force', isSwitch] as const;
  switch (kind) {
    case 'deleteVersion':
    case 'purgeVersion':
      return psCommand(
        'Remove-AzGalleryImageVersion',
        ...place(target, ['GalleryName', 'GalleryImageDefinitionName', 'Name']),
        force,
      );
    case 'deleteDefinition':
      return retried(psCommand('Remove-AzGalleryImageDefinition', ...place(target, ['GalleryName', 'Name']), force));
    case 'deleteGallery':
      return retried(psCommand('Remove-AzGallery', ...place(target, ['Name']), force));
    case 'deleteManagedImage':
      return psCommand('Remove-AzImage', ...place(target, ['ImageName']), force);
  }
}

/** For some seconds Azure believes that a deleted version is still there, and refuses to delete what it lay in. */
function retried(lines: readonly string[]): string[] {
  const command = lines.at(-1) ?? '';
  return [
    ...lines.slice(0, -1),
    'for ($try = 1; ; $try++) {',
    `  try { ${command}; break } catch { if ($try -ge 12) { throw } else { Start-Sleep -Seconds 10 } }`,
    '}',
  ];
}

function place(target: string, words: readonly string[]): Parameter[] {
  const names = parseResourceId(target)?.names ?? [];
  return [['ResourceGroupName', resourceGroupOf(target)], ...words.map((word, at): Parameter => [word, names[at]])];
}
