import type { ChangeOf, Plan } from '../../../src/domain/plan/plan';
import { gallery, labServices, springTerm } from './labDriver';

/** Exports the template of a lab of the sample's spring term. */
export function exportOf(lab: string, name = lab, seenVersions: readonly string[] = []): ChangeOf<'saveLabImage'> {
  return {
    kind: 'saveLabImage',
    target: `${gallery}/images/${name}`,
    spec: {
      labPlanId: springTerm,
      labMachineId: `${labServices}/labs/${lab}/virtualMachines/0`,
      location: 'uksouth',
      seenVersions,
    },
  };
}

export function planOf(...changes: Plan['changes']): Plan {
  return { kind: 'editRegions', title: 'Test', notices: [], changes };
}
