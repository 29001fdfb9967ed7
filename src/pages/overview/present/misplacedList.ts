import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import { fullName } from '../../../domain/id/resourceId';
import type { OverviewFigures } from '../../../domain/overview/overviewFigures';
import { regionName } from '../../../domain/region/regionName';
import { numberText } from './amounts';
import type { RowList } from './rowList';
import type { Presented } from './situation';

/** Versions that machines run in regions without a replica of them. */
export function misplacedList({ locations, language }: Presented, { misplaced }: OverviewFigures): RowList {
  return {
    title: l10n.t('Versions missing in regions where machines run them'),
    columns: [
      { id: 'name', label: l10n.t('Image version'), isNumber: false },
      { id: 'regions', label: l10n.t('Missing in'), isNumber: false },
      { id: 'machines', label: l10n.t('Machines there'), isNumber: true },
    ],
    rows: misplaced.map(({ id, regions, machines }) => ({
      id,
      name: fullName(id),
      cells: [listText(regions.map(region => regionName(region, locations))), numberText(machines, language)],
      mend: {
        id: 'editRegions',
        label: l10n.t('Edit Target Regions…'),
        description: l10n.t('Edit Target Regions of {0}…', fullName(id)),
      },
    })),
    total: misplaced.length,
  };
}
