import { text } from '../../http/json';
import { ArmError, type Call } from '../../http/route';
import type { StoredResource } from '../../world/storedResource';

/** An immediate refusal by Lab Services. */
export function refused(code: string, message: string): ArmError {
  return new ArmError(400, code, message);
}

/** A conflict that may resolve later. */
export function busy(message: string): ArmError {
  return new ArmError(409, 'Conflict', message);
}

/** Throws 409 while a plan, lab or machine is being changed or is locked. */
export function checkNotBusy(resource: StoredResource): void {
  const state = text(resource.properties, 'provisioningState') ?? 'Succeeded';
  if (state === 'Succeeded' || state === 'Failed') return;
  throw busy(
    state === 'Locked'
      ? `The resource '${resource.id}' is locked by a scheduled operation. Try again later.`
      : `The resource '${resource.id}' is in state '${state}'. Wait until the operation on it has ended.`,
  );
}

/** Throws if a new plan's or lab's name is invalid. */
export function checkLabName(name: string): void {
  if (/^[-\w.()]{1,100}$/.test(name)) return;
  throw refused('InvalidResourceName', `The resource name '${name}' must match the pattern '^[-\\w\\._\\(\\)]+$'.`);
}

/** Throws if a required member is missing. */
export function checkPresent(value: unknown, names: readonly string[], of: string): void {
  const given = typeof value === 'object' && value !== null ? value : {};
  const missing = names.find(name => !(name in given));
  if (missing === undefined) return;
  throw refused('InvalidRequestContent', `The required member '${of}.${missing}' is missing.`);
}

/** Lab Services' 404. `typed` is the resource's type and name. */
export function labNotFound(call: Call, typed: string): ArmError {
  return new ArmError(
    404,
    'ResourceNotFound',
    `The resource 'Microsoft.LabServices/${typed}' under resource group '${call.params['group'] ?? ''}' cannot be found.`,
  );
}
