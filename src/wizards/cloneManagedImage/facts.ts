import type { CloneChoice, CloneFacts } from '../../domain/plans/cloneManagedImage';
import type { Location } from '../../domain/region';
import type { ImageDefinition } from '../../domain/model/definition';
import type { ManagedImage } from '../../domain/model/managedImage';
import type { ImageVersion, StorageAccountType } from '../../domain/model/version';
import type { PurchasePlan } from '../../domain/model/resource';
import { idKey, subscriptionOf } from '../../domain/resourceId';
import type { WizardServices } from '../services';

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

export function galleryIdOf(choice: CloneChoice): string {
  return 'existing' in choice.gallery ? choice.gallery.existing.id : choice.gallery.id;
}

export function definitionIdOf(choice: CloneChoice): string {
  return 'existing' in choice.definition ? choice.definition.existing.id : choice.definition.id;
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

export function createCloneResearch({ reader, store, clock }: WizardServices): CloneResearch {
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

  async function missingRights(choices: readonly CloneChoice[]): Promise<CloneFacts['missingRights']> {
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

  async function byKey<T>(
    entries: readonly { id: string; ask: Promise<T | undefined> }[],
  ): Promise<ReadonlyMap<string, T> | undefined> {
    const answers = await Promise.all(entries.map(async ({ id, ask }) => [idKey(id), await ask] as const));
    const known = answers.filter((entry): entry is readonly [string, Awaited<T>] => entry[1] !== undefined);
    return known.length === 0 && entries.length > 0 ? undefined : new Map(known);
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
      const gallery = galleryIdOf(first);
      const subscription = subscriptionOf(gallery);
      const existing = choices.filter(choice => 'existing' in choice.definition);
      const [locations, storageTypes, galleryNames, definitions, usages, versions, feeding, plans, rights] =
        await Promise.all([
          research.locations(subscription),
          research.storageTypes(subscription),
          'existing' in first.gallery ? undefined : research.galleryNames(subscription),
          'existing' in first.gallery ? research.definitions(gallery) : [],
          once(`usages ${subscription} ${first.image.location}`, () =>
            reader.usages(subscription, first.image.location),
          ),
          byKey(
            existing.map(choice => ({ id: definitionIdOf(choice), ask: research.versions(definitionIdOf(choice)) })),
          ),
          byKey(
            choices.map(({ image }) => ({
              id: image.id,
              ask: reader.versionsBeingBuiltFrom(image.id).catch(() => undefined),
            })),
          ),
          byKey(choices.map(({ image }) => ({ id: image.id, ask: research.sourcePlan(image) }))),
          missingRights(choices),
        ]);
      return {
        now: clock.now(),
        locations,
        storageTypes,
        galleryNames:
          galleryNames ?? ('existing' in first.gallery ? store.galleries().items.map(({ name }) => name) : undefined),
        definitions,
        versions,
        usages: usages && new Map(usages.map(row => [row.name, { current: row.current, limit: row.limit }])),
        feeding,
        missingRights: rights,
        sourcePlans: plans,
      };
    },
  };
  return research;
}
