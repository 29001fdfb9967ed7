import { apiVersionOf } from '../../arm/apiVersions';
import { object, text } from '../../base/json';
import { AzureError } from '../../domain/errors/failure';
import type { GalleryAccess, RoleAssignment } from '../../domain/gallery/galleryAccess';
import { nameOf } from '../../domain/id/resourceId';
import { directoryClient } from '../clients';
import { readJson } from '../http/readJson';
import { encodedPath, listJson, orUndefined } from '../http/rest';
import type { Connection } from '../ports';
import { readAll } from '../read/readResource';

const assignments = 'Microsoft.Authorization/roleAssignments';

/** The access of an application's service principal to a gallery, as far as the user may read it. */
export async function readGalleryAccess(
  connection: Connection,
  galleryId: string,
  appId: string,
): Promise<GalleryAccess> {
  const principalId = await principalOf(connection, appId);
  if (typeof principalId !== 'string') return { principalId };
  return { principalId, roles: await rolesOf(connection, galleryId, principalId).catch(unlessRefused) };
}

/** Its role assignments that apply at or below `scope`. */
export async function rolesOf(
  connection: Connection,
  scope: string,
  principalId: string,
): Promise<readonly RoleAssignment[]> {
  const filter = encodeURIComponent(`assignedTo('${principalId}')`);
  const version = apiVersionOf(assignments) ?? '';
  const path = `${encodedPath(scope)}/providers/${assignments}?$filter=${filter}&api-version=${version}`;
  return readAll(await listJson(connection, path), readRole);
}

/** Null if the tenant has no such service principal. Undefined if the directory isn't accessible to the user. */
async function principalOf(connection: Connection, appId: string): Promise<string | null | undefined> {
  const client = await directoryClient(connection);
  if (!client) return undefined;
  try {
    const found = await orUndefined(readJson(client, `/v1.0/servicePrincipals(appId='${appId}')?$select=id`));
    return found ? text(found['id']) : null;
  } catch (error) {
    // The directory is a separate service with its own sign-in and policies: its failure must not block anything.
    if (error instanceof AzureError) return undefined;
    throw error;
  }
}

function unlessRefused(error: unknown): undefined {
  if (error instanceof AzureError && error.failure.reason === 'forbidden') return undefined;
  throw error;
}

function readRole(item: unknown): RoleAssignment | undefined {
  const { roleDefinitionId, scope } = object(object(item)['properties']);
  const [role, where] = [text(roleDefinitionId), text(scope)];
  return role === undefined || where === undefined ? undefined : { roleId: nameOf(role), scope: where };
}
