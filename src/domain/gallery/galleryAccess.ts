/** What a service principal may do on a gallery, as far as Azure told. */
export interface GalleryAccess {
  /** Object id of the service principal; null where the tenant has none, absent where the directory could not be asked. */
  readonly principalId?: string | null | undefined;
  /** Its role assignments, in whatever scope; absent where they could not be read. */
  readonly roles?: readonly RoleAssignment[] | undefined;
}

export interface RoleAssignment {
  /** The GUID of the role. */
  readonly roleId: string;
  /** What it holds on: a resource, resource group, subscription, management group, or `/`. */
  readonly scope: string;
}
