import * as l10n from '@vscode/l10n';
import { listText } from '../base/listText';
import { fullName } from '../domain/id/resourceId';
import { isExpired } from '../domain/version/endOfLife';
import type { ImageVersion } from '../domain/version/imageVersion';

const maxNames = 3;

/** One sentence about versions that are near or past their end of life. */
export function endOfLifeNotice(versions: readonly ImageVersion[], now: number): string {
  const past = versions.filter(({ endOfLifeDate }) => isExpired(endOfLifeDate, now));
  const [first] = versions;
  if (first && versions.length === 1) {
    const date = first.endOfLifeDate?.slice(0, 10) ?? '';
    return past.length === 1
      ? l10n.t('{0} reached its end of life on {1}.', fullName(first.id), date)
      : l10n.t('{0} reaches its end of life on {1}.', fullName(first.id), date);
  }
  const names = versions.slice(0, maxNames).map(({ id }) => fullName(id));
  const more = versions.length - names.length;
  const list = listText(more > 0 ? [...names, l10n.t('{0} more', more)] : names);
  switch (past.length) {
    case 0:
      return l10n.t('{0} image versions reach their end of life within 30 days: {1}', versions.length, list);
    case versions.length:
      return l10n.t('{0} image versions are past their end of life: {1}', versions.length, list);
    default:
      return l10n.t(
        '{0} image versions are past their end of life or reach it within 30 days: {1}',
        versions.length,
        list,
      );
  }
}
