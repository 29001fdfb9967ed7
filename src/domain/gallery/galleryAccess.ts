/** The access of a service principal to a gallery, as far as it could be read. */
export interface GalleryAccess {
  /** Object ID of the service principal. Null if the tenant has none, absent if the directory couldn't be read. */
  readonly principalId?: string | null | undefined;
  /** Its role assignments, in any scope. Absent if they couldn't be read. */
  readonly roles?: readonly RoleAssignment[] | undefined;
}

export interface RoleAssignment {
  /** The GUID of the role. */
  readonly roleId: string;
  /** Where it applies: a resource, resource group, subscription, management group, or `/`. */
  readonly scope: string;
}
