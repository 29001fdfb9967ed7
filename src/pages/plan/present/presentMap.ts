import * as l10n from '@vscode/l10n';
import { joined, type RegionNames } from '../../../domain/plan/planLine';
import { regionKey, sameRegion } from '../../../domain/region/region';
import { countText } from '../../../domain/resource/countText';
import type { PlanMap, PlanRow } from '../contract';
import type { PlanSituation } from './situation';

type Kind = PlanMap['marks'][number]['kind'];

/** Where regions change. Undefined if they change in none. */
export function presentMap(
  rows: readonly PlanRow[],
  { locations }: PlanSituation,
  region: RegionNames,
): PlanMap | undefined {
  const chips = rows.flatMap(row => row.regions);
  if (!chips.some(({ kind }) => kind !== 'kept') || !locations) return undefined;
  const keys = [...new Set(chips.map(({ key }) => key))];
  const marks = keys.map(key => {
    const own = chips.filter(one => one.key === key);
    const kind: Kind = own.some(one => one.kind === 'removed')
      ? 'removed'
      : own.some(one => one.kind !== 'kept')
        ? 'added'
        : 'kept';
    const place = locations.find(({ name }) => sameRegion(name, key));
    const name = region(key);
    const [only] = own;
    const says = own.length === 1 && only ? only.text : countText(own.length, 'version');
    return {
      ...{ key: regionKey(key), name, kind, isHome: own.some(one => one.kind === 'home') },
      tooltip: [joined(labels()[kind], says)],
      summary: [name, labels()[kind], says].join(', '),
      ...(place?.longitude !== undefined && { longitude: place.longitude }),
      ...(place?.latitude !== undefined && { latitude: place.latitude }),
    };
  });
  const kinds = (['added', 'removed', 'kept'] as const).filter(kind => marks.some(one => one.kind === kind));
  return {
    label: l10n.t('Map of regions. Use the arrow keys to move between them.'),
    marks,
    legend: kinds.map(kind => ({ kind, label: labels()[kind] })),
  };
}

function labels(): Readonly<Record<Kind, string>> {
  return { added: l10n.t('Copied to'), removed: l10n.t('Removed from'), kept: l10n.t('Unchanged') };
}
