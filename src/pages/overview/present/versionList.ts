import * as l10n from '@vscode/l10n';
import { parseDate } from '../../../base/date';
import { definitionIdOf } from '../../../domain/id/galleryIds';
import { fullName } from '../../../domain/id/resourceId';
import type { Trouble } from '../../../domain/overview/estate';
import type { OverviewFigures } from '../../../domain/overview/overviewFigures';
import { countText } from '../../../domain/resource/countText';
import { dateText } from '../../kit/format';
import type { Table } from '../contract';
import { storedText } from './amounts';
import type { RowList } from './rowList';
import type { Presented } from './situation';

type Filter = Trouble | 'unused';

/** The versions that a tile counts, as far as they are listed. */
export function versionList(presented: Presented, figures: OverviewFigures, filter: Filter): RowList {
  const { estate, language, prices } = presented;
  const all = filter === 'unused' ? figures.unused.rows : estate.troubled[filter];
  return {
    title: titleOf(filter),
    columns: [
      { id: 'name', label: l10n.t('Image version'), isNumber: false },
      { id: 'date', label: l10n.t('Published'), isNumber: false },
      { id: 'end', label: l10n.t('End of life'), isNumber: false },
      { id: 'regions', label: l10n.t('Regions'), isNumber: false },
      { id: 'cost', label: prices.size > 0 ? l10n.t('Cost per month') : l10n.t('Storage'), isNumber: true },
    ],
    rows: all.map(one => ({
      id: one.id,
      name: fullName(one.id),
      cells: [
        dateText(parseDate(one.published), language),
        dateText(parseDate(one.endOfLife), language),
        countText(one.regions, 'region'),
        storedText(one, presented),
      ],
      mend: mendOf(one.id, filter),
    })),
    total: Math.max(all.length, filter === 'unused' ? figures.unused.count : figures.totals[filter]),
  };
}

function titleOf(filter: Filter): string {
  switch (filter) {
    case 'replicating':
      return l10n.t('Replicating versions');
    case 'failed':
      return l10n.t('Failed versions');
    case 'expired':
      return l10n.t('Expired versions');
    case 'expiring':
      return l10n.t('Versions that expire within 30 days');
    case 'unused':
      return l10n.t('Unused versions');
  }
}

function mendOf(id: string, filter: Filter): Table['rows'][number]['mend'] {
  const name = fullName(id);
  const definition = fullName(definitionIdOf(id));
  switch (filter) {
    case 'replicating':
      return {
        id: 'showReplication',
        label: l10n.t('Open'),
        description: l10n.t('Open {0}', name),
      };
    case 'failed':
      return {
        id: 'retryFailedRegions',
        label: l10n.t('Retry Failed Regions'),
        description: l10n.t('Retry Failed Regions of {0}', name),
      };
    case 'expiring':
      return {
        id: 'setEndOfLife',
        label: l10n.t('Set End of Life…'),
        description: l10n.t('Set End of Life of {0}…', name),
      };
    case 'expired':
    case 'unused':
      return { id: 'cleanUp', label: l10n.t('Clean Up…'), description: l10n.t('Clean Up {0}…', definition) };
  }
}
