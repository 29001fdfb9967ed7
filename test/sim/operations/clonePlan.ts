import type { Plan } from '../../../src/domain/plan/plan';
import { linuxDefinition } from '../../support/linuxDefinition';

/** Clones an image of Sample Azure into a new gallery and a new definition, in two regions. */
export function clonePlan(subscriptionId: string): Plan {
  const compute = `/subscriptions/${subscriptionId}/resourceGroups/rg-images-prod/providers/Microsoft.Compute`;
  const gallery = `${compute}/galleries/survivors`;
  const definition = `${gallery}/images/rhel9`;
  const region = { replicaCount: 1, storageAccountType: 'Standard_LRS' } as const;
  return {
    kind: 'cloneManagedImage',
    title: 'Clone rhel-9-hardened',
    notices: [],
    changes: [
      { kind: 'createGallery', target: gallery, spec: { location: 'eastus2' } },
      {
        kind: 'createDefinition',
        target: definition,
        spec: linuxDefinition({ publisher: 'Harborline', offer: 'survivors', sku: 'rhel9' }),
      },
      {
        kind: 'createVersion',
        target: `${definition}/versions/1.0.0`,
        spec: {
          location: 'eastus2',
          source: { kind: 'managedImage', id: `${compute}/images/rhel-9-hardened` },
          targetRegions: [
            { name: 'eastus2', ...region },
            { name: 'westus3', ...region },
          ],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: false,
        },
      },
    ],
  };
}
