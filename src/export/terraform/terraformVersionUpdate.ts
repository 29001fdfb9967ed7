import * as l10n from '@vscode/l10n';
import { armRequest } from '../../arm/armRequest';
import { targetRegionBody } from '../../arm/versionBody';
import { readOnlySafety } from '../../arm/versionUpdateBody';
import { isoDate } from '../../base/date';
import type { ChangeOf } from '../../domain/plan/plan';
import { regionKey } from '../../domain/region/region';
import { Expression } from '../expression';
import { hashComment } from '../hashComment';
import { actionOf, currentState } from './azapiResource';
import type { Resource } from './azurermResource';
import { block, blockText, type Member } from './block';
import { hclValue } from './hclValue';

/**
 * An update of a version, merged by Terraform into the state at plan time, since Azure replaces the whole list of
 * regions. A region that someone else adds between plan and apply is lost, which a comment in the output says.
 */
export function versionUpdate(
  change: ChangeOf<'updateVersion'>,
  symbol: string,
  dependsOn: Member | undefined,
): { readonly preamble: string; readonly resource: Resource } | undefined {
  const { target, spec } = change;
  const request = armRequest(change);
  if (!request) return undefined;
  const { addRegions = [], removeRegions = [], excludeFromLatest, endOfLifeDate, blockDeletionBeforeEndOfLife } = spec;
  const [found, kept] = [`local.${symbol}_found`, `local.${symbol}_kept`];
  const all = `${found}.properties.publishingProfile.targetRegions`;
  const safety = `${found}.properties.safetyProfile`;
  const names = hclValue(removeRegions.map(regionKey));
  const altered = addRegions
    .map(targetRegionBody)
    .map(({ name, regionalReplicaCount, excludeFromLatest: excluded }) => [
      regionKey(name),
      { regionalReplicaCount, ...(excluded !== undefined && { excludeFromLatest: excluded }) },
    ]);
  const isRemoved = `contains(${names}, ${key('region.name')}) && ${key('region.name')} != ${key(`${found}.location`)}`;
  const merged = `merge(region, try(${hclValue(Object.fromEntries(altered), '  ')}[${key('region.name')}], {}))`;
  const isNew = `!contains([for one in ${kept} : ${key('one.name')}], ${key('region.name')})`;
  const locals = block(
    'locals',
    [`${symbol}_found`, new Expression(`data.azapi_resource.${symbol}.output`)],
    [`${symbol}_kept`, new Expression(`[for region in ${all} : ${merged} if !(${isRemoved})]`)],
    [
      `${symbol}_regions`,
      new Expression(
        `concat(${kept}, [for region in ${hclValue(addRegions.map(targetRegionBody), '  ')} : region if ${isNew}])`,
      ),
    ],
  );
  const publishing = {
    targetRegions: new Expression(`local.${symbol}_regions`),
    excludeFromLatest,
    endOfLifeDate: endOfLifeDate === undefined ? undefined : isoDate(endOfLifeDate),
  };
  const allows = `length(${kept}) < length(${all}) || try(${safety}.allowDeletionOfReplicatedLocations, false)`;
  const keptSafety = `{ for name, value in try(${safety}, {}) : name => value if !contains(${hclValue(readOnlySafety)}, name) }`;
  const blocks =
    blockDeletionBeforeEndOfLife === undefined
      ? `try({ blockDeletionBeforeEndOfLife = ${safety}.blockDeletionBeforeEndOfLife }, {})`
      : `{ blockDeletionBeforeEndOfLife = ${String(blockDeletionBeforeEndOfLife)} }`;
  const body = {
    properties: {
      publishingProfile: new Expression(
        `merge({ for name, value in ${found}.properties.publishingProfile : name => value if name != "publishedDate" }, ${hclValue(publishing, '      ')})`,
      ),
      safetyProfile: new Expression(
        `merge(${keptSafety}, { allowDeletionOfReplicatedLocations = ${allows} }, ${blocks})`,
      ),
      storageProfile: {},
    },
  };
  const warning = l10n.t(
    'Terraform reads the target regions when it plans and writes all of them when it applies. Apply right away: a region that someone else adds in between is lost.',
  );
  return {
    preamble: [
      hashComment(warning),
      blockText(currentState(target, request.apiVersion, symbol, dependsOn)),
      '',
      blockText(locals),
    ].join('\n'),
    resource: actionOf(change.target, request.apiVersion, 'PATCH', body),
  };
}

/** Normalizes a region name for comparison. */
function key(of: string): string {
  return `lower(replace(${of}, " ", ""))`;
}
