import type { ImageUser } from '../../../../src/domain/usage/imageUser';
import type { UsageSituation } from '../../../../src/pages/usage/present/situation';

const compute = '/subscriptions/s/resourceGroups/rg-web/providers/Microsoft.Compute';

export const gallery = `${compute}/galleries/golden_images`;
export const definition = `${gallery}/images/rhel-9-base`;

function user(kind: ImageUser['kind'], type: string, name: string, more: Partial<ImageUser> = {}): ImageUser {
  return { kind, name, id: `${compute}/${type}/${name}`, location: 'westeurope', imageId: definition, ...more };
}

/** Users of an image in every way, not in the order of the list. */
export const users: readonly ImageUser[] = [
  user('virtualMachine', 'virtualMachines', 'web-2', { imageId: `${definition}/versions/9.6.0` }),
  user('virtualMachine', 'virtualMachines', 'web-1', { exactVersion: '9.7.0' }),
  user('scaleSet', 'virtualMachineScaleSets', 'vmss-checkout'),
  user('imageTemplate', 'imageTemplates', 'nightly', { onlyWrites: true }),
  user('labPlanImage', 'labPlans', 'autumn-term', { imageId: gallery }),
];

export function situation(more: Partial<UsageSituation> = {}): UsageSituation {
  return {
    imageId: definition,
    users: { items: users, unread: [] },
    failure: undefined,
    isLoading: false,
    locations: [{ name: 'westeurope', displayName: 'West Europe', geography: 'Europe' }],
    speed: 1,
    hasPortal: true,
    ...more,
  };
}
