import { armRequest } from '../../arm/armRequest';
import type { Change } from '../../domain/plan/plan';
import { azRest } from './azRest';
import type { Option } from './azCommand';

/** A change as a raw request, by `az rest`. */
export function azRestChange(change: Change, more: readonly Option[] = []): string[] {
  const request = armRequest(change);
  return request ? azRest(request, more) : [];
}
