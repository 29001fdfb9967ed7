import { apiVersionOf } from '../../arm/apiVersions';
import { armRequest } from '../../arm/armRequest';
import type { ArmRequest } from '../../arm/request';
import { targetRegionBody } from '../../arm/versionBody';
import { readOnlySafety } from '../../arm/versionUpdateBody';
import { object } from '../../base/json';
import type { Change, ChangeOf } from '../../domain/plan/plan';
import { regionKey } from '../../domain/region/region';
import { powerShellQuote } from './powerShellQuote';
import { psComplete, psRead, psSendRequest } from './psSend';

/** A change as the request that Run would send. */
export function psRestChange(change: Change): string[] {
  const request = armRequest(change);
  return request ? [psSendRequest(request, request.body && powerShellQuote(JSON.stringify(request.body)))] : [];
}

/** First reads the properties that Azure requires to be repeated. */
export function psUpdateDefinition(change: ChangeOf<'updateDefinition'>): string[] {
  const request = armRequest(change);
  if (!request) return [];
  const { recommended, ...rest } = object(object(request.body)['properties']);
  const parts = Object.entries(object(recommended));
  return [
    `$found = (${psRead(request)} | ConvertFrom-Json -AsHashtable).properties`,
    psComplete(change.target, '$found.osType', '$found.osState', '$found.identifier'),
    `$properties = ${powerShellQuote(JSON.stringify(rest))} | ConvertFrom-Json -AsHashtable`,
    "foreach ($name in 'osType', 'osState', 'identifier') { $properties[$name] = $found[$name] }",
    ...(parts.length > 0
      ? [
          '$properties.recommended = if ($found.recommended) { $found.recommended } else { @{} }',
          ...parts.map(
            ([name, range]) =>
              `$properties.recommended[${powerShellQuote(name)}] = ${powerShellQuote(JSON.stringify(range))} | ConvertFrom-Json -AsHashtable`,
          ),
        ]
      : []),
    psSendRequest(request, '(@{ properties = $properties } | ConvertTo-Json -Depth 20)'),
  ];
}

/** Merges the delta into the current version when the script runs, so that no one else's region is lost. */
export function psUpdateVersion({ target, spec }: ChangeOf<'updateVersion'>): string[] {
  const request: ArmRequest = {
    method: 'PATCH',
    path: target,
    apiVersion: apiVersionOf('Microsoft.Compute/galleries') ?? '',
  };
  const { addRegions = [], removeRegions = [], blockDeletionBeforeEndOfLife: blocked } = spec;
  const removed = `@(${removeRegions.map(name => powerShellQuote(regionKey(name))).join(', ')})`;
  return [
    `$found = ${psRead(request)} | ConvertFrom-Json -AsHashtable`,
    '$publishing = $found.properties.publishingProfile',
    psComplete(target, '$publishing.targetRegions'),
    "$publishing.Remove('publishedDate')",
    '$safety = if ($found.properties.safetyProfile) { $found.properties.safetyProfile } else { @{} }',
    ...readOnlySafety.map(name => `$safety.Remove(${powerShellQuote(name)})`),
    '$safety.allowDeletionOfReplicatedLocations = [bool]$safety.allowDeletionOfReplicatedLocations',
    ...(removeRegions.length > 0
      ? [
          "$key = { param($name) ($name -replace ' ', '').ToLowerInvariant() }",
          `$removed = ${removed} | Where-Object { $_ -ne (& $key $found.location) }`,
          '$publishing.targetRegions = @($publishing.targetRegions | Where-Object { (& $key $_.name) -notin $removed })',
          '$safety.allowDeletionOfReplicatedLocations = $true',
        ]
      : []),
    ...addRegions.flatMap(region => {
      const body = powerShellQuote(JSON.stringify(targetRegionBody(region)));
      return [
        `$region = ${body} | ConvertFrom-Json -AsHashtable`,
        `$there = $publishing.targetRegions | Where-Object { ($_.name -replace ' ', '') -eq ${powerShellQuote(regionKey(region.name))} }`,
        "if ($there) { foreach ($name in 'regionalReplicaCount', 'excludeFromLatest') { if ($region.ContainsKey($name)) { $there[$name] = $region[$name] } } }",
        'else { $publishing.targetRegions = @($publishing.targetRegions) + $region }',
      ];
    }),
    ...(spec.excludeFromLatest === undefined
      ? []
      : [`$publishing.excludeFromLatest = $${String(spec.excludeFromLatest)}`]),
    ...(spec.endOfLifeDate === undefined ? [] : [`$publishing.endOfLifeDate = ${powerShellQuote(spec.endOfLifeDate)}`]),
    ...(blocked === undefined ? [] : [`$safety.blockDeletionBeforeEndOfLife = $${String(blocked)}`]),
    psSendRequest(
      request,
      '(@{ properties = @{ publishingProfile = $publishing; safetyProfile = $safety; storageProfile = @{} } } | ConvertTo-Json -Depth 20)',
    ),
  ];
}
