import type { SecretVault } from '../ports';

/** Where one step's poll state is kept: it holds signed URLs, so never in the journal. */
export interface PollState {
  read(): Promise<string | undefined>;
  keep(state: string): Promise<void>;
  drop(): Promise<void>;
}

/**
 * A vault that fails costs nothing but a short cut: without the state a change is followed by reading its resource.
 */
export function pollStateOf(vault: SecretVault, operationId: string, step: number): PollState {
  const key = `operation/${operationId}/${step}`;
  return {
    read: () => vault.get(key).catch(() => undefined),
    keep: state => vault.set(key, state).catch(() => undefined),
    drop: () => vault.delete(key).catch(() => undefined),
  };
}
