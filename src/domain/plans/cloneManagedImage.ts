import * as l10n from '@vscode/l10n';
import type { Location } from '../region';
import type { Gallery } from '../model/gallery';
import type { ImageDefinition } from '../model/definition';
import type { ImageVersion, StorageAccountType, TargetRegion } from '../model/version';
import type { ManagedImage } from '../model/managedImage';
import type { Change, DefinitionSpec, GallerySpec, Plan, ResourceGroupSpec } from '../plan';
import { isoDate } from '../endOfLife';
import { cloneNotices } from '../guards/cloneGuards';
import { cloneTask, type CloneTask } from '../guards/cloneTask';
import { regionKey } from '../region';
import { fullName, idKey } from '../resourceId';

/** What the user chose for one image. `existing` resources are known to Azure, `create` ones shall be made first. */
export interface CloneChoice {
  readonly image: ManagedImage;
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
}

export type UsageRows = ReadonlyMap<string, { readonly current: number; readonly limit: number }>;

/** What Azure was found to hold. A fact that could not be read is absent, and the plan then says that it was not checked. */
export interface CloneFacts {
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
  /** Versions still being built from an image, by the image's id key; an image that has no entry was not asked for. */
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

export type CloneManagedImages = (choices: readonly CloneChoice[], facts: CloneFacts) => Plan;

/** One version from each image, and before them the resource groups, galleries and definitions they need, each once. */
export const cloneManagedImages: CloneManagedImages = (choices, facts) => {
  const tasks = choices.map(cloneTask);
  const changes = [
    ...tasks.flatMap(task => newResourceGroup(task)),
    ...tasks.flatMap(task => newGallery(task)),
    ...tasks.flatMap(task => newDefinition(task)),
  ];
  const needed = [...new Map(changes.map(change => [idKey(change.target), change])).values()];
  return {
    kind: 'cloneManagedImage',
    title: titleOf(tasks),
    changes: [...needed, ...tasks.map(newVersion)],
    notices: cloneNotices(tasks, facts),
  };
};

function titleOf(tasks: readonly CloneTask[]): string {
  const [first] = tasks;
  if (!first) return l10n.t('Clone managed images');
  return tasks.length === 1
    ? l10n.t('Clone {0} to {1}', first.image.name, fullName(first.versionId))
    : l10n.t('Clone {0} managed images to {1}', tasks.length, first.gallery.name);
}

function newResourceGroup({ gallery: { resourceGroup } }: CloneTask): Change[] {
  return resourceGroup
    ? [{ kind: 'createResourceGroup', target: resourceGroup.id, shall: placed(resourceGroup.create) }]
    : [];
}

function newGallery({ gallery: { id, create } }: CloneTask): Change[] {
  return create ? [{ kind: 'createGallery', target: id, shall: placed(create) }] : [];
}

function newDefinition({ definition: { id, create } }: CloneTask): Change[] {
  if (!create) return [];
  const endOfLifeDate = create.endOfLifeDate === undefined ? undefined : dated(create.endOfLifeDate);
  return [
    {
      kind: 'createDefinition',
      target: id,
      shall: { ...placed(create), ...(endOfLifeDate !== undefined && { endOfLifeDate }) },
    },
  ];
}

function newVersion({ choice, home, image, versionId }: CloneTask): Change {
  return {
    kind: 'createVersion',
    target: versionId,
    shall: {
      location: home,
      source: { kind: 'managedImage', id: image.id },
      targetRegions: homeFirst(
        choice.targetRegions.map(one => ({ ...one, name: regionKey(one.name) })),
        home,
      ),
      storageAccountType: choice.storageAccountType,
      excludeFromLatest: choice.excludeFromLatest,
      ...(choice.endOfLifeDate !== undefined && { endOfLifeDate: dated(choice.endOfLifeDate) }),
    },
  };
}

function placed<T extends { readonly location: string }>(spec: T): T {
  return { ...spec, location: regionKey(spec.location) };
}

/** A date that cannot be read stays as it is: a notice refuses it. */
function dated(text: string): string {
  return isoDate(text) ?? text;
}

function homeFirst(regions: readonly TargetRegion[], home: string): readonly TargetRegion[] {
  return [...regions.filter(one => one.name === home), ...regions.filter(one => one.name !== home)];
}
