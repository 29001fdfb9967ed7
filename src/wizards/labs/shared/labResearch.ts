import { collect } from '../../../base/collect';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { idKey, parentId, subscriptionOf } from '../../../domain/id/resourceId';
import type { Lab } from '../../../domain/labs/lab/lab';
import type { LabFacts } from '../../../domain/labs/lab/labFacts';
import type { Plan } from '../../../domain/plan/plan';
import type { OperationRecord } from '../../../operations/journal/record';
import { createFactCache } from '../../factCache';
import { missingForPlan } from '../../plan/missingForPlan';
import type { WizardServices } from '../../services';
import { exportedVersions } from './exportedVersions';

/** Facts from Azure that lab exports depend on. Each is read once per wizard; a failed read gives undefined. */
export interface LabResearch {
  /** @param names image names under consideration besides those of the labs */
  readonly factsFor: (labs: readonly Lab[], names?: readonly string[]) => Promise<LabFacts>;
  /** Builds the plan, then rebuilds it with the permissions the user lacks for it. */
  readonly planWithRights: (
    facts: LabFacts,
    build: (facts: LabFacts) => Plan,
  ) => Promise<{ readonly plan: Plan; readonly facts: LabFacts }>;
}

/** @param operations from the journal, for earlier exports */
export function createLabResearch(
  { reader, labReader, clock }: WizardServices,
  operations: readonly OperationRecord[],
): LabResearch {
  const cached = createFactCache();
  const exported = exportedVersions(operations);
  /** Reads something that may not exist: null in that case. */
  const orNull = <T>(
    kind: string,
    id: string,
    ask: (id: string) => Promise<T | undefined>,
  ): Promise<T | null | undefined> => cached(`${kind} ${idKey(id)}`, async () => (await ask(id)) ?? null);

  /** Definitions whose versions are needed: export targets, past or possible, and images of labs without a template. */
  function relevant(
    labs: readonly Lab[],
    names: readonly string[],
    definitions: readonly ImageDefinition[],
  ): readonly string[] {
    const wanted = new Set([...names, ...labs.map(({ name }) => name)].map(name => name.toLowerCase()));
    const before = labs.flatMap(({ id }) =>
      (exported.get(idKey(id)) ?? []).flatMap(version => parentId(version) ?? []),
    );
    const origins = labs.flatMap(({ definitionId }) => definitionId ?? []);
    const named = definitions.filter(({ name }) => wanted.has(name.toLowerCase())).map(({ id }) => id);
    return [...new Set([...before, ...origins, ...named].map(idKey))];
  }

  return {
    async factsFor(labs, names = []) {
      const planIds = distinct(labs.flatMap(({ labPlanId }) => labPlanId ?? []));
      const withTemplate = labs.filter(({ createOption, labAccountId }) => createOption !== 'Image' && !labAccountId);
      const [plans, templates, locations] = await Promise.all([
        collect(planIds, idKey, id => orNull('plan', id, one => labReader.labPlan(one))),
        collect(
          withTemplate,
          ({ id }) => idKey(id),
          ({ id }) => orNull('template', id, one => labReader.template(one)),
        ),
        cached('locations', () => reader.locations(subscriptionOf(labs[0]?.id ?? ''))),
      ]);
      const galleryIds = distinct([...plans.values()].flatMap(plan => plan?.galleryId ?? []));
      const [galleries, definitions, access] = await Promise.all([
        collect(galleryIds, idKey, id => orNull('gallery', id, one => reader.gallery(one))),
        collect(galleryIds, idKey, id => cached(`definitions ${idKey(id)}`, () => reader.definitions(id))),
        collect(galleryIds, idKey, id => cached(`access ${idKey(id)}`, () => labReader.galleryAccess('plan', id))),
      ]);
      const versions = await collect(
        relevant(labs, names, [...definitions.values()].flat()),
        id => id,
        id => cached(`versions ${id}`, () => reader.versions(id)),
      );
      return { now: clock.now(), locations, plans, templates, galleries, definitions, versions, access, exported };
    },

    async planWithRights(facts, build) {
      const rights = await missingForPlan(reader, build(facts));
      const known = { ...facts, missingRights: rights };
      return { plan: build(known), facts: known };
    },
  };
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Map(ids.map(id => [idKey(id), id])).values()];
}
