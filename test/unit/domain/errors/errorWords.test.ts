import assert from 'node:assert/strict';
import { explain } from '../../../../src/domain/errors/errorCatalogue';
import type { Failure } from '../../../../src/domain/errors/failure';
import { definitionPath, galleryPath, resourceGroup } from '../cloneWorld';
import { failure } from './failure';

const compute = `${resourceGroup}/providers/Microsoft.Compute`;
const terms = 'User has not accepted the legal terms for the plan.';
const cores = 'Operation results in exceeding approved standardDSv5Family Cores quota.';
const image = 'The gallery image';

/** Errors whose explanation depends on what Azure says in them. */
const rows: readonly (readonly [code: string, message: string, said: string, more?: Partial<Failure>])[] = [
  [
    'DenyAssignmentAuthorizationFailed',
    'Denied.',
    'A deny assignment forbids this, for example one of a managed application or deployment stack.',
  ],
  [
    'DenyAssignmentAuthorizationFailed',
    `The client has a deny assignment with name 'Lock it' and Id '1' at scope '${resourceGroup}'.`,
    'The deny assignment "Lock it" on rg forbids this.',
  ],
  [
    'X',
    "The requested VM size 'D2' is not available in the current region.",
    "The size D2 isn't available in the region.",
  ],
  [
    'X',
    "The requested VM size 'D2' is not available in location 'eastus'.",
    "The size D2 isn't available in eastus at the moment.",
  ],
  [
    'X',
    "The requested size for resource '/subscriptions/s/x' is currently not available in location 'eastus'.",
    "The size isn't available in eastus at the moment.",
  ],
  [
    'X',
    "The requested VM size for resource 'Following SKUs have failed for Capacity Restrictions: D2, D4, D2' is currently not available in location 'eastus'.",
    "These sizes aren't available in eastus at the moment: D2 and D4.",
  ],
  ['X', cores, "The subscription's quota for standardDSv5Family Cores isn't enough."],
  [
    'X',
    `${cores} Additional details - Location: eastus, Current Limit: 10, Current Usage: 8, Additional Required: 4`,
    "The subscription's quota for standardDSv5Family Cores in eastus isn't enough: 8 of 10 are in use, and 4 more are needed.",
  ],
  [
    'X',
    `In region eastus, the following list of Azure Compute Gallery images cannot be found: ${definitionPath}/versions/1.0.0, ${galleryPath}/images/alma. Please try again.`,
    "Azure can't find these images in eastus: golden\\ubuntu\\1.0.0 and golden\\alma.",
  ],
  ['X', 'The value D2 provided for the VM size is not valid.', "The size D2 isn't available in the region."],
  ['X', 'The value provided for the VM size is not valid.', "The size isn't available in the region."],
  [
    'MarketplacePurchaseEligibilityFailed',
    terms,
    'Accept them in the Azure portal or with az vm image terms accept, then try again.',
  ],
  [
    'MarketplacePurchaseEligibilityFailed',
    `${terms} Publisher = 'contoso', Offer = 'linux', Sku = 'gold'`,
    'Run az vm image terms accept --publisher contoso --offer linux --plan gold, then try again.',
  ],
  [
    'OSProvisioningTimedOut',
    "OS provisioning for VM 'web-1' did not finish.",
    "web-1 didn't finish its first start in time, but may still do so.",
  ],
  [
    'OSProvisioningTimedOut',
    'OS provisioning did not finish.',
    "The virtual machine didn't finish its first start in time, but may still do so.",
  ],
  [
    'X',
    "The value 300 of parameter 'a.b.replicaCount' is out of range. The value must be between '1' and '100', inclusive.",
    '300 is out of range for replicaCount. Choose a number from 1 to 100.',
  ],
  ['X', 'Resource was disallowed by policy.', "A policy of your organization doesn't allow this."],
  [
    'X',
    'Resource was disallowed by policy. Identifiers: \'[{"policyDefinition":{"name":"Only Europe"}}]\'',
    'Only Europe',
  ],
  ['X', 'Quota exceeded.', 'The subscription has reached a quota limit in this region.'],
  ['X', 'Operation results in exceeding approved Gallery quota.', 'Gallery'],
  [
    'X',
    `${image} contains gallery image property 'SecurityType' which has a different value ['TrustedLaunch'] than the input gallery image property value ['']`,
    'SecurityType is TrustedLaunch for the source, but not set for the image definition.',
  ],
  [
    'X',
    `${image} contains gallery image property 'SecurityType' which has a different value ['TrustedLaunch'] than the input gallery image property value ['Standard']`,
    'SecurityType is TrustedLaunch for the source, but Standard for the image definition.',
  ],
  [
    'X',
    "The source has different hypervisor generation ['V1'] than the gallery image generation ['V2'].",
    'The source is generation 1, but the image definition is generation 2. Choose or create a generation 1 image definition.',
  ],
  ['X', "The value 'x' of parameter 'a.b.name' is invalid.", "Azure doesn't accept the value of name."],
  ['X', "Required parameter 'a.b.name' is missing.", 'Azure requires a value for name.'],
  ['X', "Parameter 'a.b.name' is not allowed.", "Azure doesn't accept name here."],
  ['X', 'Too many tags.', "Azure doesn't accept these tags."],
  ['X', "The tag names 'a?' have reserved characters.", "Azure doesn't accept the tag a?."],
  [
    'SharedGalleryAccessDenied',
    'Denied.',
    'Attach the gallery again, and choose to assign Lab Services the role that it needs.',
    { target: `${resourceGroup}/providers/Microsoft.LabServices/labPlans/spring` },
  ],
  [
    'SharedGalleryAccessDenied',
    'Denied.',
    'Attach the gallery to the lab plan again, and choose to assign Lab Services the role that it needs. Then export again.',
    { target: definitionPath },
  ],
  ['X', "The linked subscription '00000000-0000-0000-0000-000000000000' was not found.", 'The ID is a placeholder.'],
  [
    'X',
    "The linked subscription '10000000-0000-0000-0000-000000000000' was not found.",
    'If the subscription is in another tenant, sign in to that tenant too.',
  ],
  [
    'LinkedAuthorizationFailed',
    `The client has permission, but not to perform action(s) 'Microsoft.Compute/images/read, Microsoft.Compute/disks/write' on the linked scope(s) '${compute}/images/x, ${compute}/disks/y, ${compute}/disks/z'.`,
    "You don't have permission to read managed image x, change disk y, and change disk z. Check that the resources exist, or ask their owner for a role that grants Microsoft.Compute/images/read and Microsoft.Compute/disks/write, such as Reader and Compute Gallery Artifacts Publisher.",
  ],
  [
    'X',
    `The resource ${compute}/disks/y referenced by resource /z was not found.`,
    "Azure can't find disk y, which is needed here.",
  ],
  ['X', `Resource '${compute}/disks/y' not found for this.`, "Azure can't find disk y, which is needed here."],
  [
    'X',
    'The subscription is not registered for feature Microsoft.Compute/Galleries.',
    'az feature register --namespace Microsoft.Compute --name Galleries,',
  ],
  [
    'X',
    "The 'Microsoft.Compute/Galleries' feature is not enabled.",
    'az feature register --namespace Microsoft.Compute --name Galleries,',
  ],
];

describe('What an explanation takes from an error', () => {
  for (const [code, message, said, more] of rows)
    it(`says "${said.slice(0, 90)}"`, () => {
      const found = explain({ ...failure(code, message), ...more });
      const text = `${found?.message} ${found?.fix}`;
      assert.ok(text.includes(said), text);
    });
});
