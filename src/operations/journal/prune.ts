import type { OperationRegistry } from './operationRegistry';

const maxEnded = 100;

/** Removes the operations that ended longest ago. */
export async function prune(registry: OperationRegistry): Promise<void> {
  const ended = registry.list().filter(record => record.state !== 'running');
  ended.sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
  for (const { id } of ended.slice(maxEnded)) await registry.forget(id);
}
