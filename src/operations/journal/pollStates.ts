import type { SecretVault } from '../../base/secrets/secretVault';

/** Storage for one step's poller state. It contains signed URLs, so it never goes into the journal. */
export interface PollState {
  read(): Promise<string | undefined>;
  keep(state: string): Promise<void>;
  drop(): Promise<void>;
}

/** A failing vault only costs a shortcut: without the state, a change is followed by polling its resource. */
export function pollStateOf(vault: SecretVault, operationId: string, step: number): PollState {
  const key = `${prefixOf(operationId)}${step}`;
  return {
    read: () => vault.get(key).catch(() => undefined),
    keep: state => vault.set(key, state).catch(() => undefined),
    drop: () => vault.delete(key).catch(() => undefined),
  };
}

/** Drops the states of all steps, of an operation that isn't followed any more. */
export async function dropPollStates(vault: SecretVault, operationId: string): Promise<void> {
  const keys = await vault.keys().catch(() => []);
  const own = keys.filter(key => key.startsWith(prefixOf(operationId)));
  await Promise.all(own.map(key => vault.delete(key).catch(() => undefined)));
}

const prefixOf = (operationId: string): string => `operation/${operationId}/`;
