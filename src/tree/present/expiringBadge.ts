import * as l10n from '@vscode/l10n';
import { isExpired, isExpiring } from '../../domain/version/endOfLife';
import type { Store } from '../../store/ports';

/**
 * How many of the versions that were listed are past their end of life, or near it, at `now` in milliseconds since 1970. The
 * user can't change what others share, so that doesn't count.
 */
export function expiringBadge(
  store: Pick<Store, 'galleries' | 'definitions' | 'versions'>,
  now: number,
): { readonly value: number; readonly tooltip: string } {
  const due = store
    .galleries()
    .items.flatMap(gallery => store.definitions(gallery.id).items)
    .flatMap(definition => store.versions(definition.id).items)
    .filter(
      ({ endOfLifeDate, provisioningState }) => provisioningState !== 'Deleting' && isExpiring(endOfLifeDate, now),
    );
  const expired = due.filter(({ endOfLifeDate }) => isExpired(endOfLifeDate, now)).length;
  return {
    value: due.length,
    tooltip: l10n.t('End of life: {0} expired, {1} expiring', expired, due.length - expired),
  };
}
