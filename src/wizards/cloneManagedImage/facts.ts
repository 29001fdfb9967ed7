import type { CloneChoice, CloneFacts, UsageRows } from '../../domain/plans/cloneManagedImage';
import { regionKey, type Location } from '../../domain/region';
import type { ImageDefinition } from '../../domain/model/definition';
import type { ManagedImage } from '../../domain/model/managedImage';
import type { ImageVersion, StorageAccountType } from '../../domain/model/version';
import type { PurchasePlan } from '../../domain/model/resource';
import { idKey, subscriptionOf } from '../../domain/resourceId';
import type { WizardServices } from '../services';
import { galleryIdIn, galleryLocation } from './galleryOf';

/** What Azure knows that a clone depends on. Each thing is asked once while a wizard is open, and never fails it. */
export interface CloneResearch {
  locations(subscriptionId: string): Promise<readonly Location[] | undefined>;
  storageTypes(subscriptionId: string): Promise<ReadonlyMap<string, readonly StorageAccountType[]> | undefined>;
  galleryNames(subscriptionId: string): Promise<readonly string[] | undefined>;
  definitions(galleryId: string): Promise<readonly ImageDefinition[] | undefined>;
  versions(definitionId: string): Promise<readonly ImageVersion[] | undefined>;
  /** Null where the machine has no plan; undefined where the machine is gone or cannot be read. */
  sourcePlan(image: ManagedImage): Promise<PurchasePlan | null | undefined>;
  /** Everything the plan's guards look at, for these choices. */
  factsFor(choices: readonly CloneChoice[]): Promise<CloneFacts>;
}

/** The actions a clone needs, each with the scope at which Azure is asked for it: the nearest that exists. */
function actionsNeeded(choice: CloneChoice): { action: string; scope: string }[] {
  const { gallery, definition, image } = choice;
  const needs: { action: string; scope: string }[] = [{ action: 'Microsoft.Compute/images/read', scope: image.id }];
  let scope: string;
  if ('existing' in gallery) scope = gallery.existing.id;
  else {
    const subscription = `/subscriptions/${subscriptionOf(gallery.id)}`;
    scope = gallery.resourceGroup ? subscription : (gallery.id.split('/providers/')[0] ?? subscription);
    if (gallery.resourceGroup) needs.push({ action: 'Microsoft.Resources/subscriptions/resourceGroups/write', scope });
    needs.push({ action: 'Microsoft.Compute/galleries/write', scope });
  }
  if ('create' in definition) needs.push({ action: 'Microsoft.Compute/galleries/images/write', scope });
  needs.push({ action: 'Microsoft.Compute/galleries/images/versions/write', scope });
  return needs;
}

export function createCloneResearch({ reader, directory, clock }: WizardServices): CloneResearch {
  const asked = new Map<string, Promise<unknown>>();
  /** A failure is an absent fact, and is asked for again the next time. */
  function once<T>(question: string, ask: () => Promise<T>): Promise<T | undefined> {
    const before = asked.get(question) as Promise<T | undefined> | undefined;
    if (before) return before;
    const answer = ask().catch(() => {
      asked.delete(question);
      return undefined;
    });
    asked.set(question, answer);
    return answer;
  }

  async function missingRightsFor(choices: readonly CloneChoice[]): Promise<CloneFacts['missingRights']> {
    const needs = choices.flatMap(actionsNeeded);
    const distinct = [...new Map(needs.map(need => [`${need.action} ${idKey(need.scope)}`, need])).values()];
    const answers = await Promise.all(
      distinct.map(async need => {
        const permissions = await once(`permissions ${idKey(need.scope)}`, () => reader.permissions(need.scope));
        return { need, allowed: permissions?.allows(need.action) };
      }),
    );
    return answers.some(({ allowed }) => allowed === undefined)
      ? undefined
      : answers.filter(({ allowed }) => allowed === false).map(({ need }) => need);
  }

  async function usageRows(subscriptionId: string, region: string): Promise<UsageRows | undefined> {
    const rows = await once(`usages ${subscriptionId} ${region}`, () => reader.usages(subscriptionId, region));
    return rows && new Map(rows.map(({ name, current, limit }) => [name, { current, limit }]));
  }

  const research: CloneResearch = {
    locations: id => once(`locations ${id}`, () => reader.locations(id)),
    storageTypes: id => once(`storageTypes ${id}`, () => reader.storageTypes(id)),
    galleryNames: id => once(`galleryNames ${id}`, () => reader.galleryNames(id)),
    definitions: id => once(`definitions ${idKey(id)}`, () => reader.definitions(id)),
    versions: id => once(`versions ${idKey(id)}`, () => reader.versions(id)),
    async sourcePlan(image) {
      const machine = image.sourceVirtualMachineId;
      if (machine === undefined) return undefined;
      const found = await once(`machine ${idKey(machine)}`, async () => ({
        machine: await reader.sourceMachine(machine),
      }));
      return found?.machine && (found.machine.purchasePlan ?? null);
    },
    async factsFor(choices) {
      const [first] = choices;
      if (!first) return { now: clock.now() };
      const gallery = galleryIdIn(first.gallery);
      const subscription = subscriptionOf(gallery);
      const isNew = 'create' in first.gallery;
      const existing = choices.map(({ definition }) => definition).filter(definition => 'existing' in definition);
      const regions = [
        ...new Set([galleryLocation(first.gallery), ...choices.map(({ image }) => image.location)].map(regionKey)),
      ];
      const [
        locations,
        storageTypes,
        galleryNames,
        groups,
        definitions,
        usagesByRegion,
        versions,
        feeding,
        sourcePlans,
        missingRights,
      ] = await Promise.all([
        research.locations(subscription),
        research.storageTypes(subscription),
        isNew ? research.galleryNames(subscription) : [],
        isNew ? once(`groups ${subscription}`, () => reader.resourceGroups(subscription)) : [],
        isNew ? [] : research.definitions(gallery),
        collect(
          regions,
          region => region,
          region => usageRows(subscription, region),
        ),
        collect(
          existing,
          ({ existing: { id } }) => idKey(id),
          ({ existing: { id } }) => research.versions(id),
        ),
        collect(
          choices,
          ({ image }) => idKey(image.id),
          ({ image }) => reader.versionsBeingBuiltFrom(image.id).catch(() => undefined),
        ),
        collect(
          choices,
          ({ image }) => idKey(image.id),
          ({ image }) => research.sourcePlan(image),
        ),
        missingRightsFor(choices),
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
        feeding,
        sourcePlans,
        missingRights,
        tenants: new Map(directory.subscriptions().map(({ id, tenantId }) => [id.toLowerCase(), tenantId])),
      };
    },
  };
  return research;
}

/** Asks for each item and keeps what was answered, by key. */
async function collect<I, T>(
  items: readonly I[],
  keyOf: (item: I) => string,
  ask: (item: I) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const answers = await Promise.all(items.map(async item => ({ key: keyOf(item), answer: await ask(item) })));
  return new Map(answers.flatMap(({ key, answer }) => (answer === undefined ? [] : [[key, answer] as const])));
}
