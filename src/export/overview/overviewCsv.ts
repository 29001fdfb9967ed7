import { idKey, parseResourceId } from '../../domain/id/resourceId';
import { adoptionKinds } from '../../domain/overview/adoption';
import { isLeftOut } from '../../domain/overview/leftOutText';
import { overviewFigures } from '../../domain/overview/overviewFigures';
import { csvTable } from '../table/csvTable';
import type { OverviewFacts } from './overviewFacts';

const columns = [
  ...['gallery', 'definition', 'versions', 'failed', 'expired', 'expiring', 'newest', 'replicas', 'sizeGB'],
  ...['monthlyUSD', 'unpricedReplicas', 'machines', ...adoptionKinds, 'id'],
];

/** One row for each definition that the overview lists, with empty cells for what isn't known. The header is untranslated, for programs. */
export function overviewCsv({ estate, leftOut, prices, readAt }: OverviewFacts): string {
  const { adoptionById } = overviewFigures(estate, prices, readAt);
  const users = (count = 0): number | string => (isLeftOut(leftOut, 'used') ? '' : count);
  return csvTable(
    columns,
    estate.definitions.map(
      ({ id, versions, failed, expired, expiring, newest = '', replicas, sizeGB, cost, unpriced }) => {
        const [gallery = '', definition = ''] = parseResourceId(id)?.names ?? [];
        const adoption = adoptionById.get(idKey(id));
        return [
          ...[gallery, definition, versions, failed, expired, expiring, newest, replicas, sizeGB],
          ...[cost === undefined ? '' : rounded(cost), unpriced, users(adoption?.machines)],
          ...adoptionKinds.map(kind => users(adoption?.counts[kind])),
          id,
        ];
      },
    ),
  );
}

function rounded(cost: number): number {
  return Math.round(cost * 100) / 100;
}
