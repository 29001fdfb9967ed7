/** Every query that Resource Graph is asked, in the part of its language that Sample Azure understands too. */
const columns = 'project id, name, type, location, tags, identity, properties | order by id asc';

export function allOfType(type: string): string {
  return `resources | where type =~ ${quoted(type.toLowerCase())} | ${columns}`;
}

/** All resources of a type that versions are made from. */
export function sourceRows(type: string): string {
  return `resources | where type =~ ${quoted(type.toLowerCase())} | project id, name, type, location, tags, plan, sku, properties | order by id asc`;
}

/**
 * Resources of `types` in whose properties the id `imageId` stands somewhere. An answer may name it by accident, as part of
 * a longer name: whoever reads it looks again.
 */
export function resourcesReferencing(
  table: 'resources' | 'computeresources',
  types: readonly string[],
  imageId: string,
): string {
  return [
    table,
    `where type in~ (${types.map(quoted).join(', ')})`,
    `where tolower(tostring(properties)) contains ${quoted(imageId.toLowerCase())}`,
    'project id, name, type, location, properties | order by id asc',
  ].join(' | ');
}

/** Where a community gallery is, by its public name. */
export function communityGalleryNamed(publicName: string): string {
  return [
    'communitygalleryresources',
    "where type =~ 'microsoft.compute/locations/communitygalleries'",
    `where name =~ ${quoted(publicName)}`,
    'project id, name, location | order by id asc',
  ].join(' | ');
}

/** Versions whose source is `sourceId` and that Azure is still at work on. */
export function versionsBeingBuilt(sourceId: string): string {
  return [
    'resources',
    "where type =~ 'microsoft.compute/galleries/images/versions'",
    `where tostring(properties.storageProfile.source.id) =~ ${quoted(sourceId)}`,
    "where tostring(properties.provisioningState) in~ ('Creating', 'Updating')",
    'project id | order by id asc',
  ].join(' | ');
}

/** Every write of one resource since `since` (ISO 8601), each with the properties it changed. */
export function changesSince(id: string, since: string): string {
  return [
    'resourcechanges',
    `where tostring(properties.targetResourceId) =~ ${quoted(id)}`,
    `where todatetime(properties.changeAttributes.timestamp) >= todatetime(${quoted(since)})`,
    'project id, properties | order by id asc',
  ].join(' | ');
}

function quoted(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}
