/** Every query that Resource Graph is asked, in the part of its language that Sample Azure understands too. */
const columns = 'project id, name, type, location, tags, properties | order by id asc';

export const allGalleries = `resources | where type =~ 'microsoft.compute/galleries' | ${columns}`;

export const allManagedImages = `resources | where type =~ 'microsoft.compute/images' | ${columns}`;

/** Versions whose source is `sourceId` and that Azure is still at work on. */
export function versionsInTheMaking(sourceId: string): string {
  return [
    'resources',
    "where type =~ 'microsoft.compute/galleries/images/versions'",
    `where tostring(properties.storageProfile.source.id) =~ ${quoted(sourceId)}`,
    "where tostring(properties.provisioningState) in~ ('Creating', 'Updating')",
    'project id | order by id asc',
  ].join(' | ');
}

function quoted(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}
