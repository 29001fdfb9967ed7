import { armRequest } from '../../arm/armRequest';
import type { Change } from '../../domain/plan/plan';
import type { Option } from './azCommand';
import { azRest } from './azRest';

/** A change as a raw request, by `az rest`. */
export function azRestChange(change: Change, more: readonly Option[] = []): string[] {
  const request = armRequest(change);
  return request ? azRest(request, more) : [];
}
