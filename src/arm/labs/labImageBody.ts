import { object, without, type Json } from '../../base/json';
import { nameOf } from '../../domain/id/resourceId';
import type { ChangeOf } from '../../domain/plan/plan';

type EnabledState = 'Enabled' | 'Disabled';

const stateOf = (enabled: boolean): EnabledState => (enabled ? 'Enabled' : 'Disabled');

export function planImageBody(enabled: boolean): { readonly properties: { readonly enabledState: EnabledState } } {
  return { properties: { enabledState: stateOf(enabled) } };
}

/** A classic lab account replaces a shared image as a whole. */
export function sharedImageBody({ properties, ...image }: Json, enabled: boolean): Json {
  const kept = without(object(properties), ['provisioningState']);
  return { ...without(image, ['systemData']), properties: { ...kept, EnableState: stateOf(enabled) } };
}

/** The service finds the gallery through the lab plan, and the image definition by its name. */
export function saveImageBody({ target, spec }: ChangeOf<'saveLabImage'>): Json {
  return { name: nameOf(target), labVirtualMachineId: spec.labMachineId };
}
