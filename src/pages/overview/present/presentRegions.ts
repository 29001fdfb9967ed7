import * as l10n from '@vscode/l10n';
import type { OverviewFigures } from '../../../domain/overview/overviewFigures';
import { storageCost } from '../../../domain/overview/storageCost';
import { sameRegion } from '../../../domain/region/region';
import { regionName } from '../../../domain/region/regionName';
import { countText } from '../../../domain/resource/countText';
import type { Regions } from '../contract';
import { costText, numberText, sizeText } from './amounts';
import type { Presented } from './situation';

/** Where replicas are, and where machines are whose version isn't. Undefined without any. */
export function presentRegions(presented: Presented, { misplaced }: OverviewFigures): Regions | undefined {
  const { estate, locations, language, prices } = presented;
  const keys = [...new Set([...estate.replicas.map(one => one.region), ...misplaced.flatMap(one => one.regions)])];
  if (keys.length === 0) return undefined;
  const places = keys.map(key => {
    const own = estate.replicas.filter(one => one.region === key);
    const sum = (valueOf: (one: (typeof own)[number]) => number): number =>
      own.reduce((total, one) => total + valueOf(one), 0);
    return {
      key,
      name: regionName(key, locations),
      replicas: sum(one => one.replicas),
      sizeGB: sum(one => one.sizeGB),
      cost: storageCost(own, prices),
      missing: misplaced.filter(one => one.regions.includes(key)).length,
      location: locations.find(one => sameRegion(one.name, key)),
    };
  });
  const most = Math.max(1, ...places.map(({ replicas }) => replicas));
  const byReplicas = [...places].sort((a, b) => b.replicas - a.replicas || a.name.localeCompare(b.name, language));
  const [first] = byReplicas;
  const replicas = places.reduce((sum, one) => sum + one.replicas, 0);
  const hasMissing = places.some(({ missing }) => missing > 0);
  return {
    title: l10n.t('Replicas by region'),
    summary: l10n.t(
      '{0} in {1}, most of them in {2}.',
      countText(replicas, 'replica'),
      countText(places.filter(one => one.replicas > 0).length, 'region'),
      first?.name ?? '',
    ),
    mapLabel: l10n.t('Map of regions. Use the arrow keys to move between them.'),
    marks: byReplicas.map(({ key, name, replicas: own, sizeGB, cost, missing, location }) => {
      const lines = [
        countText(own, 'replica'),
        prices.size === 0
          ? sizeText(sizeGB, language)
          : cost.amount === undefined
            ? l10n.t('{0}, cost not known', sizeText(sizeGB, language))
            : l10n.t('{0} per month for {1}', costText(cost, language), sizeText(sizeGB, language)),
        ...(missing > 0
          ? [l10n.t('Versions missing where machines run them: {0}', numberText(missing, language))]
          : []),
      ];
      return {
        ...{ key, name, tooltip: lines, summary: `${name}: ${lines.join(', ')}` },
        kind: missing > 0 ? 'missing' : 'replicas',
        share: (own / most) * 100,
        ...(location?.longitude !== undefined && { longitude: location.longitude }),
        ...(location?.latitude !== undefined && { latitude: location.latitude }),
      };
    }),
    legend: [
      { kind: 'replicas', label: l10n.t('Replicas') },
      ...(hasMissing ? [{ kind: 'missing' as const, label: l10n.t('Versions missing where machines run them') }] : []),
    ],
    dataLabel: l10n.t('Show as list'),
  };
}
