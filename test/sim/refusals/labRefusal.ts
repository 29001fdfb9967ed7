import type { RefusalCode } from '../../../src/domain/plan/noticeCode';
import type { Plan } from '../../../src/domain/plan/plan';
import type { Azure } from '../../unit/domain/refusals/refusal';
import { gallery } from '../labs/labDriver';
import type { LabAzure } from './labAzure';

/** A reason to refuse a lab plan operation, in Sample Azure as it is or after `arrange`. */
export interface LabRefusal {
  readonly name: string;
  readonly code: RefusalCode;
  /** Further codes that are refused along with it. */
  readonly also?: readonly RefusalCode[];
  readonly arrange?: (azure: LabAzure) => void;
  readonly plan: (azure: LabAzure) => Promise<Plan>;
  readonly azure: Azure;
}

export const nothingSent: Azure = { unasked: 'there is nothing to send' };

export const changed =
  (id: string, properties: Record<string, unknown>) =>
  (azure: LabAzure): void =>
    azure.change(id, properties);

/** Removes every role assignment on the gallery. */
export function removeRole({ sample: { world } }: LabAzure): void {
  for (const { id } of world.list('Microsoft.Authorization/roleAssignments', gallery)) world.delete(id);
}
