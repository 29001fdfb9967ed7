import { createGallery } from '../../../../src/domain/gallery/createGallery';
import { shareGallery } from '../../../../src/domain/gallery/shareGallery';
import { updateGallery } from '../../../../src/domain/gallery/updateGallery';
import { galleryId } from '../../../../src/domain/id/resourceId';
import type { GallerySpec, Plan, SharingDelta } from '../../../../src/domain/plan/plan';
import { setTags } from '../../../../src/domain/resource/setTags';
import { definition, facts, gallery, galleryPath, resourceGroup, subscription } from '../cloneWorld';
import { plan as purchasePlan, deny, refuses } from '../refusals/refusal';
import type { ChangeRefusal, There } from './changeRefusal';

const create =
  (over: Partial<GallerySpec>): ChangeRefusal['plan'] =>
  () =>
    createGallery({ id: galleryId(subscription, 'rg', 'fresh'), create: { location: 'westeurope', ...over } }, facts);

const info = {
  publisherUri: 'https://contoso.com',
  publisherContact: 'images@contoso.com',
  eula: 'https://contoso.com/eula',
  publicNamePrefix: 'contoso',
};
const community = (over: Partial<typeof info>): ChangeRefusal['plan'] =>
  create({ sharing: { permissions: 'Community', community: { ...info, ...over } } });

const share =
  (wanted: SharingDelta) =>
  ({ galleries: [of = gallery()], definitions }: Required<There>): Plan =>
    shareGallery(of, { permissions: of.permissions, subscriptions: [], tenants: [] }, wanted, {
      definitions,
    });
const add = (subscriptions: readonly string[], tenants: readonly string[] = []): ChangeRefusal['plan'] =>
  share({ operation: 'add', subscriptions, tenants });
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => subscription.replace(/..$/, String(at + 10)));
const userIdentity = `${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/images`;
const groups = { galleries: [gallery({ permissions: 'Groups' })] };

export const galleryChanges: readonly ChangeRefusal[] = [
  {
    name: 'a community gallery without license terms',
    code: 'communityInfoIncomplete',
    plan: community({ eula: ' ' }),
    azure: refuses(/^400 InvalidParameter Required parameter '.*communityGalleryInfo\.eula' is missing/),
  },
  {
    name: 'a public name prefix with a hyphen',
    code: 'communityPrefixInvalid',
    plan: community({ publicNamePrefix: 'a-b' }),
    azure: { accepts: 'only Terraform documents a rule; Azure’s documentation and OpenAPI have none' },
  },
  {
    name: 'a publisher URI that is not a URL',
    code: 'addressInvalid',
    plan: community({ publisherUri: 'contoso' }),
    azure: { accepts: 'the OpenAPI allows any string' },
  },
  {
    name: 'a managed identity given by name instead of ID',
    code: 'identityInvalid',
    plan: create({ userIdentities: ['me'] }),
    azure: refuses(/^400 LinkedInvalidPropertyId Property id 'me' at path 'identity\.userAssignedIdentities'/),
  },
  {
    name: 'a managed identity given by name to an existing gallery',
    code: 'identityInvalid',
    plan: ({ galleries: [of = gallery()] }) => updateGallery(of, { userIdentities: ['me'] }),
    azure: refuses(/^400 LinkedInvalidPropertyId Property id 'me' at path 'identity\.userAssignedIdentities'/),
  },
  {
    name: 'assigning a managed identity without permission',
    code: 'rightMissing',
    there: deny('Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', userIdentity),
    plan: ({ galleries: [of = gallery()] }) => updateGallery(of, { userIdentities: [userIdentity] }),
    azure: refuses(/^403 LinkedAuthorizationFailed .*userAssignedIdentities\/assign\/action/),
  },
  {
    name: 'an update that changes nothing in a gallery',
    code: 'nothingToChange',
    plan: () => updateGallery(gallery(), { softDelete: false }),
    azure: { unasked: 'there is nothing to send' },
  },
  {
    name: 'a change to a gallery that is being deleted',
    code: 'galleryBeingDeleted',
    there: { galleries: [gallery({ provisioningState: 'Deleting' })] },
    plan: ({ galleries: [of = gallery()] }) => updateGallery(of, { description: 'new' }),
    azure: refuses(/^409 OperationNotAllowed Operation 'Update Gallery' .*marked for deletion/),
  },
  {
    name: 'a change to a gallery in the failed state',
    code: 'galleryNotReady',
    there: { galleries: [gallery({ provisioningState: 'Failed' })] },
    plan: ({ galleries: [of = gallery()] }) => updateGallery(of, { description: 'new' }),
    azure: { accepts: 'Azure accepts another PUT for a failed gallery' },
  },
  {
    name: 'a change to a gallery without write permission',
    code: 'rightMissing',
    there: deny('Microsoft.Compute/galleries/write', galleryPath),
    plan: () => updateGallery(gallery(), { description: 'new' }),
    azure: refuses(/^403 AuthorizationFailed .*Microsoft\.Compute\/galleries\/write/),
  },
  {
    name: 'sharing a gallery without share permission',
    code: 'rightMissing',
    there: { ...groups, ...deny('Microsoft.Compute/galleries/share/action', galleryPath) },
    plan: ({ galleries: [of = gallery()] }) => {
      const wanted = { operation: 'add', subscriptions: ids(1), tenants: [] } as const;
      return shareGallery(of, { permissions: 'Groups', subscriptions: [], tenants: [] }, wanted);
    },
    azure: refuses(/^403 AuthorizationFailed .*galleries\/share\/action/),
  },
  {
    name: 'a tag with a slash in its name',
    code: 'tagsInvalid',
    plan: () => setTags([gallery()], { 'a/b': '1' }),
    azure: refuses(/^400 InvalidTagNameCharacters /),
  },
  {
    name: 'direct sharing of a private gallery',
    code: 'galleryMadeOtherwise',
    plan: add(ids(1)),
    azure: refuses(/^409 OperationNotAllowed Operation 'Add' .*sharing permission is 'Private'/),
  },
  {
    name: 'publishing a gallery created for direct sharing',
    code: 'galleryMadeOtherwise',
    there: groups,
    plan: share({ operation: 'enableCommunity' }),
    azure: refuses(/^409 OperationNotAllowed Operation 'EnableCommunity' .*sharing permission is 'Groups'/),
  },
  {
    name: 'sharing with an invalid subscription ID',
    code: 'sharingIdInvalid',
    there: groups,
    plan: add(['contoso']),
    azure: { accepts: 'the OpenAPI allows any string; how Azure refuses an invalid ID is not documented' },
  },
  {
    name: 'sharing with 31 subscriptions',
    code: 'sharedWithTooMany',
    there: groups,
    plan: add(ids(31)),
    azure: refuses(/^400 InvalidParameter The value 31 .*between 0 and 30, inclusive/),
  },
  {
    name: 'sharing with six tenants',
    code: 'sharedWithTooMany',
    there: groups,
    plan: add([], ids(6)),
    azure: refuses(/^400 InvalidParameter The value 6 .*between 0 and 5, inclusive/),
  },
  {
    name: 'publishing an image with a purchase plan',
    code: 'communityGalleryTakesNoPlan',
    there: { galleries: [gallery({ permissions: 'Community' })], definitions: [definition({ purchasePlan })] },
    plan: share({ operation: 'enableCommunity' }),
    azure: { accepts: 'the documentation rules it out without saying how Azure refuses it' },
  },
];
