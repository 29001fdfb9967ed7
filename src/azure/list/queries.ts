import { propertyColumns } from './propertyColumns';

/**
 * All Resource Graph queries, limited to the subset of KQL that Sample Azure supports. They project what is read: pages
 * are limited in size.
 */
export function allOfType(type: string, paths: readonly string[]): string {
  return `${ofType(type)} | project id, name, type, location, tags, identity, ${ending(paths)}`;
}

/** All resources of a type that versions can be created from. */
export function sourceRows(type: string, paths: readonly string[]): string {
  return `${ofType(type)} | project id, name, type, location, tags, plan, sku, ${ending(paths)}`;
}

function ofType(type: string): string {
  return `resources | where type =~ ${quoted(type.toLowerCase())}`;
}

function ending(paths: readonly string[]): string {
  return `${propertyColumns(['provisioningState', ...paths])} | order by id asc`;
}

/**
 * Resources of `types` whose properties contain one of `texts`, such as an ID, with the properties at `paths`. May
 * include false positives, such as longer names, which the caller must filter.
 */
export function resourcesMentioning(
  table: 'resources' | 'computeresources',
  types: readonly string[],
  texts: readonly string[],
  paths: readonly string[],
): string {
  const mentions = texts.map(one => `tolower(tostring(properties)) contains ${quoted(one.toLowerCase())}`);
  return [
    table,
    `where type in~ (${types.map(quoted).join(', ')})`,
    `where ${mentions.join(' or ')}`,
    `project id, name, type, location, ${propertyColumns(paths)} | order by id asc`,
  ].join(' | ');
}

/**
 * What has children that can use an image, which aren't in Resource Graph: Batch accounts, dev centers, and host pools
 * that create their own machines. And community galleries, whose images have other IDs too.
 */
export function parentsOfImageUsers(types: readonly string[]): string {
  const ofPools = "type !~ 'microsoft.desktopvirtualization/hostpools' or";
  const ofGalleries = "type !~ 'microsoft.compute/galleries' or";
  return [
    'resources',
    `where type in~ (${types.map(quoted).join(', ')})`,
    `where ${ofPools} tostring(properties.managementType) =~ 'Automated'`,
    `where ${ofGalleries} tostring(properties.sharingProfile.permissions) =~ 'Community'`,
    `project id, name, type, location, ${propertyColumns([publicNames])} | order by id asc`,
  ].join(' | ');
}

const publicNames = 'sharingProfile.communityGalleryInfo.publicNames';

/** The lab plans that a gallery is attached to. */
export function labPlansOf(galleryId: string): string {
  return [
    'resources',
    "where type =~ 'microsoft.labservices/labplans'",
    `where tostring(properties.sharedGalleryId) =~ ${quoted(galleryId)}`,
    'project id, name, type, location | order by id asc',
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

/** Versions created from `sourceId` that need it: they are being created or updated, or are shallow. */
export function versionsDependingOn(sourceId: string): string {
  return [
    'resources',
    "where type =~ 'microsoft.compute/galleries/images/versions'",
    `where tostring(properties.storageProfile.source.id) =~ ${quoted(sourceId)}`,
    "where tostring(properties.provisioningState) in~ ('Creating', 'Updating') or tostring(properties.publishingProfile.replicationMode) =~ 'Shallow'",
    'project id | order by id asc',
  ].join(' | ');
}

/** All versions created from a managed image, with the properties at `paths`. */
export function clonedVersions(paths: readonly string[]): string {
  const type = 'Microsoft.Compute/galleries/images/versions';
  const source = "tostring(properties.storageProfile.source.id) contains '/providers/Microsoft.Compute/images/'";
  return `${ofType(type)} | where ${source} | project id, name, type, location, tags, identity, ${ending(paths)}`;
}

/** All recorded writes of a resource since `since` (ISO 8601), with the changed properties. */
export function changesSince(id: string, since: string): string {
  return [
    'resourcechanges',
    `where tostring(properties.targetResourceId) =~ ${quoted(id)}`,
    `where todatetime(properties.changeAttributes.timestamp) >= todatetime(${quoted(since)})`,
    `project id, ${propertyColumns(['changeAttributes', 'changes'])} | order by id asc`,
  ].join(' | ');
}

function quoted(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}
