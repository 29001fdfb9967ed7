import type { CommunityInfo, GalleryDelta, GallerySpec, IdentityDelta, SharingDelta } from '../domain/plan/plan';
import { withOthers } from '../domain/resource/otherMembers';
import type { ArmBody } from './armBody';

interface GalleryProperties {
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

export function galleryBody(spec: GallerySpec): GalleryBody {
  const { location, tags, sharing } = spec;
  const properties: GalleryProperties = {
    ...updateProperties(spec),
    ...(sharing && {
      sharingProfile: {
        permissions: sharing.permissions,
        ...('community' in sharing && { communityGalleryInfo: sharing.community }),
      },
    }),
  };
  const identity = identityBody(spec);
  const body = {
    location,
    ...(tags && { tags }),
    ...(identity && { identity }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
  return withOthers(body, spec.other);
}

export interface GalleryUpdateBody {
  readonly properties?: GalleryProperties;
  readonly identity?: {
    readonly type: string;
    /** Null removes an identity. */
    readonly userAssignedIdentities?: Readonly<Record<string, object | null>>;
  };
}

export function galleryUpdateBody({ identity, other, ...delta }: GalleryDelta): GalleryUpdateBody {
  const properties = updateProperties(delta);
  const body = {
    ...(identity && { identity: identityUpdate(identity) }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
  return withOthers(body, other);
}

/** If no identity is left, the type `None` removes all. */
function identityUpdate({ system, users, gone }: IdentityDelta): NonNullable<GalleryUpdateBody['identity']> {
  const body = identityBody({ systemIdentity: system, userIdentities: users });
  if (!body) return { type: 'None' };
  if (users.length === 0) return body;
  const removed = Object.fromEntries(gone.map(id => [id, null]));
  return { ...body, userAssignedIdentities: { ...body.userAssignedIdentities, ...removed } };
}

function updateProperties({ description, softDelete }: Omit<GalleryDelta, 'identity'>): GalleryProperties {
  return {
    ...(description !== undefined && { description }),
    ...(softDelete !== undefined && { softDeletePolicy: { isSoftDeleteEnabled: softDelete } }),
  };
}

function identityBody({
  systemIdentity,
  userIdentities = [],
}: Pick<GallerySpec, 'systemIdentity' | 'userIdentities'>): GalleryBody['identity'] {
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
