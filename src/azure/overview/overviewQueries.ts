import { mostRows, troubles, type Trouble } from '../../domain/overview/estate';
import type { StoragePrices } from '../../domain/overview/storageCost';
import { soonMs } from '../../domain/version/endOfLife';
import { countReferences, instanceRows, machineTypes, userRows } from './references';
import { pipe, replicaRows, versionRows, versionType } from './versionRows';

const [galleryType, definitionType] = ['microsoft.compute/galleries', 'microsoft.compute/galleries/images'];

/**
 * The queries of the overview. Resource Graph does the sums, and the lists are cut to one page: their cost doesn't grow with
 * the number of versions. They keep to what Sample Azure knows of the query language.
 * @param now milliseconds since 1970
 */
export function estateQueries(now: number) {
  const { expired, expiring } = endings(now);
  return {
    totals: pipe(
      'resources',
      `where type in~ ('${galleryType}', '${definitionType}', '${versionType}')`,
      `project type, state = tostring(properties.provisioningState), ends = todatetime(properties.publishingProfile.endOfLifeDate)`,
      `extend isVersion = type =~ '${versionType}'`,
      `summarize galleries = countif(type =~ '${galleryType}'), definitions = countif(type =~ '${definitionType}'), versions = countif(isVersion), failed = countif(isVersion and ${failed}), replicating = countif(isVersion and ${replicating}), expired = countif(isVersion and ${expired}), expiring = countif(isVersion and ${expiring})`,
    ),
    unused: pipe(
      'resources',
      `where type =~ '${versionType}'`,
      'project key = tolower(id), state = tostring(properties.provisioningState)',
      ...countReferences,
      `summarize unused = countif(${unused})`,
    ),
    replicas: pipe(
      replicaRows(),
      'summarize versions = count(), replicas = sum(replicas), gb = sum(gb), unsized = sum(iff(isnull(gb), replicas, tolong(0))) by region, storage',
      `top ${mostRows} by replicas`,
    ),
    used: pipe(
      runsOf(userRows(), `machines = sumif(users, type in~ (${machineTypes})), runs`),
      `join kind=fullouter (${runsOf(instanceRows(), 'instanceRuns')}) on definitionId`,
      'project definitionId = coalesce(definitionId, definitionId1), machines = coalesce(machines, tolong(0)), runs, instanceRuns',
      `top ${mostRows} by machines`,
      `join kind=leftouter (${knownVersions()}) on definitionId`,
      'project definitionId, machines, runs, instanceRuns, versions, originalId',
      'order by machines desc, definitionId asc',
    ),
    months: pipe(
      'resources',
      `where type =~ '${versionType}'`,
      'project published = substring(tostring(properties.publishingProfile.publishedDate), 0, 7), ends = substring(tostring(properties.publishingProfile.endOfLifeDate), 0, 7)',
      "mv-expand mark = pack_array(strcat('+', published), strcat('-', ends))",
      'summarize versions = count() by mark = tostring(mark)',
      'where strlen(mark) == 8',
      'order by mark asc',
      `take ${mostRows}`,
    ),
  };
}

/** What the lists of versions say of each. */
export const versionColumns = [
  'id',
  'state',
  'published',
  'ends',
  'regions',
  'replicas',
  'gb',
  'cost',
  'unpriced',
] as const;

/** The lists whose order depends on prices. Each trouble has a list of its own: one that is long leaves no other out. */
export function costQueries(now: number, prices: StoragePrices) {
  const { expired, expiring } = endings(now);
  const first = 'order by cost desc, gb desc, id asc';
  const definitions = pipe(
    versionRows(prices),
    `summarize versions = count(), failed = countif(${failed}), expired = countif(${expired}), expiring = countif(${expiring}), newest = max(todatetime(published)), replicas = sum(replicas), gb = sum(gb), cost = sum(cost), unpriced = sum(unpriced) by definitionId, galleryId`,
  );
  const conditions: Readonly<Record<Trouble, string>> = { failed, replicating, expired, expiring };
  return {
    galleries: pipe(
      definitions,
      'summarize definitions = count(), versions = sum(versions), replicas = sum(replicas), gb = sum(gb), cost = sum(cost), unpriced = sum(unpriced) by id = galleryId',
      first,
      `take ${mostRows}`,
    ),
    definitions: pipe(
      definitions,
      'project id = definitionId, versions, failed, expired, expiring, newest, replicas, gb, cost, unpriced',
      first,
      `take ${mostRows}`,
    ),
    troubled: pipe(
      versionRows(prices, Object.values(conditions).join(' or ')),
      `mv-expand trouble = pack_array(${troubles.map(one => `iff(${conditions[one]}, '${one}', '')`).join(', ')})`,
      'extend trouble = tostring(trouble)',
      'where isnotempty(trouble)',
      first,
      `summarize rows = make_list(pack_array(${versionColumns.join(', ')}), ${mostRows}) by trouble`,
    ),
    unused: pipe(
      versionRows(prices, "state =~ 'Succeeded'"),
      'extend key = tolower(id)',
      ...countReferences,
      `where ${unused}`,
      first,
      `take ${mostRows}`,
      `project ${versionColumns.join(', ')}`,
    ),
  };
}

const failed = "state =~ 'Failed'";
const replicating = "state in~ ('Creating', 'Updating')";
const unused = "(isnull(users) and isnull(instances) and state =~ 'Succeeded')";

function endings(now: number) {
  const [today, soon] = [now, now + soonMs].map(time => `todatetime('${new Date(time).toISOString()}')`);
  return {
    expired: `(isnotnull(ends) and ends <= ${today ?? ''})`,
    expiring: `(isnotnull(ends) and ends > ${today ?? ''} and ends <= ${soon ?? ''})`,
  };
}

/** One row for each definition, with its users by kind and region in a list that is named last in `columns`. */
function runsOf(rows: string, columns: string): string {
  return pipe(
    rows,
    'summarize users = count() by definitionId, version, location, type, isPinned',
    `summarize ${columns} = make_list(pack_array(version, location, type, isPinned, users)) by definitionId`,
  );
}

/** All versions of each definition in one row. A region that the version is excluded from latest in has a mark. */
function knownVersions(): string {
  const profile = 'properties.publishingProfile';
  return pipe(
    'resources',
    `where type =~ '${versionType}'`,
    `project id, targets = ${profile}.targetRegions, excluded = tobool(${profile}.excludeFromLatest), state = tostring(properties.provisioningState), ends = tostring(${profile}.endOfLifeDate)`,
    'mv-expand target = targets limit 200',
    "extend region = strcat(iff(coalesce(tobool(target.excludeFromLatest), excluded, false), '!', ''), tolower(replace_string(tostring(target.name), ' ', '')))",
    'summarize regions = make_list(region) by id, state, ends',
    "extend name = tostring(split(id, '/')[12])",
    'extend originalId = substring(id, 0, strlen(id) - strlen(name) - strlen("/versions/"))',
    'summarize originalId = take_any(originalId), versions = make_list(pack_array(name, state, ends, regions)) by definitionId = tolower(originalId)',
  );
}
