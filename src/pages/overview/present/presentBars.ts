import * as l10n from '@vscode/l10n';
import { fullName } from '../../../domain/id/resourceId';
import type { DefinitionSum, GallerySum } from '../../../domain/overview/estate';
import { countText } from '../../../domain/resource/countText';
import type { Bars } from '../contract';
import { numberText, storedText } from './amounts';
import type { Presented } from './situation';

const mostBars = 8;

/** What galleries and definitions cost, or store if there are no prices, and how many versions they have. */
export function presentBars(presented: Presented): Bars[] {
  const { estate, language, prices } = presented;
  const { galleries, definitions, totals } = estate;
  const isPriced = prices.size > 0;
  const bars = (id: string, title: string, all: readonly (GallerySum | DefinitionSum)[], count: number): Bars => {
    const valueOf = (one: GallerySum | DefinitionSum): number => (isPriced ? (one.cost ?? 0) : one.sizeGB);
    const most = Math.max(...all.map(valueOf), 0);
    const rest = count - Math.min(all.length, mostBars);
    return {
      ...{ id, title },
      rows: all.slice(0, mostBars).map(one => ({
        id: one.id,
        name: fullName(one.id),
        value: storedText(one, presented),
        count: countText(one.versions, 'version'),
        share: most === 0 ? 0 : (valueOf(one) / most) * 100,
      })),
      more: rest > 0 && all.length > mostBars ? l10n.t('and {0} more', numberText(rest, language)) : '',
    };
  };
  const both = [
    bars(
      'galleries',
      isPriced ? l10n.t('Cost by gallery') : l10n.t('Storage by gallery'),
      galleries,
      Math.max(totals.galleries, galleries.length),
    ),
    bars(
      'definitions',
      isPriced ? l10n.t('Cost by image definition') : l10n.t('Storage by image definition'),
      definitions,
      Math.max(totals.definitions, definitions.length),
    ),
  ];
  return both.filter(({ rows }) => rows.length > 0);
}
