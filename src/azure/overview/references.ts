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

const exactVersion = `tostring(${machineReference}.exactVersion)`;
const target = [
  "extend parts = split(ref, '/')",
  "where tostring(parts[7]) == 'galleries' and tostring(parts[9]) == 'images'",
  'extend asked = tostring(parts[12])',
  'extend definitionId = iff(isempty(asked), ref, substring(ref, 0, strlen(ref) - strlen(asked) - strlen("/versions/")))',
  "extend version = iff(isempty(asked) or asked == 'latest', exact, asked), isPinned = isnotempty(asked) and asked != 'latest'",
];

/**
 * One row for each reference to a definition or version, by its own ID: `type`, `location`, `definitionId` (lower case),
 * `version` (empty for the latest, if its number isn't reported) and `isPinned`. Those of instances are in `instanceRows`:
 * Resource Graph unites no other tables with `resources`, and joins just one.
 */
export function userRows(): string {
  return pipe(
    'resources',
    `where type in~ (${machineTypes}, ${otherTypes.map(type => `'${type}'`).join(', ')})`,
    `extend images = iff(array_length(${images}) > 0, ${images}, dynamic([{}]))`,
    'mv-expand image = images limit 100',
    `project type, location, ref = tolower(coalesce(${ids.join(', ')})), exact = coalesce(${exactVersion}, tostring(${labReference}.exactVersion))`,
    ...target,
  );
}

/** The same of the instances of uniform scale sets. */
export function instanceRows(): string {
  return pipe(
    'computeresources',
    `where type =~ '${instanceType}'`,
    `project type, location, ref = tolower(tostring(${machineReference}.id)), exact = ${exactVersion}`,
    ...target,
  );
}

/** Adds `users` and `instances` to versions with a `key`, their ID in lower case: how many refer to each, null if none. */
export const countReferences = [
  `join kind=leftouter (${referenceRows(userRows(), 'users')}) on key`,
  `join kind=leftouter (${referenceRows(instanceRows(), 'instances')}) on key`,
];

function referenceRows(rows: string, name: string): string {
  return pipe(
    rows,
    `summarize ${name} = count() by key = iff(isempty(version), definitionId, strcat(definitionId, '/versions/', version))`,
  );
}
