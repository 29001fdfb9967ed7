import type { AzureWriter } from '../azure/ports';
import type { Clock } from '../base/clock';
import type { FileStorage } from '../base/fileStorage';
import type { SecretVault } from '../base/secrets/secretVault';
import type { ReplicationWatch } from './ports';

export interface OperationsOptions {
  readonly storage: FileStorage;
  readonly vault: SecretVault;
  readonly writer: AzureWriter;
  readonly watch: ReplicationWatch;
  /** The clock of the Azure that operations run against. */
  readonly clock: Clock;
  readonly environment: string;
  readonly windowId: string;
  /** Reads a resource again after a change, to update the views. */
  reread(id: string): Promise<unknown>;
  /** Receives one sentence about a problem of the journal as a whole: unreadable files, a failing disk. */
  readonly onRemark?: (sentence: string) => void;
  /** The machine's clock. Tests use their own. */
  readonly time?: Clock;
}
