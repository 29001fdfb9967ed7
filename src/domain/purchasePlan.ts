import type { ManagedImage } from './model/managedImage';
import type { PurchasePlan } from './model/resource';
import { idKey } from './resourceId';

/**
 * The purchase plan of the machine an image came from: what was read there (null: none), else what image builders leave in
 * the image's tags; undefined where nobody knows.
 */
export function purchasePlanOf(
  image: ManagedImage,
  sourcePlans: ReadonlyMap<string, PurchasePlan | null> | undefined,
): PurchasePlan | null | undefined {
  const read = sourcePlans?.get(idKey(image.id));
  return read === undefined ? planInTags(image) : read;
}

function planInTags({ tags }: ManagedImage): PurchasePlan | undefined {
  const name = tags['PlanName'] ?? tags['PlanInfo'];
  const { PlanPublisher: publisher, PlanProduct: product } = tags;
  return name && publisher && product ? { name, publisher, product } : undefined;
}

/** Azure wants all three names. */
export function isComplete({ name, publisher, product }: PurchasePlan): boolean {
  return [name, publisher, product].every(part => part.trim() !== '');
}
