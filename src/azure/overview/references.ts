import { pipe } from './versionRows';

export const machineTypes = "'microsoft.compute/virtualmachines', 'microsoft.compute/virtualmachinescalesets'";

/** Others whose reference to an image is a property of their own. */
const otherTypes = [
  'microsoft.compute/disks',
  'microsoft.virtualmachineimages/imagetemplates',
  'microsoft.labservices/labs',
  'microsoft.desktopvirtualization/hostpools',
  'microsoft.devopsinfrastructure/pools',
];
/** Instances of uniform scale sets are in a table of their own. */
const instanceType = 'microsoft.compute/virtualmachinescalesets/virtualmachines';

const images = 'properties.fabricProfile.images';
const machineReference = 'properties.storageProfile.imageReference';
const labReference = 'properties.virtualMachineProfile.imageReference';
const ids = [
  `tostring(${machineReference}.id)`,
  'tostring(properties.virtualMachineProfile.storageProfile.imageReference.id)',
  'tostring(properties.creationData.galleryImageReference.id)',
  `tostring(${labReference}.id)`,
  'tostring(properties.source.imageVersionId)',
  'tostring(parse_json(tostring(properties.vmTemplate)).customImageId)',
  'tostring(image.resourceId)',
];

/**
 * One row for each reference to a definition or version, by its own ID: `type`, `location`, `definitionId` (lower case),
 * `version` (empty for the latest, if its number isn't reported) and `isPinned`.
 */
export function userRows(): string {
  return pipe(
    'resources',
    `where type in~ (${machineTypes}, ${otherTypes.map(type => `'${type}'`).join(', ')})`,
    'project type, location, properties',
    `union (computeresources | where type =~ '${instanceType}' | project type, location, properties)`,
    `extend images = iff(array_length(${images}) > 0, ${images}, dynamic([{}]))`,
    'mv-expand image = images limit 100',
    `project type, location, ref = tolower(coalesce(${ids.join(', ')})), exact = coalesce(tostring(${machineReference}.exactVersion), tostring(${labReference}.exactVersion))`,
    "extend parts = split(ref, '/')",
    "where tostring(parts[7]) == 'galleries' and tostring(parts[9]) == 'images'",
    'extend asked = tostring(parts[12])',
    'extend definitionId = iff(isempty(asked), ref, substring(ref, 0, strlen(ref) - strlen(asked) - strlen("/versions/")))',
    "extend version = iff(isempty(asked) or asked == 'latest', exact, asked), isPinned = isnotempty(asked) and asked != 'latest'",
  );
}

/** The lower-case IDs of versions and definitions that anything refers to: `key`, `users`. */
export function referenceRows(): string {
  return pipe(
    userRows(),
    "summarize users = count() by key = iff(isempty(version), definitionId, strcat(definitionId, '/versions/', version))",
  );
}
