import * as l10n from '@vscode/l10n';
import type { Location } from '../region/region';
import type { Gallery } from '../gallery/gallery';
import type { ImageDefinition } from '../definition/imageDefinition';
import type { ImageVersion, StorageAccountType, TargetRegion } from './imageVersion';
import type { ImageSource } from '../source/imageSource';
import type { Change, DefinitionSpec, GallerySpec, Plan, ResourceGroupSpec } from '../plan/plan';
import { isoDate } from '../date';
import { versionNotices } from './versionNotices';
import { versionTask, type VersionTask } from '../plan/versionTask';
import { regionKey } from '../region/region';
import type { Tags } from '../resource/resource';
import { fullName, idKey } from '../id/resourceId';
import { sourceSpec } from '../source/sourceSpec';
import { foreignTenant } from '../id/tenancy';

/** What the user chose for one version. `existing` resources are known to Azure, `create` ones shall be made first. */
export interface VersionChoice {
  readonly source: ImageSource;
  /** Disks besides the one of the system, where the source is a snapshot, managed disk or VHD. */
  readonly dataDisks?: readonly { readonly lun: number; readonly source: ImageSource }[] | undefined;
  /** Home region, where the source leaves a choice; the source's own where absent. */
  readonly home?: string | undefined;
  readonly gallery:
    | { readonly existing: Gallery }
    | {
        readonly id: string;
        readonly create: GallerySpec;
        readonly resourceGroup?: { readonly id: string; readonly create: ResourceGroupSpec };
      };
  readonly definition:
    { readonly existing: ImageDefinition } | { readonly id: string; readonly create: DefinitionSpec };
  /** `1.2.3` */
  readonly version: string;
  readonly targetRegions: readonly TargetRegion[];
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest: boolean;
  readonly endOfLifeDate?: string | undefined;
  readonly blockDeletionBeforeEndOfLife?: boolean | undefined;
  /** Full where absent. */
  readonly replicationMode?: 'Shallow' | undefined;
  readonly tags?: Tags | undefined;
}

export type UsageRows = ReadonlyMap<string, { readonly current: number; readonly limit: number }>;

/** What Azure was found to hold. A fact that could not be read is absent, and the plan then says that it was not checked. */
export interface VersionFacts {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  /** By region key. */
  readonly storageTypes?: ReadonlyMap<string, readonly StorageAccountType[]> | undefined;
  /** All gallery names of the gallery's subscription. */
  readonly galleryNames?: readonly string[] | undefined;
  /** Definitions of the gallery. */
  readonly definitions?: readonly ImageDefinition[] | undefined;
  /** Versions of the chosen definition, by its id key. */
  readonly versions?: ReadonlyMap<string, readonly ImageVersion[]> | undefined;
  /** Versions still being built from a managed image, by its id key; an image that has no entry was not asked for. */
  readonly feeding?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Actions needed that the user lacks, each with its scope. */
  readonly missingRights?: readonly { readonly action: string; readonly scope: string }[] | undefined;
  /** The purchase plan of the virtual machine an image came from, by the image's id key; null where that machine has none. */
  readonly sourcePlans?:
    | ReadonlyMap<string, { readonly name: string; readonly publisher: string; readonly product: string } | null>
    | undefined;
  /** Usage rows (`GalleryImageVersion`) of the gallery's subscription, by region key, then by name. */
  readonly usagesByRegion?: ReadonlyMap<string, UsageRows> | undefined;
  /** Names of all resource groups of the gallery's subscription. */
  readonly resourceGroupNames?: readonly string[] | undefined;
  /** The tenant of each subscription concerned, by its id in lower case. */
  readonly tenants?: ReadonlyMap<string, string> | undefined;
}

/** One version from each source, and before them the resource groups, galleries and definitions they need, each once. */
export function createVersions(choices: readonly VersionChoice[], facts: VersionFacts): Plan {
  const tasks = choices.map(versionTask);
  const changes = [
    ...tasks.flatMap(({ gallery: { resourceGroup } }) =>
      made(resourceGroup, (target, spec) => ({ kind: 'createResourceGroup', target, spec })),
    ),
    ...tasks.flatMap(({ gallery }) => made(gallery, (target, spec) => ({ kind: 'createGallery', target, spec }))),
    ...tasks.flatMap(({ definition }) =>
      made(definition, (target, spec) => ({ kind: 'createDefinition', target, spec })),
    ),
  ];
  const needed = [...new Map(changes.map(change => [idKey(change.target), change])).values()];
  return {
    ...headOf(tasks),
    changes: [...needed, ...tasks.map(task => newVersion(task, facts))],
    notices: versionNotices(tasks, facts),
  };
}

/** What the plan is called: of a managed image a clone, of a machine an export, of a version a copy. */
function headOf(tasks: readonly VersionTask[]): Pick<Plan, 'kind' | 'title'> {
  const [first] = tasks;
  if (!first) return { kind: 'cloneManagedImage', title: l10n.t('Clone managed images') };
  const [name, version, gallery] = [first.source.name, fullName(first.versionId), first.gallery.name];
  const one = tasks.length === 1;
  switch (tasks.every(({ source }) => source.kind === first.source.kind) ? first.source.kind : 'disk') {
    case 'managedImage':
      return {
        kind: 'cloneManagedImage',
        title: one
          ? l10n.t('Clone {0} to {1}', name, version)
          : l10n.t('Clone {0} managed images to {1}', tasks.length, gallery),
      };
    case 'virtualMachine':
      return {
        kind: 'captureVm',
        title: one
          ? l10n.t('Export {0} to {1}', name, version)
          : l10n.t('Export {0} virtual machines to {1}', tasks.length, gallery),
      };
    case 'version':
      return {
        kind: 'copyVersion',
        title: one
          ? l10n.t('Copy {0} to {1}', name, version)
          : l10n.t('Copy {0} versions to {1}', tasks.length, gallery),
      };
    default:
      return {
        kind: 'createVersion',
        title: one
          ? l10n.t('Create {0} from {1}', version, name)
          : l10n.t('Create {0} image versions in {1}', tasks.length, gallery),
      };
  }
}

/** The change that makes what a version stands in; none where it is there already. */
function made<T extends Placed>(
  part: { readonly id: string; readonly create?: T } | undefined,
  change: (target: string, spec: T) => Change,
): Change[] {
  if (!part?.create) return [];
  const { endOfLifeDate } = part.create;
  const dates = endOfLifeDate === undefined ? {} : { endOfLifeDate: isoDate(endOfLifeDate) };
  return [change(part.id, { ...part.create, ...dates, location: regionKey(part.create.location) })];
}

interface Placed {
  readonly location: string;
  readonly endOfLifeDate?: string;
}

function newVersion({ choice, home, source, gallery, versionId }: VersionTask, facts: VersionFacts): Change {
  const sourceTenantId = source.kind === 'version' ? foreignTenant(source.id, gallery.id, facts.tenants) : undefined;
  const { tags } = choice;
  return {
    kind: 'createVersion',
    target: versionId,
    spec: {
      location: home,
      source: sourceSpec(choice),
      targetRegions: homeFirst(
        choice.targetRegions.map(one => ({ ...one, name: regionKey(one.name) })),
        home,
      ),
      storageAccountType: choice.storageAccountType,
      excludeFromLatest: choice.excludeFromLatest,
      ...(choice.endOfLifeDate !== undefined && { endOfLifeDate: isoDate(choice.endOfLifeDate) }),
      ...(choice.blockDeletionBeforeEndOfLife && { blockDeletionBeforeEndOfLife: true }),
      ...(choice.replicationMode && { replicationMode: choice.replicationMode }),
      ...(sourceTenantId !== undefined && { sourceTenantId }),
      ...(tags && Object.keys(tags).length > 0 && { tags }),
    },
  };
}

function homeFirst(regions: readonly TargetRegion[], home: string): readonly TargetRegion[] {
  return [...regions.filter(one => one.name === home), ...regions.filter(one => one.name !== home)];
}
