import * as l10n from '@vscode/l10n';
import { parseDate } from '../../../base/date';
import { fullName, idKey } from '../../../domain/id/resourceId';
import type { OverviewFigures } from '../../../domain/overview/overviewFigures';
import { percentText, dateText } from '../../kit/format';
import { numberText, storedText } from './amounts';
import type { RowList } from './rowList';
import type { Presented } from './situation';

/** Definitions, the most expensive first. */
export function definitionList(presented: Presented, figures: OverviewFigures): RowList {
  const { estate, prices, language } = presented;
  return {
    title: l10n.t('Image definitions'),
    columns: [
      { id: 'name', label: l10n.t('Image definition'), isNumber: false },
      { id: 'versions', label: l10n.t('Versions'), isNumber: true },
      { id: 'expired', label: l10n.t('Expired'), isNumber: true },
      { id: 'machines', label: l10n.t('Machines'), isNumber: true },
      { id: 'latest', label: l10n.t('On latest'), isNumber: true },
      { id: 'date', label: l10n.t('Newest version'), isNumber: false },
      { id: 'cost', label: prices.size > 0 ? l10n.t('Cost per month') : l10n.t('Storage'), isNumber: true },
    ],
    rows: estate.definitions.map(one => {
      const adoption = figures.adoptionById.get(idKey(one.id));
      const known = adoption ? adoption.machines - adoption.counts.follows : 0;
      return {
        id: one.id,
        name: fullName(one.id),
        cells: [
          numberText(one.versions, language),
          one.expired > 0 ? numberText(one.expired, language) : '',
          adoption ? numberText(adoption.machines, language) : '',
          adoption && known > 0 ? percentText((adoption.counts.latest / known) * 100, language) : '',
          dateText(parseDate(one.newest), language),
          storedText(one, presented),
        ],
        ...(one.versions > 1 && {
          mend: {
            id: 'cleanUp',
            label: l10n.t('Clean Up…'),
            description: l10n.t('Clean Up {0}…', fullName(one.id)),
          },
        }),
      };
    }),
    total: Math.max(estate.totals.definitions, estate.definitions.length),
  };
}
