import * as l10n from '@vscode/l10n';
import { parseDate } from '../../../base/date';
import { listText } from '../../../base/listText';
import { traitsOf } from '../../../domain/change/traitsOf';
import { fullName, sameId } from '../../../domain/id/resourceId';
import { sourceIds } from '../../../domain/plan/sourceSpec';
import { countText } from '../../../domain/resource/countText';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import { readinessOf } from '../../../domain/version/readiness';
import { stepStateText } from '../../../operations/stepStateText';
import { dateText } from '../../kit/format';
import type { ManagedImageView } from '../contract';
import type { ImageSituation } from './situation';

type Row = NonNullable<ManagedImageView['table']>['rows'][number];

/** The versions that running operations are yet to create, then those that there are, newest first. */
export function presentClones(situation: ImageSituation): NonNullable<ManagedImageView['table']> {
  const { clones, unread, language } = situation;
  const column = (id: string, label: string) => ({ id, label, isNumber: false });
  return {
    title: l10n.t('Cloned versions'),
    note: '',
    columns: [
      column('version', l10n.t('Image version')),
      column('state', l10n.t('State')),
      column('date', l10n.t('Published')),
      column('regions', l10n.t('Regions')),
    ],
    rows: [
      ...awaited(situation),
      ...clones.map(one => ({
        ...nameOfRow(one.id),
        cells: [
          stateText(one, situation),
          dateText(parseDate(one.publishedDate), language),
          countText(one.targetRegions.length, 'region'),
        ],
      })),
    ],
    empty: unread
      ? l10n.t('Nothing was cloned from this image to a gallery that you can read.')
      : l10n.t('Querying Azure…'),
    ...{ more: '', moreLabel: '', clearLabel: '' },
  };
}

function nameOfRow(id: string): Pick<Row, 'id' | 'name'> {
  return { id, name: fullName(id) };
}

function awaited({ imageId, clones, operations }: ImageSituation): readonly Row[] {
  return operations
    .filter(({ state }) => state === 'running')
    .flatMap(({ plan, steps }) =>
      plan.changes.flatMap((change, index) => {
        const made = traitsOf(change).makesVersion(change);
        const isClone = made && sourceIds(made.source).some(id => sameId(id, imageId));
        if (!isClone || clones.some(({ id }) => sameId(id, change.target))) return [];
        return [
          {
            ...nameOfRow(change.target),
            cells: [
              stepStateText(steps[index]?.state ?? 'waiting'),
              '',
              countText(made.targetRegions.length, 'region'),
            ],
          },
        ];
      }),
    );
}

/** Azure's own word where the replication isn't known. */
function stateText(version: ImageVersion, { names }: ImageSituation): string {
  const { state, progress, regions, failed } = readinessOf(version);
  switch (state) {
    case 'ready':
      return l10n.t('ready');
    case 'deleting':
      return l10n.t('being deleted');
    case 'failed':
      return failed.length === 0
        ? l10n.t('failed')
        : l10n.t('failed in {0}', listText(failed.map(region => names.regionName(region))));
    case 'replicating':
      return regions.some(one => one.state !== 'Unknown') ? l10n.t('{0}% replicated', progress) : l10n.t('replicating');
    case 'unknown':
      return version.provisioningState === 'Succeeded' ? l10n.t('created') : version.provisioningState;
  }
}
