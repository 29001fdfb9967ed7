import type { ResourceGroupSpec } from '../domain/plan/plan';
import type { ArmBody } from './armBody';

export function resourceGroupBody({ location, tags }: ResourceGroupSpec): ArmBody<never> {
  return { location, ...(tags && { tags }) };
}
