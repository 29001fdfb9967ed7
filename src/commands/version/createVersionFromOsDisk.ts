import * as l10n from '@vscode/l10n';
import { fullName, parentId } from '../../domain/id/resourceId';
import { osDiskCommand } from '../../domain/labs/image/osDiskCommand';
import { runCommand } from '../../platform/commands';
import { showMessage } from '../../platform/surface/messages';
import { withOsDisk } from '../../wizards/labs/diagnosis/withOsDisk';
import { carryOut } from '../../wizards/plan/carryOut';
import { askNewVersion } from '../../wizards/version/askNewVersion';
import type { CommandServices } from '../services';
import { showNewVersion } from './showNewVersion';

/**
 * Creates a version with only the OS disk of another one, in the same regions. Explains how to get an OS disk if it no
 * longer exists.
 */
export async function createVersionFromOsDisk(id: string, services: CommandServices): Promise<void> {
  const { reader } = services;
  const definitionId = parentId(id) ?? '';
  const [gallery, definition, version] = await Promise.all([
    reader.gallery(parentId(definitionId) ?? ''),
    reader.definition(definitionId),
    reader.version(id),
  ]);
  if (!gallery || !definition || !version) return;
  const start = await withOsDisk(version, services);
  if (start) {
    const decision = await askNewVersion(gallery, definition, services, start);
    await carryOut(services, decision, { reveal: showNewVersion(services) });
    return;
  }
  const [copy, create] = [l10n.t('Copy Command'), l10n.t('Create Image Version…')];
  const message = l10n.t(
    'The disk that {0} was created from no longer exists in Azure. Create a managed disk from the version with the Azure CLI, then create a version from that disk.',
    fullName(id),
  );
  for (;;) {
    const chosen = await showMessage('info', message, [copy, create]);
    if (chosen === create) await runCommand('createVersion', definitionId);
    if (chosen !== copy) return;
    await services.copy(osDiskCommand(version));
  }
}
