import type { PurchasePlan } from '../resource/resource';
import type { ImageSource } from './imageSource';
import type { ManagedImage } from './managedImage';

/** A managed image as a source. It is always x64 and has no guest state (vTPM). */
export function sourceFromManagedImage(image: ManagedImage): ImageSource {
  return {
    kind: 'managedImage',
    id: image.id,
    name: image.name,
    location: image.location,
    provisioningState: image.provisioningState,
    osType: image.osType,
    osState: image.osState,
    hyperVGeneration: image.hyperVGeneration,
    architecture: 'x64',
    purchasePlan: planInTags(image),
    osDiskSizeGB: image.osDiskSizeGB,
    dataDisks: image.dataDisks,
    machineId: image.sourceVirtualMachineId,
  };
}

/** Image builders store the purchase plan in tags, since a managed image has no property for it. */
function planInTags({ tags }: ManagedImage): PurchasePlan | undefined {
  const name = tags['PlanName'] ?? tags['PlanInfo'];
  const { PlanPublisher: publisher, PlanProduct: product } = tags;
  return name && publisher && product ? { name, publisher, product } : undefined;
}
