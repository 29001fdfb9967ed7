import * as l10n from '@vscode/l10n';
import type { EstatePart } from '../../../domain/overview/estate';
import { isLeftOut } from '../../../domain/overview/leftOutText';
import type { OverviewFigures } from '../../../domain/overview/overviewFigures';
import { notLookedAtInOverview } from '../../../domain/usage/notLookedAt';
import type { Table, TileId } from '../contract';
import { numberText } from './amounts';
import { definitionList } from './definitionList';
import { misplacedList } from './misplacedList';
import type { RowList } from './rowList';
import type { Presented } from './situation';
import { versionList } from './versionList';

/** What the chosen tile counts, else all definitions. */
export function presentTable(
  presented: Presented,
  figures: OverviewFigures,
  tile: TileId | undefined,
  most: number,
): Table {
  const { title, columns, rows, total } = listOf(presented, figures, tile);
  const { language, leftOut } = presented;
  const part = partOf(tile);
  const shown = rows.slice(0, most);
  return {
    ...{ title, columns, rows: shown, note: tile === 'unused' ? notLookedAtInOverview() : '' },
    empty: isLeftOut(leftOut, part)
      ? l10n.t('Azure refused to list them.')
      : part === 'definitions'
        ? l10n.t('There are no image versions.')
        : total > 0
          ? l10n.t('None of the {0} could be listed.', numberText(total, language))
          : l10n.t('Nothing to do here.'),
    more:
      shown.length < total
        ? l10n.t('{0} of {1} shown', numberText(shown.length, language), numberText(total, language))
        : '',
    moreLabel: shown.length < rows.length ? l10n.t('Show More') : '',
    clearLabel: tile === undefined ? '' : l10n.t('Show All Definitions'),
  };
}

/** The part that a list is made of. */
function partOf(tile: TileId | undefined): EstatePart {
  if (tile === undefined || tile === 'cost') return 'definitions';
  if (tile === 'misplaced') return 'used';
  return tile === 'unused' ? 'unused' : 'troubled';
}

function listOf(presented: Presented, figures: OverviewFigures, tile: TileId | undefined): RowList {
  switch (tile) {
    case undefined:
    case 'cost':
      return definitionList(presented, figures);
    case 'misplaced':
      return misplacedList(presented, figures);
    case 'replicating':
    case 'failed':
    case 'expired':
    case 'expiring':
    case 'unused':
      return versionList(presented, figures, tile);
  }
}
