import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import { isExpired } from './endOfLife';
import type { ImageVersion } from './imageVersion';

/** Without an end of life in the past, which Azure refuses for what is created, and the protection until then. */
export function withoutPastEndOfLife(version: ImageVersion, now: number): ImageVersion {
  if (!isExpired(version.endOfLifeDate, now)) return version;
  return { ...version, endOfLifeDate: undefined, blockDeletionBeforeEndOfLife: false };
}

/** Says that the end of life of a resource isn't repeated when the resource is created again. */
export function pastEndOfLifeNotices(
  { id: target, endOfLifeDate = '' }: { readonly id: string; readonly endOfLifeDate?: string | undefined },
  now: number,
): Notice[] {
  if (!isExpired(endOfLifeDate, now)) return [];
  return [
    warning('endOfLifeLeftOut', {
      message: l10n.t(
        'The end of life of {0}, {1}, is in the past. Azure refuses such a date for what is created, so it is left out.',
        fullName(target),
        endOfLifeDate.slice(0, 10),
      ),
      fix: l10n.t('Afterward, set a new one if you need it.'),
      target,
    }),
  ];
}
