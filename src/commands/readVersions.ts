import type { ImageVersion } from '../domain/model/version';
import type { CommandServices } from './services';
import { resourceIdsOf } from './targets';

/** The versions a command was given, read anew with the replication of every region. */
export async function readVersions(
  args: readonly unknown[],
  { reader, selection }: Pick<CommandServices, 'reader' | 'selection'>,
): Promise<readonly ImageVersion[]> {
  const ids = resourceIdsOf(args, selection).filter(id => /\/versions\/[^/]+$/i.test(id));
  return (await Promise.all(ids.map(id => reader.version(id)))).filter(version => version !== undefined);
}
