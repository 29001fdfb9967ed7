import type { StoragePrices } from '../../domain/overview/storageCost';

export const versionType = 'microsoft.compute/galleries/images/versions';

/** The stages of a query, joined. */
export function pipe(...stages: readonly string[]): string {
  return stages.join(' | ');
}

/**
 * One row for each version, region and replica: `id`, `state`, `ends`, `published`, `region`, `storage`, `replicas`, `gb`.
 * An array that may be missing is replaced, so that expanding it loses no version.
 * @param condition on the version's `state` and `ends`
 */
export function replicaRows(condition = ''): string {
  const disks = 'properties.storageProfile.dataDiskImages';
  const profile = 'properties.publishingProfile';
  return pipe(
    'resources',
    `where type =~ '${versionType}'`,
    `project id, disks = iff(array_length(${disks}) > 0, ${disks}, dynamic([{}])), os = tolong(properties.storageProfile.osDiskImage.sizeInGB), targets = tostring(${profile}.targetRegions), usual = tolong(${profile}.replicaCount), tier = tostring(${profile}.storageAccountType), shallow = tostring(${profile}.replicationMode) =~ 'Shallow', state = tostring(properties.provisioningState), published = tostring(${profile}.publishedDate), ends = todatetime(${profile}.endOfLifeDate)`,
    ...(condition === '' ? [] : [`where ${condition}`]),
    'mv-expand disk = disks limit 100',
    'summarize data = sum(tolong(disk.sizeInGB)) by id, os, targets, usual, tier, shallow, state, published, ends',
    'mv-expand target = todynamic(targets) limit 200',
    "extend region = tolower(replace_string(tostring(target.name), ' ', '')), storage = tolower(coalesce(tostring(target.storageAccountType), tier, 'standard_lrs')), replicas = iff(shallow, tolong(0), coalesce(tolong(target.regionalReplicaCount), usual, tolong(1)))",
    'extend gb = replicas * (os + coalesce(data, tolong(0)))',
  );
}

/**
 * One row for each version, with what its replicas cost: `id`, `definitionId`, `galleryId`, …, `regions` (how many), `cost`,
 * `unpriced` (replicas whose cost isn't known, and isn't in `cost`).
 */
export function versionRows(prices: StoragePrices, condition?: string): string {
  const table = JSON.stringify(Object.fromEntries(prices));
  return pipe(
    replicaRows(condition),
    `extend prices = dynamic(${table})`,
    "extend cost = gb * todouble(prices[strcat(storage, ' ', region)])",
    'summarize unpriced = sumif(replicas, isnull(cost)), replicas = sum(replicas), gb = sum(gb), cost = sum(cost), regions = make_set(region) by id, state, published, ends',
    'extend regions = array_length(regions)',
    "extend parts = split(id, '/')",
    'extend definitionId = substring(id, 0, strlen(id) - strlen(tostring(parts[12])) - strlen("/versions/"))',
    'extend galleryId = substring(definitionId, 0, strlen(definitionId) - strlen(tostring(parts[10])) - strlen("/images/"))',
  );
}
