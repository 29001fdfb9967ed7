/** All Resource Graph queries, limited to the subset of KQL that Sample Azure supports. */
const columns = 'project id, name, type, location, tags, identity, properties | order by id asc';

export function allOfType(type: string): string {
  return `resources | where type =~ ${quoted(type.toLowerCase())} | ${columns}`;
}

/** All resources of a type that versions can be created from. */
export function sourceRows(type: string): string {
  return `resources | where type =~ ${quoted(type.toLowerCase())} | project id, name, type, location, tags, plan, sku, properties | order by id asc`;
}

/**
 * Resources of `types` whose properties contain the ID `imageId`. May include false positives, such as longer names,
 * which the caller must filter.
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

/** The regions of a community gallery, by its public name. */
export function communityGalleryNamed(publicName: string): string {
  return [
    'communitygalleryresources',
    "where type =~ 'microsoft.compute/locations/communitygalleries'",
    `where name =~ ${quoted(publicName)}`,
    'project id, name, location | order by id asc',
  ].join(' | ');
}

/** Versions being created or updated from `sourceId`. */
export function versionsBeingBuilt(sourceId: string): string {
  return [
    'resources',
    "where type =~ 'microsoft.compute/galleries/images/versions'",
    `where tostring(properties.storageProfile.source.id) =~ ${quoted(sourceId)}`,
    "where tostring(properties.provisioningState) in~ ('Creating', 'Updating')",
    'project id | order by id asc',
  ].join(' | ');
}

/** All recorded writes of a resource since `since` (ISO 8601), with the changed properties. */
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
