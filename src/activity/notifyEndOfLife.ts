import * as l10n from '@vscode/l10n';
import type { Clock } from '../base/clock';
import type { ImageVersion } from '../domain/version/imageVersion';
import { runCommand } from '../platform/commands';
import { notify } from '../platform/notifications';
import { endOfLifeNotice } from './endOfLifeNotice';

/** Warns of versions that are near or past their end of life, and offers what can be done. */
export async function notifyEndOfLife(
  versions: readonly ImageVersion[],
  { clock, reveal }: { readonly clock: Pick<Clock, 'now'>; readonly reveal: (versionId: string) => Promise<unknown> },
): Promise<void> {
  const ids = versions.map(({ id }) => id);
  const [first = ''] = ids;
  await notify('warning', endOfLifeNotice(versions, clock.now()), [
    {
      title: l10n.t('Show'),
      run: () => (ids.length === 1 ? reveal(first) : runCommand('filter', 'expiring')),
    },
    { title: l10n.t('Set End of Life…'), run: () => runCommand('setEndOfLife', ids) },
  ]);
}
