import type { CommunityInfo, GalleryDelta, GallerySpec, SharingDelta } from '../domain/plan';
import type { ArmBody } from './armBody';

export interface GalleryProperties {
  readonly description?: string;
  readonly softDeletePolicy?: { readonly isSoftDeleteEnabled: boolean };
  readonly sharingProfile?: {
    readonly permissions: 'Groups' | 'Community';
    readonly communityGalleryInfo?: CommunityInfo;
  };
}

export interface GalleryBody extends ArmBody<GalleryProperties> {
  readonly identity?: {
    readonly type: string;
    readonly userAssignedIdentities?: Readonly<Record<string, object>>;
  };
}

export function galleryBody(shall: GallerySpec): GalleryBody {
  const { location, tags, sharing } = shall;
  const properties: GalleryProperties = {
    ...updateProperties(shall),
    ...(sharing && {
      sharingProfile: {
        permissions: sharing.permissions,
        ...('community' in sharing && { communityGalleryInfo: sharing.community }),
      },
    }),
  };
  const identity = identityBody(shall);
  return {
    location,
    ...(tags && { tags }),
    ...(identity && { identity }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

export function galleryUpdateBody(delta: GalleryDelta): { readonly properties: GalleryProperties } {
  return { properties: updateProperties(delta) };
}

function updateProperties({ description, softDelete }: GalleryDelta): GalleryProperties {
  return {
    ...(description !== undefined && { description }),
    ...(softDelete !== undefined && { softDeletePolicy: { isSoftDeleteEnabled: softDelete } }),
  };
}

function identityBody({ systemIdentity, userIdentities = [] }: GallerySpec): GalleryBody['identity'] {
  const users = userIdentities.length > 0;
  if (!systemIdentity && !users) return undefined;
  return {
    type: [systemIdentity ? 'SystemAssigned' : [], users ? 'UserAssigned' : []].flat().join(', '),
    ...(users && { userAssignedIdentities: Object.fromEntries(userIdentities.map(id => [id, {}])) }),
  };
}

export interface SharingBody {
  readonly operationType: 'Add' | 'Remove' | 'Reset' | 'EnableCommunity';
  readonly groups?: readonly { readonly type: 'Subscriptions' | 'AADTenants'; readonly ids: readonly string[] }[];
}

export function sharingBody(delta: SharingDelta): SharingBody {
  if (!('subscriptions' in delta)) return { operationType: delta.operation === 'reset' ? 'Reset' : 'EnableCommunity' };
  const groups = [
    { type: 'Subscriptions' as const, ids: delta.subscriptions },
    { type: 'AADTenants' as const, ids: delta.tenants },
  ];
  return {
    operationType: delta.operation === 'add' ? 'Add' : 'Remove',
    groups: groups.filter(({ ids }) => ids.length > 0),
  };
}
