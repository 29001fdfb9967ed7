import * as l10n from '@vscode/l10n';
import { expiresSoon, isExpired, parseDate } from '../../domain/version/endOfLife';
import { contextValueOf } from '../../domain/resource/contextFacts';
import { latestOf, latestRegionsOf } from '../../domain/version/latest';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { readinessOf, type Readiness } from '../../domain/version/readiness';
import { sameId } from '../../domain/id/resourceId';
import type { Icon, Presentation, Reader } from '../presentation';
import { dotted, spokenParts } from './tooltipText';
import { relativeTime } from './time';
import { versionTooltip } from './versionTooltip';

interface Look {
  readonly icon: Icon;
  /** What is most worth knowing, in a word or two. */
  readonly badge?: string | undefined;
}

/** `siblings`: all versions of the definition. `busy`: what is being done to it right now. */
export function presentVersion(
  version: ImageVersion,
  reader: Reader,
  around: { readonly siblings: readonly ImageVersion[]; readonly busy?: string | undefined },
): Presentation {
  const readiness = readinessOf(version);
  const { icon, badge } =
    movingLook(readiness) ??
    busyLook(around.busy) ??
    failedLook(readiness, reader) ??
    restingLook(version, reader, around.siblings);
  const latest = latestText(version, around.siblings, reader);
  const parts = [
    badge,
    latest,
    version.excludeFromLatest && l10n.t('excluded from latest'),
    regionsOf(version),
    version.publishedDate && relativeTime(Date.parse(version.publishedDate), reader.now, reader.locale),
  ];
  return {
    label: version.name,
    description: dotted([...new Set(parts)]),
    icon,
    tooltip: versionTooltip(version, readiness, reader),
    contextValue: contextValueOf(version, { now: reader.now, siblings: around.siblings }),
    children: 'none',
    spoken: spokenParts([l10n.t('Image version {0}', version.name), ...new Set(parts)]),
  };
}

function movingLook({ state, progress, regions }: Readiness): Look | undefined {
  if (state === 'deleting') {
    return { icon: { codicon: 'trash', color: 'disabledForeground' }, badge: l10n.t('being deleted') };
  }
  if (state !== 'replicating') return undefined;
  const begun = regions.some(one => one.state !== 'Unknown');
  return {
    icon: { codicon: 'sync~spin', color: 'charts.blue' },
    badge: begun ? l10n.t('{0}% replicated', Math.floor(progress)) : l10n.t('replicating'),
  };
}

function busyLook(busy: string | undefined): Look | undefined {
  return busy ? { icon: { codicon: 'sync~spin', color: 'charts.blue' }, badge: busy } : undefined;
}

function failedLook({ state, failed }: Readiness, reader: Reader): Look | undefined {
  if (state !== 'failed') return undefined;
  const regions = failed.map(region => reader.regionName(region)).join(', ');
  return {
    icon: { codicon: 'error', color: 'list.errorForeground' },
    badge: regions ? l10n.t('failed in {0}', regions) : l10n.t('failed'),
  };
}

function restingLook(version: ImageVersion, reader: Reader, siblings: readonly ImageVersion[]): Look {
  const end = version.endOfLifeDate;
  if (isExpired(end, reader.now)) {
    return { icon: { codicon: 'warning', color: 'list.warningForeground' }, badge: l10n.t('expired') };
  }
  const icon = iconAtRest(version, siblings);
  if (!expiresSoon(end, reader.now)) return { icon };
  const ends = relativeTime(parseDate(end ?? '') ?? reader.now, reader.now, reader.locale);
  return { icon: { codicon: 'clock', color: 'list.warningForeground' }, badge: l10n.t('end of life {0}', ends) };
}

function iconAtRest(version: ImageVersion, siblings: readonly ImageVersion[]): Icon {
  if (isLatest(version, siblings)) return { codicon: 'star-full', color: 'charts.yellow' };
  if (version.excludeFromLatest) return { codicon: 'circle-slash', color: 'disabledForeground' };
  return { codicon: 'tag' };
}

function isLatest(version: ImageVersion, siblings: readonly ImageVersion[]): boolean {
  const latest = latestOf(siblings);
  return latest !== undefined && sameId(latest.id, version.id);
}

function latestText(version: ImageVersion, siblings: readonly ImageVersion[], reader: Reader): string | undefined {
  if (isLatest(version, siblings)) return l10n.t('latest');
  const [first, ...more] = latestRegionsOf(version, siblings);
  if (first === undefined) return undefined;
  return more.length === 0
    ? l10n.t('latest in {0}', reader.regionName(first))
    : l10n.t('latest in {0} regions', more.length + 1);
}

function regionsOf({ targetRegions }: ImageVersion): string {
  return targetRegions.length === 1 ? l10n.t('1 region') : l10n.t('{0} regions', targetRegions.length);
}
