import type { RefusalCode } from '../../../src/domain/plan/noticeCode';
import type { Plan } from '../../../src/domain/plan/plan';
import type { Azure } from '../../unit/domain/refusals/refusal';
import { gallery } from '../labs/labDriver';
import type { LabAzure } from './labAzure';

/** What a plan for labs is refused for, in Sample Azure as it is, or with what is put wrong in it. */
export interface LabRefusal {
  readonly name: string;
  readonly code: RefusalCode;
  /** What else is refused by the way. */
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

/** Lab Services may do nothing with the gallery any more. */
export function takeRole({ sample: { world } }: LabAzure): void {
  for (const { id } of world.list('Microsoft.Authorization/roleAssignments', gallery)) world.delete(id);
}
