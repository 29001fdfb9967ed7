import { collect } from '../../base/collect';
import {
  definitionFromSource,
  type DefinitionSuggestion,
  type DefinitionContext,
} from '../../domain/definition/definitionFromSource';
import { definitionFromVersion } from '../../domain/definition/definitionFromVersion';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { parseForeignId } from '../../domain/id/foreignId';
import { idKey, parentId, subscriptionOf } from '../../domain/id/resourceId';
import type { DiskEncryptionSet } from '../../domain/region/encryption';
import { regionKey, type Location } from '../../domain/region/region';
import type { PurchasePlan } from '../../domain/resource/resource';
import type { ImageSource } from '../../domain/source/imageSource';
import type { ImageVersion, StorageAccountType } from '../../domain/version/imageVersion';
import type { VersionChoice } from '../../domain/version/versionChoice';
import type { VersionFacts, UsageRows } from '../../domain/version/versionFacts';
import { createFactCache } from '../factCache';
import { galleryIdIn, galleryLocation } from '../gallery/galleryOf';
import type { WizardServices } from '../services';
import { tenantsOf } from '../tenantsOf';

/** Facts from Azure that new versions depend on. Each is read once per wizard; a failed read gives undefined. */
export interface VersionResearch {
  locations(subscriptionId: string): Promise<readonly Location[] | undefined>;
  /** By region key. Regions that couldn't be read are absent. */
  storageTypes(
    subscriptionId: string,
    regions: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StorageAccountType[]>>;
  galleryNames(subscriptionId: string): Promise<readonly string[] | undefined>;
  diskEncryptionSets(subscriptionId: string): Promise<readonly DiskEncryptionSet[] | undefined>;
  definitions(galleryId: string): Promise<readonly ImageDefinition[] | undefined>;
  versions(definitionId: string): Promise<readonly ImageVersion[] | undefined>;
  /** Null if it has no plan. Undefined if the source VM doesn't exist or can't be read. */
  sourcePlan(source: ImageSource): Promise<PurchasePlan | null | undefined>;
  /** Suggests a new definition that accepts the source; for a version, with the properties of its own definition. */
  suggestDefinition(source: ImageSource, context: DefinitionContext): Promise<DefinitionSuggestion>;
  /** Quota usage by region key. Regions that couldn't be read are absent. */
  usages(subscriptionId: string, regions: readonly string[]): Promise<ReadonlyMap<string, UsageRows>>;
  /** Reads everything the plan's guards need for these choices. */
  factsFor(choices: readonly VersionChoice[]): Promise<VersionFacts>;
}

/** Each answer is large. */
const skuConcurrency = 4;

export function createVersionResearch({ reader, directory, clock }: WizardServices): VersionResearch {
  const cached = createFactCache();

  async function usageRows(subscriptionId: string, region: string): Promise<UsageRows | undefined> {
    const rows = await cached(`usages ${subscriptionId} ${region}`, () => reader.usages(subscriptionId, region));
    return rows && new Map(rows.map(({ name, current, limit }) => [name, { current, limit }]));
  }

  const research: VersionResearch = {
    locations: id => cached(`locations ${id}`, () => reader.locations(id)),
    storageTypes: (subscriptionId, regions) =>
      collect(
        regions.map(regionKey),
        region => region,
        region => reader.storageTypes(subscriptionId, region).catch(() => undefined),
        skuConcurrency,
      ),
    diskEncryptionSets: id => cached(`diskEncryptionSets ${id}`, () => reader.diskEncryptionSets(id)),
    galleryNames: id => cached(`galleryNames ${id}`, () => reader.galleryNames(id)),
    definitions: id => cached(`definitions ${idKey(id)}`, () => reader.definitions(id)),
    versions: id => cached(`versions ${idKey(id)}`, () => reader.versions(id)),
    async sourcePlan({ machineId: machine, purchasePlan }) {
      if (machine === undefined) return purchasePlan;
      const found = await cached(`machine ${idKey(machine)}`, async () => ({
        machine: await reader.sourceMachine(machine),
      }));
      return found?.machine ? (found.machine.purchasePlan ?? null) : purchasePlan;
    },
    async suggestDefinition(source, context) {
      const id = parseForeignId(source.id)?.names.length === 2 ? source.id : parentId(source.id);
      const original =
        id === undefined || !isImage(source)
          ? undefined
          : await cached(`definition ${idKey(id)}`, () => reader.definition(id));
      return original
        ? definitionFromVersion(original, { ...context, now: clock.now() })
        : definitionFromSource(source, context);
    },
    usages: (subscriptionId, regions) =>
      collect(
        regions.map(regionKey),
        region => region,
        region => usageRows(subscriptionId, region),
      ),
    async factsFor(choices) {
      const [first] = choices;
      if (!first) return { now: clock.now() };
      const gallery = galleryIdIn(first.gallery);
      const subscription = subscriptionOf(gallery);
      const isNew = 'create' in first.gallery;
      const existing = choices.map(({ definition }) => definition).filter(definition => 'existing' in definition);
      const targets = choices.flatMap(({ targetRegions }) => targetRegions.map(({ name }) => name));
      const regions = [...new Set([galleryLocation(first.gallery), ...choices.map(homeOf)].map(regionKey))];
      const [
        locations,
        storageTypes,
        galleryNames,
        groups,
        definitions,
        usagesByRegion,
        versions,
        pendingVersions,
        sourcePlans,
      ] = await Promise.all([
        research.locations(subscription),
        research.storageTypes(subscription, targets),
        isNew ? research.galleryNames(subscription) : [],
        isNew ? cached(`groups ${subscription}`, () => reader.resourceGroups(subscription)) : [],
        isNew ? [] : research.definitions(gallery),
        research.usages(subscription, regions),
        collect(
          existing,
          ({ existing: { id } }) => idKey(id),
          ({ existing: { id } }) => research.versions(id),
        ),
        collect(
          choices.filter(({ source }) => source.kind === 'managedImage'),
          ({ source }) => idKey(source.id),
          ({ source }) =>
            reader.dependentVersions(source.id).then(
              ({ building }) => building,
              () => undefined,
            ),
        ),
        collect(
          choices,
          ({ source }) => idKey(source.id),
          ({ source }) => research.sourcePlan(source),
        ),
      ]);
      return {
        now: clock.now(),
        locations,
        storageTypes,
        galleryNames,
        resourceGroupNames: groups?.map(({ name }) => name),
        definitions,
        usagesByRegion,
        versions,
        pendingVersions,
        sourcePlans,
        tenants: tenantsOf(directory),
      };
    },
  };
  return research;
}

/** Has a definition of its own, whose properties a copy keeps. */
function isImage({ kind }: ImageSource): boolean {
  return kind === 'version' || kind === 'communityImage' || kind === 'sharedImage';
}

function homeOf({ home, source, gallery }: VersionChoice): string {
  return home ?? source.location ?? galleryLocation(gallery);
}
