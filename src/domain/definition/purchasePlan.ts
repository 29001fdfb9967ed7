import { idKey } from '../id/resourceId';
import type { PurchasePlan } from '../resource/resource';
import type { ImageSource } from '../source/imageSource';

/**
 * The purchase plan of a source: that of the VM it came from (null: none), or else that of the source itself. Undefined
 * if unknown.
 */
export function purchasePlanOf(
  source: ImageSource,
  sourcePlans: ReadonlyMap<string, PurchasePlan | null> | undefined,
): PurchasePlan | null | undefined {
  const read = sourcePlans?.get(idKey(source.id));
  return read === undefined ? source.purchasePlan : read;
}

/** The names that a plan has. Azure may report fewer than three, and nothing takes an empty one. */
export function namesOfPlan({ name, publisher, product }: PurchasePlan): Partial<PurchasePlan> {
  return { ...(name && { name }), ...(publisher && { publisher }), ...(product && { product }) };
}

/** Whoever deploys the image needs all three names. */
export function isComplete({ name, publisher, product }: PurchasePlan): boolean {
  return [name, publisher, product].every(part => part.trim() !== '');
}
