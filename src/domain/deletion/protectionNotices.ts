import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';
import { orUnknown } from '../resource/orUnknown';
import { dayOf } from '../resource/placeProperties';
import { isExpired } from '../version/endOfLife';
import type { ImageVersion } from '../version/imageVersion';

/** A version that Azure protects from deletion until its end of life. */
export function protectionNotices(version: ImageVersion, now: number): Notice[] {
  const { blockDeletionBeforeEndOfLife: blocked, endOfLifeDate: date, id: target } = version;
  if (blocked === false || (blocked && date === undefined) || isExpired(date, now)) return [];
  return [
    error('deletionBlocked', {
      message: l10n.t("{0} can't be deleted before its end of life ({1}).", fullName(target), orUnknown(dayOf(date))),
      fix: l10n.t('Turn off this protection with Set End of Life…, then delete the version.'),
      target,
    }),
  ];
}
