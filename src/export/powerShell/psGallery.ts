import { apiVersionOf } from '../../arm/apiVersions';
import { isoDate } from '../../base/date';
import { namesOfPlan } from '../../domain/definition/purchasePlan';
import { parseResourceId, resourceGroupOf } from '../../domain/id/resourceId';
import { sameName } from '../../domain/id/sameName';
import type { ChangeOf, DeletionKind, VersionSpec } from '../../domain/plan/plan';
import type { SourceSpec } from '../../domain/plan/sourceSpec';
import { hasOtherMembers } from '../hasOtherMembers';
import { hasPlainRegions } from '../hasPlainRegions';
import { isSwitch, psCommand, type Parameter } from './psCommand';

/** Undefined if the cmdlet has no parameter for it: soft delete, identities, members that no model knows. */
export function psGallery({ target, spec }: ChangeOf<'createGallery'>): string[] | undefined {
  if (spec.softDelete !== undefined || spec.systemIdentity || spec.userIdentities || spec.other) return undefined;
  const { sharing } = spec;
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  return psCommand(
    'New-AzGallery',
    ...resourceParameters(target, ['Name']),
    ['Location', spec.location],
    ['Description', spec.description],
    ['Permission', sharing?.permissions],
    ['PublisherUri', community?.publisherUri],
    ['PublisherContact', community?.publisherContact],
    ['Eula', community?.eula],
    ['PublicNamePrefix', community?.publicNamePrefix],
    ['Tag', spec.tags],
  );
}

/**
 * Sets the security type explicitly, since the default depends on the module's version. Undefined if the cmdlet has no
 * parameter for it: members that no model knows.
 */
export function psDefinition({ target, spec }: ChangeOf<'createDefinition'>): string[] | undefined {
  if (hasOtherMembers(spec)) return undefined;
  const { identifier, recommended, features } = spec;
  const plan = spec.purchasePlan && namesOfPlan(spec.purchasePlan);
  const hasSecurityType = features.some(one => sameName(one.name, 'SecurityType')) || spec.hyperVGeneration === 'V1';
  const all = hasSecurityType ? features : [...features, { name: 'SecurityType', value: 'TrustedLaunchSupported' }];
  return psCommand(
    'New-AzGalleryImageDefinition',
    ...resourceParameters(target, ['GalleryName', 'Name']),
    ['Location', spec.location],
    ['Publisher', identifier.publisher],
    ['Offer', identifier.offer],
    ['Sku', identifier.sku],
    ['OsType', spec.osType],
    ['OsState', spec.osState],
    ['HyperVGeneration', spec.hyperVGeneration],
    ['Architecture', spec.architecture],
    ['Feature', all.length > 0 ? all.map(({ name, value }) => ({ Name: name, Value: value })) : undefined],
    ['Description', spec.description],
    ['EndOfLifeDate', spec.endOfLifeDate === undefined ? undefined : isoDate(spec.endOfLifeDate)],
    ['MinimumVCPU', recommended?.vCPUs?.min],
    ['MaximumVCPU', recommended?.vCPUs?.max],
    ['MinimumMemory', recommended?.memoryGB?.min],
    ['MaximumMemory', recommended?.memoryGB?.max],
    ['DisallowedDiskType', spec.disallowedDiskTypes],
    ['Eula', spec.eula],
    ['PrivacyStatementUri', spec.privacyStatementUri],
    ['ReleaseNoteUri', spec.releaseNoteUri],
    ['PurchasePlanName', plan?.name],
    ['PurchasePlanPublisher', plan?.publisher],
    ['PurchasePlanProduct', plan?.product],
    ['Tag', spec.tags],
  );
}

/** Undefined if the cmdlet has no parameter for it: blobs, community images, per-region flags, encryption. */
export function psVersion({ target, spec }: ChangeOf<'createVersion'>): string[] | undefined {
  const source = sourceParameters(spec.source);
  if (!source || !isSupported(spec)) return undefined;
  return psCommand(
    'New-AzGalleryImageVersion',
    ...resourceParameters(target, ['GalleryName', 'GalleryImageDefinitionName', 'Name']),
    ['Location', spec.location],
    ...source,
    ['StorageAccountType', spec.storageAccountType],
    [
      'TargetRegion',
      spec.targetRegions.map(({ name, replicaCount, storageAccountType }) => ({
        Name: name,
        ReplicaCount: replicaCount,
        StorageAccountType: storageAccountType,
      })),
    ],
    ['PublishingProfileExcludeFromLatest', spec.excludeFromLatest ? isSwitch : undefined],
    ['PublishingProfileEndOfLifeDate', spec.endOfLifeDate === undefined ? undefined : isoDate(spec.endOfLifeDate)],
    ['ReplicationMode', spec.replicationMode],
    ['Tag', spec.tags],
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

function isSupported(spec: VersionSpec): boolean {
  if (hasOtherMembers(spec) || spec.allowDeletionOfReplicatedLocations) return false;
  return hasPlainRegions(spec) && spec.blockDeletionBeforeEndOfLife === undefined && spec.sourceTenantId === undefined;
}

export function psDelete({ kind, target }: { readonly kind: DeletionKind; readonly target: string }): string[] {
  const force = ['Force', isSwitch] as const;
  switch (kind) {
    case 'deleteVersion':
    case 'purgeVersion':
      return psCommand(
        'Remove-AzGalleryImageVersion',
        ...resourceParameters(target, ['GalleryName', 'GalleryImageDefinitionName', 'Name']),
        force,
      );
    case 'deleteDefinition':
      return retried(
        psCommand('Remove-AzGalleryImageDefinition', ...resourceParameters(target, ['GalleryName', 'Name']), force),
      );
    case 'deleteGallery':
      return retried(psCommand('Remove-AzGallery', ...resourceParameters(target, ['Name']), force));
    case 'deleteGalleryChild':
      return retried(
        psCommand(
          'Remove-AzResource',
          ['ResourceId', target],
          ['ApiVersion', apiVersionOf('Microsoft.Compute/galleries')],
          force,
        ),
      );
    case 'deleteManagedImage':
      return psCommand('Remove-AzImage', ...resourceParameters(target, ['ImageName']), force);
  }
}

/** For some seconds after a version is deleted, Azure still refuses to delete its parent (eventual consistency). */
function retried(lines: readonly string[]): string[] {
  const command = lines.at(-1) ?? '';
  return [
    ...lines.slice(0, -1),
    'for ($try = 1; ; $try++) {',
    `  try { ${command}; break } catch { if ($try -ge 12) { throw } else { Start-Sleep -Seconds 10 } }`,
    '}',
  ];
}

function resourceParameters(target: string, words: readonly string[]): Parameter[] {
  const names = parseResourceId(target)?.names ?? [];
  return [['ResourceGroupName', resourceGroupOf(target)], ...words.map((word, at): Parameter => [word, names[at]])];
}
