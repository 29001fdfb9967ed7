import type { Clock } from '../../base/clock';
import type { FileStorage } from '../../base/fileStorage';
import type { SecretVault } from '../../base/secrets/secretVault';
import { createLeases } from './lease';
import type { OperationRegistry } from './operationRegistry';
import { dropPollStates } from './pollStates';
import { operationIdOf } from './recordFileName';

/** Removes what crashes have left: drafts of files, and leases of operations that don't run. */
export async function tidy(storage: FileStorage, registry: OperationRegistry, time: Clock): Promise<void> {
  await storage.tidy();
  await createLeases(storage, '', time).tidy(id => registry.get(id)?.state === 'running');
}

/** Drops what was kept secret of an operation that can't be resumed, by its file. */
export async function dropSecretsOf(file: string, vault: SecretVault): Promise<void> {
  await dropPollStates(vault, operationIdOf(file) ?? '');
}
