import * as l10n from '@vscode/l10n';
import { definitionIdOf, isGalleryId, isVersionId } from '../../../domain/id/galleryIds';
import { idKey, nameOf, resourceGroupOf } from '../../../domain/id/resourceId';
import { regionName } from '../../../domain/region/regionName';
import { userKindName, userKinds, userName } from '../../../domain/usage/imageUsage';
import type { ImageUser, ImageUsers } from '../../../domain/usage/imageUser';
import type { UsageView } from '../contract';
import type { UsageSituation } from './situation';

type Column = readonly [id: string, label: string, cell: (user: ImageUser) => string];

/** One row for each user, by kind. */
export function presentUsers(
  { imageId, locations }: UsageSituation,
  { items }: ImageUsers,
): NonNullable<UsageView['table']> {
  const columns: readonly Column[] = [
    ['kind', l10n.t('Type'), ({ kind }) => userKindName(kind)],
    ...(isGalleryId(imageId) ? [['definition', l10n.t('Image definition'), definitionName] satisfies Column] : []),
    ['version', l10n.t('Version'), versionText],
    ['region', l10n.t('Region'), ({ location }) => regionName(location, locations)],
    ['group', l10n.t('Resource group'), ({ id }) => resourceGroupOf(id)],
  ];
  const sorted = [...items].sort(
    (a, b) => userKinds.indexOf(a.kind) - userKinds.indexOf(b.kind) || userName(a).localeCompare(userName(b)),
  );
  const ids = new Map<string, number>();
  return {
    title: l10n.t('Usages'),
    note: '',
    columns: [
      { id: 'name', label: l10n.t('Name'), isNumber: false },
      ...columns.map(([id, label]) => ({ id, label, isNumber: false })),
    ],
    rows: sorted.map(user => ({
      id: unique(user.id, ids),
      name: userName(user),
      cells: columns.map(([, , cell]) => cell(user)),
    })),
    empty: l10n.t('No usages found among the resources that you can read.'),
    ...{ more: '', moreLabel: '', clearLabel: '' },
  };
}

/** A resource can use several images of a gallery, or one for each of its disks. */
function unique(id: string, ids: Map<string, number>): string {
  const count = (ids.get(idKey(id)) ?? 0) + 1;
  ids.set(idKey(id), count);
  return count === 1 ? id : `${id}#${count}`;
}

function definitionName({ imageId }: ImageUser): string {
  return isGalleryId(imageId) ? l10n.t('All') : nameOf(definitionIdOf(imageId));
}

function versionText({ imageId, exactVersion, onlyWrites }: ImageUser): string {
  if (onlyWrites) return l10n.t('writes new versions');
  if (isVersionId(imageId)) return nameOf(imageId);
  return exactVersion === undefined ? l10n.t('latest') : l10n.t('latest, created from {0}', exactVersion);
}
