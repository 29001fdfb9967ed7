import { notFoundText } from '../../domain/errors/notFoundText';
import { fullName } from '../../domain/id/resourceId';
import { comparableText } from '../../domain/resource/comparableText';
import { namesTogether } from '../../domain/resource/namesTogether';
import type { TwoIds } from '../../domain/resource/olderFirst';
import { showDiff } from '../../platform/showDocument';
import { showMessage } from '../../platform/surface/messages';
import type { CompareParts } from './compareParts';

/** Two resources as JSON in the diff editor. */
export async function showJson(ids: TwoIds, store: CompareParts['store']): Promise<void> {
  const [first, second] = await Promise.all(
    ids.map(async id => {
      const resource = await store.reread(id);
      return resource && { name: `${fullName(id)}.json`, text: comparableText(resource) };
    }),
  );
  if (first && second) await showDiff(first, second, namesTogether(ids).join(' › '));
  else void showMessage('warning', notFoundText(fullName(ids[first ? 1 : 0])));
}
