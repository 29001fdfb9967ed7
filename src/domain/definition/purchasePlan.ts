import type { ImageSource } from '../source/imageSource';
import type { PurchasePlan } from '../resource/resource';
import { idKey } from '../id/resourceId';

/**
 * The purchase plan of what a source came from: what was read of its machine (null: none), else what the source itself tells;
 * undefined where nobody knows.
 */
export function purchasePlanOf(
  source: ImageSource,
  sourcePlans: ReadonlyMap<string, PurchasePlan | null> | undefined,
): PurchasePlan | null | undefined {
  const read = sourcePlans?.get(idKey(source.id));
  return read === undefined ? source.purchasePlan : read;
}

/** Azure wants all three names. */
export function isComplete({ name, publisher, product }: PurchasePlan): boolean {
  return [name, publisher, product].every(part => part.trim() !== '');
}
