import * as l10n from '@vscode/l10n';
import { parseDate } from '../../base/date';
import { listText } from '../../base/listText';
import { sameId } from '../../domain/id/resourceId';
import { contextValueOf } from '../../domain/resource/contextFacts';
import { countText } from '../../domain/resource/countText';
import { expiresSoon, isExpired } from '../../domain/version/endOfLife';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { latestOf, latestRegionsOf } from '../../domain/version/latest';
import { readinessOf, type Readiness } from '../../domain/version/readiness';
import type { Icon, Presentation, DisplayContext } from '../presentation';
import { relativeTime } from './time';
import { joinWithDots, accessibilityText } from './tooltipText';
import { versionTooltip } from './versionTooltip';

interface Look {
  readonly icon: Icon;
  /** The most important fact, in a word or two. */
  readonly badge?: string | undefined;
}

/** `siblings`: all versions of the definition. `busy`: what an operation is doing to it. */
export function presentVersion(
  version: ImageVersion,
  display: DisplayContext,
  context: {
    readonly siblings: readonly ImageVersion[];
    readonly busy?: string | undefined;
    readonly isAttached?: boolean | undefined;
  },
): Presentation {
  const readiness = readinessOf(version);
  const { icon, badge } =
    replicatingLook(readiness) ??
    busyLook(context.busy) ??
    failedLook(readiness, display) ??
    lifecycleLook(version, display, context.siblings);
  const latest = latestText(version, context.siblings, display);
  const parts = [
    badge,
    latest,
    version.excludeFromLatest && l10n.t('excluded from latest'),
    regionsOf(version),
    relativeTime(parseDate(version.publishedDate), display.now, display.locale),
  ];
  return {
    label: version.name,
    description: joinWithDots([...new Set(parts)]),
    icon,
    tooltip: versionTooltip(version, readiness, display),
    contextValue: contextValueOf(version, { now: display.now, ...context }),
    children: 'none',
    accessibilityLabel: accessibilityText([l10n.t('Image version {0}', version.name), ...new Set(parts)]),
  };
}

function replicatingLook({ state, progress, regions }: Readiness): Look | undefined {
  if (state === 'deleting') {
    return { icon: { codicon: 'trash', color: 'disabledForeground' }, badge: l10n.t('being deleted') };
  }
  if (state !== 'replicating') return undefined;
  const hasStarted = regions.some(one => one.state !== 'Unknown');
  return {
    icon: { codicon: 'sync~spin', color: 'charts.blue' },
    badge: hasStarted ? l10n.t('{0}% replicated', progress) : l10n.t('replicating'),
  };
}

function busyLook(busy: string | undefined): Look | undefined {
  return busy ? { icon: { codicon: 'sync~spin', color: 'charts.blue' }, badge: busy } : undefined;
}

function failedLook({ state, failed }: Readiness, display: DisplayContext): Look | undefined {
  if (state !== 'failed') return undefined;
  const regions = listText(failed.map(region => display.regionName(region)));
  return {
    icon: { codicon: 'error', color: 'list.errorForeground' },
    badge: regions ? l10n.t('failed in {0}', regions) : l10n.t('failed'),
  };
}

function lifecycleLook(version: ImageVersion, display: DisplayContext, siblings: readonly ImageVersion[]): Look {
  const end = version.endOfLifeDate;
  if (isExpired(end, display.now)) {
    return { icon: { codicon: 'warning', color: 'list.warningForeground' }, badge: l10n.t('expired') };
  }
  const icon = lifecycleIcon(version, siblings);
  if (!expiresSoon(end, display.now)) return { icon };
  const ends = relativeTime(parseDate(end), display.now, display.locale) ?? '';
  return { icon: { codicon: 'clock', color: 'list.warningForeground' }, badge: l10n.t('end of life {0}', ends) };
}

function lifecycleIcon(version: ImageVersion, siblings: readonly ImageVersion[]): Icon {
  if (isLatest(version, siblings)) return { codicon: 'star-full', color: 'charts.yellow' };
  if (version.excludeFromLatest) return { codicon: 'circle-slash', color: 'disabledForeground' };
  return { codicon: 'tag' };
}

function isLatest(version: ImageVersion, siblings: readonly ImageVersion[]): boolean {
  const latest = latestOf(siblings);
  return latest !== undefined && sameId(latest.id, version.id);
}

function latestText(
  version: ImageVersion,
  siblings: readonly ImageVersion[],
  display: DisplayContext,
): string | undefined {
  if (isLatest(version, siblings)) return l10n.t('latest');
  const [first, ...more] = latestRegionsOf(version, siblings);
  if (first === undefined) return undefined;
  return more.length === 0
    ? l10n.t('latest in {0}', display.regionName(first))
    : l10n.t('latest in {0} regions', more.length + 1);
}

function regionsOf({ targetRegions }: ImageVersion): string {
  // Every version has at least its home region.
  return targetRegions.length === 0 ? l10n.t('regions unknown') : countText(targetRegions.length, 'region');
}
