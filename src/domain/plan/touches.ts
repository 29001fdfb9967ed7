import { sourceIds, type Change, type Plan } from './plan';

/** Ids of everything that running the plan writes or must keep unchanged meanwhile. */
export function touches(plan: Plan): readonly string[] {
  return plan.changes.flatMap(change => [change.target, ...alsoTouched(change)]);
}

function alsoTouched(change: Change): readonly string[] {
  switch (change.kind) {
    case 'createVersion':
      return sourceIds(change.spec.source);
    case 'attachGallery':
      return [change.spec.galleryId];
    case 'saveLabImage': {
      // Not the lab plan itself, which many labs export through at once, but what will appear in it: so it stays attached.
      const image = change.target.split('/').at(-1) ?? '';
      return [change.spec.labMachineId, `${change.spec.labPlanId}/images/${image}`];
    }
    default:
      return [];
  }
}
