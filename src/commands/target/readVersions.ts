import type { ImageVersion } from '../../domain/version/imageVersion';
import type { TargetQuery } from '../../wizards/pick/targetQuery';
import type { CommandServices } from '../services';
import { readTargets } from './readTargets';

/** The versions a command shall work on, read anew with the replication of every region. */
export function readVersions(
  args: readonly unknown[],
  query: Omit<TargetQuery, 'kinds'>,
  services: CommandServices,
): Promise<readonly ImageVersion[]> {
  return readTargets(args, { ...query, kinds: ['version'] }, services, id => services.reader.version(id));
}
