import { enumValue } from '../../arm/enumValue';
import { object, type Json } from '../../base/json';
import type { ChangeOf } from '../../domain/plan/plan';
import type { Settlement } from '../ports';
import { isSharingApplied } from './isApplied';
import { settleUpdate } from './settleUpdate';

/** Azure carries a share out region by region, and shows that in the gallery's sharing status. */
export function settleSharing(found: Json | undefined, change: ChangeOf<'shareGallery'>): Settlement {
  const { aggregatedState } = object(object(found?.['properties'])['sharingStatus']);
  if (enumValue(aggregatedState, ['InProgress'])) return { state: 'inProgress' };
  return settleUpdate(found, change, gallery => isSharingApplied(gallery, change.spec));
}
