import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import type { TargetQuery } from '../../wizards/pick/targetQuery';
import type { CommandServices } from '../services';
import { targetsOf } from './targets';

/** What a command shall work on, read anew; what is gone is said, and left out. */
export async function readTargets<T>(
  args: readonly unknown[],
  query: TargetQuery,
  services: CommandServices,
  read: (id: string) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const ids = await targetsOf(args, query, services);
  const found = await Promise.all(ids.map(async id => ({ id, resource: await read(id) })));
  const gone = found.flatMap(({ id, resource }) => (resource === undefined ? [fullName(id)] : []));
  if (gone.length > 0)
    void vscode.window.showWarningMessage(
      l10n.t(
        "Couldn't find {0}. It may have been deleted, or you may no longer have permission to read it. Refresh the view.",
        gone.join(', '),
      ),
    );
  return found.flatMap(({ resource }) => resource ?? []);
}
