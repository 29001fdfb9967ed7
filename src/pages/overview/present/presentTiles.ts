import * as l10n from '@vscode/l10n';
import type { EstatePart } from '../../../domain/overview/estate';
import { isLeftOut } from '../../../domain/overview/leftOutText';
import type { OverviewFigures } from '../../../domain/overview/overviewFigures';
import { countText } from '../../../domain/resource/countText';
import { notLookedAtInOverview } from '../../../domain/usage/notLookedAt';
import type { OverviewView, TileId } from '../contract';
import { moneyText, numberText, sizeText } from './amounts';
import type { Presented } from './situation';

type Tile = OverviewView['tiles'][number];

/** Each filters the table; the cost shows all definitions. */
export function presentTiles(
  { estate, language, leftOut, prices }: Presented,
  { totals, cost, misplaced, unused, machines }: OverviewFigures,
  chosen: TileId | undefined,
): Tile[] {
  const tile = (id: TileId, label: string, note: string, tone: Tile['tone'], count: number): Tile => {
    const isGood = count === 0;
    return {
      ...{ id, label, note, value: numberText(count, language) },
      ...{ tone: isGood ? 'good' : tone, isChosen: chosen === id },
    };
  };
  const unlessLeftOut = (part: EstatePart, shown: Tile): Tile =>
    isLeftOut(leftOut, part) ? { ...shown, value: '–', note: l10n.t('Not known'), tone: 'plain' } : shown;
  const size = sizeText(
    estate.replicas.reduce((sum, one) => sum + one.sizeGB, 0),
    language,
  );
  const isPriced = prices.size > 0 || estate.replicas.length === 0;
  return [
    unlessLeftOut('replicas', {
      id: 'cost',
      ...(isPriced
        ? {
            label: l10n.t('Cost per month'),
            value: cost.amount === undefined ? '–' : moneyText(cost.amount, language),
            note: costNote(cost, size),
          }
        : { label: l10n.t('Storage'), value: size, note: l10n.t('No prices') }),
      tone: 'plain',
      isChosen: chosen === 'cost',
    }),
    tile('replicating', l10n.t('Replicating'), l10n.t('Being created or updated'), 'busy', totals.replicating),
    tile('failed', l10n.t('Failed'), l10n.t('Not in every region'), 'error', totals.failed),
    tile('expired', l10n.t('Expired'), l10n.t('Past their end of life'), 'error', totals.expired),
    tile('expiring', l10n.t('Expiring'), l10n.t('Within 30 days'), 'warning', totals.expiring),
    unlessLeftOut(
      'used',
      tile(
        'misplaced',
        l10n.t('Missing in regions'),
        machines === 0 ? l10n.t('No machines found') : l10n.t('Where machines run them'),
        'warning',
        misplaced.length,
      ),
    ),
    unlessLeftOut('unused', {
      ...tile('unused', l10n.t('Unused'), l10n.t('Nothing found that uses them'), 'plain', unused.count),
      tooltip: notLookedAtInOverview(),
    }),
  ];
}

/** With everything counted the cost is an upper bound: Azure bills for the disk space used. */
function costNote({ left }: OverviewFigures['cost'], size: string): string {
  return left === 0 ? l10n.t('At most, for {0}', size) : l10n.t('Not counting {0}', countText(left, 'replica'));
}
