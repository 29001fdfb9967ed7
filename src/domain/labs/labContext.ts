import type { LabImage } from './image/labImage';
import type { Lab } from './lab/lab';
import type { LabPlan } from './owner/labPlan';

/** Kind and facts of a Lab Services resource, in the form that `when` clauses match: `lab+published+template`. */
export function labPlanContext({ galleryId, provisioningState }: LabPlan): string {
  return joined('labPlan', galleryId === undefined ? 'noGallery' : 'gallery', ...stateFacts(provisioningState));
}

/** `context`: additional state known to the tree. */
export function labContext(lab: Lab, context: { readonly orphaned: boolean; readonly newer: boolean }): string {
  return joined(
    'lab',
    lab.labAccountId !== undefined && 'classic',
    lab.state?.toLowerCase(),
    lab.createOption === 'TemplateVM' && 'template',
    context.orphaned && 'orphaned',
    context.newer && 'newerVersion',
    ...stateFacts(lab.provisioningState),
  );
}

/** `hidden`: it exists in the gallery, but Lab Services doesn't show it. */
export function labImageContext(image: LabImage | 'hidden'): string {
  return joined('labImage', image === 'hidden' ? 'hidden' : image.enabled ? 'enabled' : 'disabled');
}

function stateFacts(provisioningState: string): readonly string[] {
  switch (provisioningState) {
    case 'Succeeded':
      return [];
    case 'Failed':
      return ['failed'];
    case 'Locked':
      return ['locked'];
    default:
      return ['busy'];
  }
}

function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('+');
}
