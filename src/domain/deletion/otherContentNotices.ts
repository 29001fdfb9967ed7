import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import { childName } from './childName';
import type { GalleryContents } from './deletionContents';
import { isVersionOfChild } from './isVersionOfChild';
import { othersDeleted } from './othersDeleted';

/** What a gallery contains besides images: Azure doesn't delete a gallery with it. */
export function otherContentNotices(contents: GalleryContents): Notice[] {
  const { gallery, others = [] } = contents;
  const deleted = othersDeleted(contents);
  const left = others.filter(id => !deleted.includes(id));
  return [
    ...(left.length === 0
      ? []
      : [
          error('otherContentsStay', {
            message: l10n.t(
              "{0} can't be deleted, because it also contains the following: {1}.",
              gallery.name,
              namesOf(left),
            ),
            fix: l10n.t('Go back and select what else to delete, or delete only the image definitions.'),
            target: gallery.id,
          }),
        ]),
    ...(deleted.length === 0
      ? []
      : [
          warning('otherContentsGo', {
            message: l10n.t('From {0}, the following will be deleted too: {1}.', gallery.name, namesOf(deleted)),
            fix: l10n.t("Virtual machines that use it aren't checked."),
            target: gallery.id,
          }),
        ]),
  ];
}

/** Without the versions of what is named already. */
function namesOf(ids: readonly string[]): string {
  const outer = ids.filter(id => !isVersionOfChild(id));
  return listText((outer.length > 0 ? outer : ids).map(childName));
}
