import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../../base/escapeMarkdown';
import { fullName, idKey } from '../../domain/id/resourceId';
import type { DefinitionSum, EstatePart, LeftOut } from '../../domain/overview/estate';
import { isLeftOut, leftOutText } from '../../domain/overview/leftOutText';
import { overviewFigures, type OverviewFigures } from '../../domain/overview/overviewFigures';
import { regionName } from '../../domain/region/regionName';
import { notLookedAtInOverview } from '../../domain/usage/notLookedAt';
import { markdownTable } from '../table/markdownTable';
import type { OverviewFacts } from './overviewFacts';

/** The overview as a document, with empty cells for what isn't known: its sums, galleries, definitions with adoption, and regions. */
export function overviewMarkdown(facts: OverviewFacts): string {
  const { estate, leftOut, prices, locations, readAt } = facts;
  const figures = overviewFigures(estate, prices, readAt);
  const parts = [
    `# ${l10n.t('Overview of image versions')}`,
    l10n.t('As of {0}', new Date(readAt).toISOString()),
    ...leftOut.map(one => escapeMarkdown(leftOutText(one))),
    sums(figures, leftOut),
    escapeMarkdown(notLookedAtInOverview()),
    `## ${l10n.t('Galleries')}`,
    markdownTable(
      [l10n.t('Gallery'), l10n.t('Definitions'), l10n.t('Versions'), l10n.t('Replicas'), 'GB', 'USD'],
      estate.galleries.map(({ id, definitions, versions, replicas, sizeGB, cost, unpriced }) => [
        fullName(id),
        ...[definitions, versions, replicas, sizeGB].map(String),
        usd(cost, unpriced),
      ]),
    ),
    `## ${l10n.t('Image definitions')}`,
    definitionTable(estate.definitions, figures, leftOut),
    `## ${l10n.t('Regions')}`,
    markdownTable(
      [l10n.t('Region'), l10n.t('Storage'), l10n.t('Replicas'), 'GB'],
      estate.replicas.map(({ region, storage = '', replicas, sizeGB }) => [
        regionName(region, locations),
        storage,
        String(replicas),
        String(sizeGB),
      ]),
    ),
  ];
  return `${parts.map(part => part.trimEnd()).join('\n\n')}\n`;
}

function sums(
  { totals, cost, machines, adoptionTotal, misplaced, unused }: OverviewFigures,
  leftOut: readonly LeftOut[],
): string {
  const unless = (part: EstatePart, count: number): string => (isLeftOut(leftOut, part) ? '' : String(count));
  return markdownTable(
    [l10n.t('What'), l10n.t('Count')],
    [
      [l10n.t('Galleries'), String(totals.galleries)],
      [l10n.t('Definitions'), String(totals.definitions)],
      [l10n.t('Versions'), String(totals.versions)],
      [l10n.t('Replicating'), String(totals.replicating)],
      [l10n.t('Failed'), String(totals.failed)],
      [l10n.t('Expired'), String(totals.expired)],
      [l10n.t('Expiring within 30 days'), String(totals.expiring)],
      [l10n.t('Missing in regions where machines run them'), unless('used', misplaced.length)],
      [l10n.t('Unused'), unless('unused', unused.count)],
      [l10n.t('Machines'), unless('used', machines)],
      [l10n.t('Machines on the latest version'), unless('used', adoptionTotal.latest)],
      [l10n.t('Cost per month, at most, in USD'), isLeftOut(leftOut, 'replicas') ? '' : usd(cost.amount, cost.left)],
    ],
  );
}

function definitionTable(
  definitions: readonly DefinitionSum[],
  { adoptionById }: OverviewFigures,
  leftOut: readonly LeftOut[],
): string {
  const users = (count = 0): string => (isLeftOut(leftOut, 'used') ? '' : String(count));
  return markdownTable(
    [
      ...[l10n.t('Image definition'), l10n.t('Versions'), l10n.t('Expired'), l10n.t('Machines')],
      ...[l10n.t('Latest'), l10n.t('One behind'), l10n.t('Older'), 'USD'],
    ],
    definitions.map(({ id, versions, expired, cost, unpriced }) => {
      const adoption = adoptionById.get(idKey(id));
      const { latest, oneBehind, older } = adoption?.counts ?? {};
      return [
        fullName(id),
        ...[versions, expired].map(String),
        ...[adoption?.machines, latest, oneBehind, older].map(users),
        usd(cost, unpriced),
      ];
    }),
  );
}

/** `left`: replicas that the amount doesn't include. */
function usd(amount: number | undefined, left: number): string {
  if (amount === undefined) return '';
  return left === 0 ? amount.toFixed(2) : l10n.t('{0} + unknown', amount.toFixed(2));
}
